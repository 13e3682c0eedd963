import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { signStrategy } from '#app/roadmap/strategy/change-strategy.server.ts';
import { addSupplierCriterion, changeSupplierCriterion, removeSupplierCriterion } from '#app/roadmap/suppliers/change-supplier-criteria.server.ts';
import { addSupplier, changeSupplier, removeSupplier } from '#app/roadmap/suppliers/change-suppliers.server.ts';
import { closeSelection, reopenSelection } from '#app/roadmap/suppliers/decide-supplier.server.ts';
import { findSelection } from '#app/roadmap/suppliers/read-suppliers.server.ts';
import { scoreSupplier } from '#app/roadmap/suppliers/score-supplier.server.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { addPartner } from '#app/specs/partners/partners.server.ts';
import { day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const now: Now = { asOf, metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } };
const criterion = (name: string, weight: number) => ({ name, weight, specificationId: '' });
const supplier = (name: string) => ({ name, note: 'A note', contact: 'Somebody there' });

/** A programme with a lead and an analyst who are its partners; signed by both unless said otherwise. */
async function plant({ isSigned = true } = {}) {
  const lead = await makeScope({ role: 'project-lead' });
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  const analyst = await join(lead, 'analyst');
  for (const { member } of [lead, analyst]) must(await addPartner(lead, { memberId: member!.id, part: 'Part' }, asOf));
  if (isSigned) for (const partner of [lead, analyst]) must(await signStrategy(partner, { isSigned: true, asOf }));
  return { lead, analyst };
}

/** Two criteria and two suppliers, scored by both: A comes to 3.5 and B to 3.2. */
async function plantScored() {
  const { lead, analyst } = await plant();
  const [fit, price] = [must(await addSupplierCriterion(lead, criterion('Fit', 60), asOf)).id, must(await addSupplierCriterion(lead, criterion('Price', 40), asOf)).id];
  const [a, b] = [must(await addSupplier(lead, supplier('A'), asOf)).id, must(await addSupplier(lead, supplier('B'), asOf)).id];
  const give = async (who: Scope, id: string, onFit: number, onPrice: number) => must(await scoreSupplier(who, id, { scores: [{ criterionId: fit, score: onFit, remark: '' }, { criterionId: price, score: onPrice, remark: '' }] }, asOf));
  await give(lead, a, 4, 2);
  await give(analyst, a, 5, 2);
  await give(lead, b, 3, 4);
  await give(analyst, b, 3, 3);
  return { lead, analyst, fit, price, a, b };
}

test('R2: what is asked can be written down at once, suppliers only once enough partners signed', async () => {
  const { lead, analyst } = await plant({ isSigned: false });
  expect((await addSupplierCriterion(lead, criterion('Fit', 60), asOf)).ok).toBe(true);
  expect(await addSupplier(lead, supplier('A'), asOf)).toEqual({ ok: false, reason: 'locked' });
  expect((await findSelection(lead))?.lock).toEqual({ isReached: false, needed: 2, signed: 0, partners: 2 });
  must(await signStrategy(lead, { isSigned: true, asOf }));
  expect(await addSupplier(lead, supplier('A'), asOf)).toEqual({ ok: false, reason: 'locked' });
  must(await signStrategy(analyst, { isSigned: true, asOf }));
  const { id } = must(await addSupplier(lead, supplier('A'), asOf));
  must(await signStrategy(analyst, { isSigned: false, asOf }));
  expect(await scoreSupplier(lead, id, { scores: [] }, asOf)).toEqual({ ok: false, reason: 'locked' });
  expect(await changeSupplier(lead, id, supplier('B'))).toEqual({ ok: false, reason: 'locked' });
  expect(await removeSupplier(lead, id, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'locked' });
});

test('partners score apart; the page ranks by the weights and says what would turn it', async () => {
  const { lead, analyst, a, fit } = await plantScored();
  const found = (await findSelection(analyst))!;
  expect(found.suppliers.map(({ name, place, total }) => [name, place, Math.round(total! * 100) / 100])).toEqual([['A', 1, 3.5], ['B', 2, 3.2]]);
  expect(found.suppliers[0]?.cells).toMatchObject([{ mean: 4.5, lowest: 4, highest: 5, assessors: 2 }, { mean: 2 }]);
  expect(found.suppliers[0]?.own).toMatchObject([{ score: 5 }, { score: 2 }]);
  expect(found.turnings.map(({ change }) => Math.round(change! * 100) / 100)).toEqual([-10, 10]);
  expect(found.assessors).toBe(2);
  // Taken back: without a score. The criterion that was not sent keeps its own.
  must(await scoreSupplier(analyst, a, { scores: [{ criterionId: fit, score: undefined, remark: '' }] }, asOf));
  expect((await findSelection(analyst))?.suppliers.find(({ id }) => id === a)).toMatchObject({ own: [{ score: null }, { score: 2 }], cells: [{ mean: 4, assessors: 1 }, { assessors: 2 }] });
  expect((await findSelection(lead))?.suppliers.find(({ id }) => id === a)?.own).toMatchObject([{ score: 4 }, { score: 2 }]);
});

