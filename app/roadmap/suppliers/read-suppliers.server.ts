import { z } from 'zod';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { memberNames } from '../member-names.server.ts';
import { readPartners } from '../strategy/read-strategy.server.ts';
import { mayAssess } from './score-supplier.server.ts';
import { isPackageChosen } from './selection-rule.ts';
import type { Criterion, Decided, Selection, Supplier } from './suppliers.ts';
import { cellOf, sharesOf, standings } from './weighing.ts';
import { turnings } from './weight-sensitivity.ts';

const Standings = z.array(z.object({ name: z.string(), total: z.number().nullable() }));

/** The selection of the programme as it stands; null when there is no programme yet. Notes, contacts and remarks are for who reads specifications. */
export async function findSelection(scope: Scope): Promise<Selection | null> {
  const { workspaceId, timeZone, permissions, member } = scope;
  const isInside = permissions.has('specs:read');
  return inWorkspace(workspaceId, async (tx) => {
    const programme = await tx.programme.findFirst({ where: { workspaceId }, orderBy: { createdAt: 'asc' }, select: { id: true, partnerQuorum: true } });
    if (!programme) return null;
    const partners = await readPartners(tx, scope, programme);
    const selection = await tx.supplierSelection.findFirst({ where: { workspaceId, programmeId: programme.id } });
    const selectionId = selection?.id ?? null;
    const criteria = selectionId ? await readCriteria(tx, scope, selectionId) : [];
    const rows = selectionId ? await tx.supplier.findMany({ where: { workspaceId, selectionId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }) : [];
    const listed = rows.filter(({ removedAt }) => removedAt === null);
    const criterionIds = new Set(criteria.map(({ id }) => id));
    const scores = (await tx.supplierScore.findMany({ where: { workspaceId, supplierId: { in: listed.map(({ id }) => id) } }, orderBy: [{ scoredAt: 'asc' }, { assessorId: 'asc' }] })).filter(({ criterionId }) => criterionIds.has(criterionId));
    const names = await memberNames(tx, scope, [selection?.decidedById ?? null, ...scores.map(({ assessorId }) => assessorId)]);
    const ids = listed.map(({ id }) => id);
    const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? '';
    return {
      lock: { isReached: partners.isReached, needed: partners.needed, signed: partners.people.filter(({ signedOn }) => signedOn !== null).length, partners: partners.people.length },
      decision:
        selection?.chosenId && selection.decidedAt
          ? { supplierId: selection.chosenId, supplierName: nameOf(selection.chosenId), reason: selection.reason ?? '', decidedOn: dayIn(selection.decidedAt, timeZone), decidedBy: selection.decidedById && (names.get(selection.decidedById) ?? null) }
          : null,
      history: selectionId ? await readHistory(tx, scope, selectionId, nameOf) : [],
      criteria,
      suppliers: standings(ids, criteria, scores).flatMap(({ supplierId, ...standing }): Supplier[] => {
        const row = listed.find(({ id }) => id === supplierId);
        if (!row) return [];
        const given = scores.filter((each) => each.supplierId === supplierId);
        const own = given.filter(({ assessorId }) => assessorId === member?.id);
        return [
          {
            ...standing,
            id: row.id,
            name: row.name,
            note: isInside ? row.note : null,
            contact: isInside ? row.contact : null,
            cells: criteria.map(({ id: criterionId }) => ({ criterionId, ...cellOf(scores, supplierId, criterionId) })),
            own: criteria.map(({ id: criterionId }) => {
              const mine = own.find((each) => each.criterionId === criterionId);
              return { criterionId, score: mine?.score ?? null, remark: mine?.remark ?? '' };
            }),
            remarks: isInside ? given.flatMap(({ criterionId, assessorId, score, remark }) => (remark ? [{ criterionId, by: names.get(assessorId) ?? null, score, text: remark }] : [])) : [],
          },
        ];
      }),
      turnings: turnings(ids, criteria, scores),
      assessors: new Set(scores.map(({ assessorId }) => assessorId)).size,
      isAssessor: await mayAssess(tx, scope),
    };
  });
}

/** R3 as it stands: whether the selection of the programme is closed. */
export async function isPackageChosenNow({ workspaceId }: Scope): Promise<boolean> {
  const selection = await inWorkspace(workspaceId, (tx) => tx.supplierSelection.findFirst({ where: { workspaceId }, select: { chosenId: true } }));
  return isPackageChosen(selection && { isClosed: selection.chosenId !== null });
}

async function readCriteria(tx: Transaction, { workspaceId }: Scope, selectionId: string): Promise<Criterion[]> {
  const rows = await tx.supplierCriterion.findMany({ where: { workspaceId, selectionId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const specs = await tx.specification.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ specificationId }) => specificationId ?? []) } }, select: { id: true, name: true } });
  const shares = sharesOf(rows);
  return rows.map(({ id, name, weight, specificationId }) => ({ id, name, weight, share: shares?.get(id) ?? null, specification: specs.find((spec) => spec.id === specificationId) ?? null }));
}

async function readHistory(tx: Transaction, scope: Scope, selectionId: string, nameOf: (id: string) => string): Promise<Decided[]> {
  const { workspaceId, timeZone } = scope;
  const rows = await tx.supplierDecision.findMany({ where: { workspaceId, selectionId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }] });
  const names = await memberNames(tx, scope, rows.map(({ decidedById }) => decidedById));
  return rows.map(({ id, kind, supplierId, reason, decidedAt, decidedById, standings: stood }) => ({
    id,
    kind: kind === 'closed' ? 'closed' : 'reopened',
    supplierName: nameOf(supplierId),
    reason,
    decidedOn: dayIn(decidedAt, timeZone),
    decidedBy: names.get(decidedById) ?? null,
    standings: Standings.parse(stood),
  }));
}
