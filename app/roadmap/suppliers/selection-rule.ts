/** What the rules of the selection look at. */
export interface SelectionFacts {
  /** Enough internal partners signed the strategy: the quorum of R2. */
  isQuorumReached: boolean;
  isClosed: boolean;
}

export type SelectionRefusal = 'locked' | 'closed' | 'still-open';

/** What somebody wants to do. Criteria come from the specifications: they may be written before anybody looks outside. */
export type SelectionAct = 'criteria' | 'suppliers' | 'scores' | 'close' | 'reopen';

/**
 * R2: who is inside first. Suppliers are not written down, scored or chosen before the quorum is reached; what was decided is opened
 * again before anything of it changes. Null when it may be done.
 */
export function selectionRefusal(act: SelectionAct, { isQuorumReached, isClosed }: SelectionFacts): SelectionRefusal | null {
  if (act === 'reopen') return isClosed ? null : 'still-open';
  if (isClosed) return 'closed';
  return act === 'criteria' || isQuorumReached ? null : 'locked';
}

export type ChoiceRefusal = 'unknown-supplier' | 'not-scored';

/** Who can be chosen: one of the list that was scored on all that weighs. It need not be the highest; the reason says why. */
export function choiceRefusal(chosen: { total: number | null } | undefined): ChoiceRefusal | null {
  if (!chosen) return 'unknown-supplier';
  return chosen.total === null ? 'not-scored' : null;
}

/** R3: the package is chosen in phase 1 or 2. No selection at all is no choice. */
export function isPackageChosen(selection: { isClosed: boolean } | null): boolean {
  return selection?.isClosed ?? false;
}
