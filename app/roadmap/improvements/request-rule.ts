import type { Freeze } from './freeze.ts';
import type { ImprovementKind, ImprovementState } from './improvement.ts';

export type AskRefusal = 'no-objective' | 'objective-ended';
export type HoldRefusal = 'frozen' | 'not-used';
export type PlanRefusal = AskRefusal | HoldRefusal | 'not-open';

interface Asked {
  kind: ImprovementKind;
  /** The goal it says to serve; null is none. */
  objective: { isEnded: boolean } | null;
}

/** R20: what asks for more says which goal it serves, one that is still pursued. A repair and what the law asks need none. */
export function whyNotAsk({ kind, objective }: Asked): AskRefusal | null {
  if (kind !== 'extension') return null;
  if (objective === null) return 'no-objective';
  return objective.isEnded ? 'objective-ended' : null;
}

/** Whether it may be planned: R20 once more, for its goal may have ended since, R16 and R18. @param freeze null where nothing went live yet */
export function whyNotPlan({ state, ...asked }: Asked & { state: ImprovementState }, freeze: Freeze | null): PlanRefusal | null {
  if (state !== 'open') return 'not-open';
  return whyNotAsk(asked) ?? whyHeld(asked.kind, freeze);
}

/** Why what is of this kind waits: for the ninety days, or after them for the roles that do not use what there is. Repair and law go on. */
export function whyHeld(kind: ImprovementKind, freeze: Freeze | null): HoldRefusal | null {
  if (kind !== 'extension' || !freeze?.isFrozen) return null;
  return freeze.daysLeft > 0 ? 'frozen' : 'not-used';
}

/** Other words for what is planned may not make it an extension while those wait. */
export function whyNotBecome(kind: ImprovementKind, { was, state }: { was: ImprovementKind; state: ImprovementState }, freeze: Freeze | null): HoldRefusal | null {
  return state === 'planned' && was !== 'extension' ? whyHeld(kind, freeze) : null;
}

/** Who steers the roadmap may always; who asked, as long as nothing was decided about it. */
export function mayChange({ state, askedById }: { state: ImprovementState; askedById: string }, { memberId, leads }: { memberId: string | null; leads: boolean }): boolean {
  return leads || (state === 'open' && memberId === askedById);
}
