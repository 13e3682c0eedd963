import type { Transaction } from '#app/db/client.server.ts';
import type { SupplierSelection } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { refused, type Result } from '#app/values/result.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import { readPartners } from '../strategy/read-strategy.server.ts';
import { type SelectionAct, selectionRefusal, type SelectionRefusal } from './selection-rule.ts';

export type OnSelectionRefusal = SelectionRefusal | 'not-allowed' | 'no-programme';

const NEEDED = { criteria: 'roadmap:write', suppliers: 'roadmap:write', scores: 'specs:read', close: 'gates:decide', reopen: 'gates:decide' } as const satisfies Record<SelectionAct, string>;

/**
 * Hands the selection of the programme, locked, to who may do this with it now (R2). The first change makes it. `isKnown` goes first:
 * what is not there, in this workspace, is said before why nothing may be done with it.
 */
export async function onSelection<Value, Refusal extends string>(
  scope: Scope,
  act: SelectionAct,
  change: (tx: Transaction, selection: SupplierSelection) => Promise<Result<Value, Refusal>>,
  isKnown: (tx: Transaction) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Result<Value, Refusal | OnSelectionRefusal | 'not-found'>> {
  const { workspaceId } = scope;
  return onProgramme(scope, NEEDED[act], async (tx, programmeId): Promise<Result<Value, Refusal | OnSelectionRefusal | 'not-found'>> => {
    if (!(await isKnown(tx))) return refused('not-found');
    const programme = await tx.programme.findFirstOrThrow({ where: { workspaceId, id: programmeId }, select: { id: true, partnerQuorum: true } });
    const found = await tx.supplierSelection.findFirst({ where: { workspaceId, programmeId } });
    const { isReached } = await readPartners(tx, scope, programme);
    const refusal = selectionRefusal(act, { isQuorumReached: isReached, isClosed: found?.chosenId != null });
    if (refusal) return refused(refusal);
    return change(tx, found ?? (await tx.supplierSelection.create({ data: { workspaceId, programmeId } })));
  });
}
