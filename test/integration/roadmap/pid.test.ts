import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { freezePid, setTolerances, writePidText } from '#app/roadmap/pid/change-pid.server.ts';
import { comparePid } from '#app/roadmap/pid/compare-pid.ts';
import { missingIn } from '#app/roadmap/pid/pid.ts';
import { findPid, findPidVersion } from '#app/roadmap/pid/read-pid.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { addScopeItem } from '#app/roadmap/strategy/change-strategy.server.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const now: Now = { asOf, metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } };
const TOLERANCES = { time: 14, cost: 0.1, scope: 0, quality: 0.05, benefit: 0.1, risk: 1 };

async function plant() {
  const lead = await makeScope({ role: 'project-lead' });
  must(await createProgramme(lead, { name: 'Programme', purpose: 'Whoever answers knows the customer.' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  return lead;
}

const missing = async (scope: Scope, part: string) => missingIn((await findPid(scope, now))!.content.sections.find((section) => section.part === part)!);

test('what is written and agreed elsewhere stands in the document at once, and what lacks is said', async () => {
  const lead = await plant();
  expect(await missing(lead, 'definition')).toEqual(['goal', 'in-scope', 'out-of-scope']);
  must(await addScopeItem(lead, { side: 'in', text: 'The desk' }, asOf));
  expect(await missing(lead, 'definition')).toEqual(['goal', 'out-of-scope']);
  must(await writePidText(lead, 'tailoring', { text: 'No separate reports.', version: 0 }, asOf));
  expect(await missing(lead, 'tailoring')).toEqual([]);
  must(await setTolerances(lead, { ...TOLERANCES, cost: null }));
  expect(await missing(lead, 'tolerances')).toEqual(['tolerance']);
  must(await setTolerances(lead, TOLERANCES));
  expect(await missing(lead, 'tolerances')).toEqual([]);
});

test('R6: gate 2 reads how much of the document is complete, and its go freezes what stands there', async () => {
  const lead = await plant();
  const db = database();
  const { workspaceId } = lead;
  const gate = await db.gate.findFirstOrThrow({ where: { workspaceId, phase: { kind: 'impact' } } });
  await db.gate.deleteMany({ where: { workspaceId, id: { not: gate.id } } });
  await db.gateCriterion.deleteMany({ where: { workspaceId, gateId: gate.id, OR: [{ measure: null }, { measure: { not: 'pid-complete' } }] } });
  must(await writePidText(lead, 'tailoring', { text: 'No separate reports.', version: 0 }, asOf));
  const read = async () => (await findGate(lead, gate.id, now))!.criteria[0]!;
  expect(await read()).toMatchObject({ measure: 'pid-complete', isCritical: true, result: { state: 'not-met', numerator: 1, denominator: 12 } });

  const decide = (verdict: 'go' | 'hold', lastVerdictId = '') => decideGate(lead, gate.id, { verdict, reason: 'Not yet.', lastVerdictId, conditionOwnerId: '', conditionDueOn: '' }, now);
  expect(await decide('go')).toMatchObject({ ok: false, reason: 'criterion-not-met' });
  const { verdictId } = must(await decide('hold'));
  expect((await findPid(lead, now))!.versions, 'a hold freezes nothing').toEqual([]);

  // Enough parts for this workspace: the go stands, and with it the document.
  await db.gateCriterion.updateMany({ where: { workspaceId, gateId: gate.id }, data: { threshold: 0.05 } });
  must(await decide('go', verdictId));
  expect((await findPid(lead, now))!.versions).toEqual([{ number: 1, frozenOn: '2026-03-18', frozenBy: lead.member!.name, isByGate: true }]);

  must(await writePidText(lead, 'tailoring', { text: 'No reports at all.', version: 1 }, asOf));
  must(await addScopeItem(lead, { side: 'out', text: 'The books' }, asOf));
  const [then, today] = [await findPidVersion(lead, 1), await findPid(lead, now)];
  expect(comparePid(then!, today!.content).map(({ part, text, lines }) => [part, text?.then, lines.map((line) => line.now?.name)])).toEqual([
    ['definition', undefined, ['The books']],
    ['tailoring', 'No separate reports.', []],
  ]);
});

test('a second click keeps no second version, and of two who write the second is told', async () => {
  const lead = await plant();
  expect(must(await freezePid(lead, now))).toEqual({ number: 1 });
  expect(await freezePid(lead, now)).toMatchObject({ ok: false, reason: 'nothing-new' });
  must(await writePidText(lead, 'quality', { text: 'Measured.', version: 0 }, asOf));
  expect(await writePidText(lead, 'quality', { text: 'Felt.', version: 0 }, asOf)).toMatchObject({ ok: false, reason: 'changed-meanwhile' });
  must(await writePidText(lead, 'quality', { text: 'Measured.', version: 0 }, asOf)); // a second click
  expect(must(await freezePid(lead, now))).toEqual({ number: 2 });
  must(await writePidText(lead, 'quality', { text: '', version: 1 }, asOf));
  expect((await findPid(lead, now))!.content.sections.find(({ part }) => part === 'quality')).toMatchObject({ text: null });
});

test('the fact is the same whoever asks; without the right nothing is written, and another workspace has no such version', async () => {
  const lead = await plant();
  must(await freezePid(lead, now));
  const user = await join(lead, 'end-user');
  expect((await findPid(user, now))!.content).toEqual((await findPid(lead, now))!.content);
  const sponsor = await join(lead, 'management');
  for (const scope of [user, sponsor]) {
    expect(await writePidText(scope, 'plan', { text: 'Mine', version: 0 }, asOf)).toMatchObject({ ok: false, reason: 'not-allowed' });
    expect(await setTolerances(scope, TOLERANCES)).toMatchObject({ ok: false, reason: 'not-allowed' });
    expect(await freezePid(scope, now)).toMatchObject({ ok: false, reason: 'not-allowed' });
  }
  expect(await findPidVersion(await plant(), 1)).toBeNull();
  expect([await findPidVersion(lead, 2), await findPidVersion(lead, Number.NaN), await findPidVersion(lead, 1e12)]).toEqual([null, null, null]);
});