test('two who save at once lose nothing, and the same twice is written once', async () => {
  const { lead, analyst, a, b, fit } = await plantScored();
  const give = (who: Scope, id: string) => scoreSupplier(who, id, { scores: [{ criterionId: fit, score: 1, remark: 'Seen again' }] }, asOf);
  const all = await Promise.all([give(lead, a), give(analyst, a), give(lead, b), give(lead, a)]);
  expect(all.reduce((sum, result) => sum + must(result).changed, 0)).toBe(3);
  expect(await database().supplierScore.count({ where: { workspaceId: lead.workspaceId, score: 1, remark: 'Seen again' } })).toBe(3);
  expect(await database().auditEvent.count({ where: { workspaceId: lead.workspaceId, verb: 'supplier.score' } })).toBe(4 + 3);
});

test('who may do what: the lead writes, partners score, who decides on gates closes', async () => {
  const { lead, analyst, a, fit } = await plantScored();
  const [manager, user, management] = [await join(lead, 'manager'), await join(lead, 'end-user'), await join(lead, 'management')];
  const scores = { scores: [{ criterionId: fit, score: 1, remark: '' }] };
  expect(await scoreSupplier(manager, a, scores, asOf)).toEqual({ ok: false, reason: 'no-assessor' });
  expect(await scoreSupplier(user, a, scores, asOf)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await addSupplier(analyst, supplier('C'), asOf)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await changeSupplierCriterion(analyst, fit, criterion('Fit', 10))).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await closeSelection(analyst, { supplierId: a, reason: 'It fits' }, asOf)).toEqual({ ok: false, reason: 'not-allowed' });
  expect((await closeSelection(management, { supplierId: a, reason: 'It fits' }, asOf)).ok).toBe(true);
  // An end user sees who was chosen and why, not whom we talk to there.
  expect(await findSelection(user)).toMatchObject({ decision: { supplierName: 'A', reason: 'It fits', decidedBy: 'management' }, isAssessor: false });
  expect((await findSelection(user))?.suppliers[0]).toMatchObject({ note: null, contact: null, remarks: [] });
});

test('what is closed stays as it is until it is opened again, and both leave their trace', async () => {
  const { lead, a, b, fit } = await plantScored();
  const unscored = must(await addSupplier(lead, supplier('C'), asOf)).id;
  expect(await closeSelection(lead, { supplierId: unscored, reason: 'Cheap' }, asOf)).toEqual({ ok: false, reason: 'not-scored' });
  expect(await closeSelection(lead, { supplierId: randomUUID(), reason: 'Cheap' }, asOf)).toEqual({ ok: false, reason: 'unknown-supplier' });
  const close = () => closeSelection(lead, { supplierId: b, reason: 'The price' }, asOf);
  expect((await Promise.all([close(), close()])).map((result) => (result.ok ? 'done' : result.reason)).sort()).toEqual(['closed', 'done']);
  expect(await addSupplier(lead, supplier('D'), asOf)).toEqual({ ok: false, reason: 'closed' });
  expect(await removeSupplierCriterion(lead, fit, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'closed' });
  expect(await scoreSupplier(lead, a, { scores: [] }, asOf)).toEqual({ ok: false, reason: 'closed' });
  must(await reopenSelection(lead, 'Another offer came in', asOf));
  expect(await reopenSelection(lead, 'Again', asOf)).toEqual({ ok: false, reason: 'still-open' });
  const found = (await findSelection(lead))!;
  expect(found.decision).toBeNull();
  expect(found.history).toMatchObject([{ kind: 'reopened', supplierName: 'B', reason: 'Another offer came in' }, { kind: 'closed', supplierName: 'B', reason: 'The price', standings: [{ name: 'A' }, { name: 'B' }, { name: 'C', total: null }] }]);
  const trail = await database().auditEvent.findMany({ where: { workspaceId: lead.workspaceId, entity: 'supplier-selection' }, orderBy: { at: 'asc' } });
  expect(trail.map(({ verb }) => verb).sort()).toEqual(['supplier-selection.close', 'supplier-selection.reopen']);
});

test('taken off the list it no longer counts; back again its scores are there', async () => {
  const { lead, a, fit } = await plantScored();
  await removeSupplier(lead, a, { isRemoved: true, asOf });
  expect((await findSelection(lead))?.suppliers.map(({ name }) => name)).toEqual(['B']);
  await removeSupplier(lead, a, { isRemoved: false, asOf });
  await removeSupplierCriterion(lead, fit, { isRemoved: true, asOf });
  // On the price alone B is ahead.
  expect((await findSelection(lead))?.suppliers.map(({ name, total }) => [name, total])).toEqual([['B', 3.5], ['A', 2]]);
  expect(await addSupplier(lead, supplier('a'), asOf)).toEqual({ ok: false, reason: 'already-there' });
  expect(await addSupplierCriterion(lead, { ...criterion('Support', 10), specificationId: randomUUID() }, asOf)).toEqual({ ok: false, reason: 'specification-not-found' });
});

test('nothing comes back beside the same written anew', async () => {
  const { lead, a, fit } = await plantScored();
  const [fitName] = (await findSelection(lead))!.criteria.filter(({ id }) => id === fit).map(({ name }) => name);
  await removeSupplier(lead, a, { isRemoved: true, asOf });
  await removeSupplierCriterion(lead, fit, { isRemoved: true, asOf });
  await addSupplier(lead, supplier('a'), asOf);
  await addSupplierCriterion(lead, criterion(fitName!.toLowerCase(), 10), asOf);
  expect(await removeSupplier(lead, a, { isRemoved: false, asOf })).toEqual({ ok: false, reason: 'already-there' });
  expect(await removeSupplierCriterion(lead, fit, { isRemoved: false, asOf })).toEqual({ ok: false, reason: 'already-there' });
});

test('R3: gate 2 has no go before the selection is closed, so that phase 3 cannot start', async () => {
  const { lead, a } = await plantScored();
  const gates = await database().gate.findMany({ where: { workspaceId: lead.workspaceId }, include: { phase: true } });
  const [first, second] = (['strategy', 'impact'] as const).map((kind) => gates.find(({ phase }) => phase.kind === kind)!.id);
  await database().gateVerdict.create({ data: { workspaceId: lead.workspaceId, gateId: first!, verdict: 'go', decidedAt: asOf, decidedById: lead.member!.id, evidence: { criteria: [], unconfirmedRoles: [] } } });
  await database().gateCriterion.deleteMany({ where: { workspaceId: lead.workspaceId, gateId: second!, OR: [{ measure: null }, { measure: { not: 'package-chosen' } }] } });
  const go = () => decideGate(lead, second!, { verdict: 'go', reason: '', lastVerdictId: '' }, now);
  expect((await findGate(lead, second!, now))?.criteria).toMatchObject([{ measure: 'package-chosen', result: { state: 'not-met' } }]);
  expect(await go()).toEqual({ ok: false, reason: 'criterion-not-met' });
  must(await closeSelection(lead, { supplierId: a, reason: 'It fits' }, asOf));
  must(await go());
  expect((await database().phase.findFirstOrThrow({ where: { workspaceId: lead.workspaceId, kind: 'execution' } })).actualStartsOn).not.toBeNull();
});

test('another workspace sees and changes nothing', async () => {
  const { a, fit, lead } = await plantScored();
  const { lead: stranger } = await plant();
  expect(await changeSupplier(stranger, a, supplier('Theirs'))).toEqual({ ok: false, reason: 'not-found' });
  expect(await removeSupplier(stranger, a, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect(await changeSupplierCriterion(stranger, fit, criterion('Theirs', 1))).toEqual({ ok: false, reason: 'not-found' });
  expect(await scoreSupplier(stranger, a, { scores: [{ criterionId: fit, score: 1, remark: '' }] }, asOf)).toEqual({ ok: false, reason: 'not-found' });
  expect(await closeSelection(stranger, { supplierId: a, reason: 'Theirs' }, asOf)).toEqual({ ok: false, reason: 'unknown-supplier' });
  // Not even on a supplier of their own: a criterion of others is none.
  const own = must(await addSupplier(stranger, supplier('Own'), asOf)).id;
  expect(must(await scoreSupplier(stranger, own, { scores: [{ criterionId: fit, score: 1, remark: '' }] }, asOf)).changed).toBe(0);
  expect((await findSelection(stranger))?.suppliers.map(({ name }) => name)).toEqual(['Own']);
  expect((await findSelection(lead))?.suppliers.map(({ name }) => name)).toEqual(['A', 'B']);
});
