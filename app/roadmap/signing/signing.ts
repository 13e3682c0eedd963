import { type Day, daysBetween } from '#app/values/day.ts';
import { type CriterionState, type Measure, STALE_AFTER_DAYS } from '../criterion.ts';

/** What a gate asked and how that stood: what somebody signs for. A figure that moves without passing its norm leaves it as it was. */
export interface EvidenceMoment {
  /** Null before the first verdict of the gate. */
  lastVerdictId: string | null;
  criteria: {
    id: string;
    state: CriterionState;
    /** Who gave their word for it, when and with what proof; null for what is measured or not confirmed. */
    word: string | null;
  }[];
  unconfirmedRoles: string[];
  /** The override of the sponsor that holds; null when none does. */
  overrideId: string | null;
}

/** What somebody said about a gate. */
export interface Said {
  choice: 'signed' | 'refused';
  reason: string | null;
  saidOn: Day;
  moment: EvidenceMoment;
}

/** Nothing said since the last verdict; signed, and nothing changed; refused; or signed for what is not so any more. */
export type SignerState = 'waiting' | 'signed' | 'refused' | 'lapsed';

/** Why a signature does not count any more. */
export interface Lapse {
  /** Older than four weeks: with what was known then nobody decides now. */
  isOld: boolean;
  /** The criteria that changed since, by id; one that is gone or came is among them. */
  criteria: string[];
  /** Other roles are without a confirmed benefit, or the sponsor let it pass or lets it no more. */
  isBenefitChanged: boolean;
}

/** How somebody stands at a gate: by the newest thing they said, null when nothing. */
export function signerStanding(said: Said | null, now: EvidenceMoment, today: Day): { state: SignerState; lapse: Lapse | null } {
  if (!said || said.moment.lastVerdictId !== now.lastVerdictId) return { state: 'waiting', lapse: null };
  if (said.choice === 'refused') return { state: 'refused', lapse: null };
  const lapse = { isOld: daysBetween(said.saidOn, today) > STALE_AFTER_DAYS, criteria: changedCriteria(said.moment, now), isBenefitChanged: benefitOf(said.moment) !== benefitOf(now) };
  return lapse.isOld || lapse.isBenefitChanged || lapse.criteria.length > 0 ? { state: 'lapsed', lapse } : { state: 'signed', lapse: null };
}

function changedCriteria(then: EvidenceMoment, now: EvidenceMoment): string[] {
  const ids = [...new Set([...now.criteria, ...then.criteria].map(({ id }) => id))];
  const faceOf = ({ criteria }: EvidenceMoment, id: string) => {
    const found = criteria.find((criterion) => criterion.id === id);
    return found ? JSON.stringify([found.state, found.word]) : null;
  };
  return ids.filter((id) => faceOf(then, id) !== faceOf(now, id));
}

const benefitOf = ({ unconfirmedRoles, overrideId }: EvidenceMoment) => JSON.stringify([[...unconfirmedRoles].sort(), overrideId]);

/** R5: whether the sponsor let pass exactly what is open now. One that was given before the last verdict, or for fewer roles, does not hold. */
export function overrideHolds(override: { lastVerdictId: string | null; roles: readonly string[] }, now: Pick<EvidenceMoment, 'lastVerdictId' | 'unconfirmedRoles'>): boolean {
  return override.lastVerdictId === now.lastVerdictId && now.unconfirmedRoles.length > 0 && now.unconfirmedRoles.every((role) => override.roles.includes(role));
}

/** Why somebody cannot be taken off the list; null when they can. Who refused stays: else a no is got rid of with its name. */
export function whyNotRemove(state: SignerState): 'refused-stands' | null {
  return state === 'refused' ? 'refused-stands' : null;
}

interface Weighed {
  isCritical: boolean;
  measure: Measure | null;
  result: { state: CriterionState };
}

/**
 * What the rules of a gate weigh of its criteria. Where people are named to sign, who has not is a reason of its own, with
 * their names; and what the sponsor let pass holds the gate no more, but can still be a condition.
 */
export function weighedCriteria(criteria: readonly Weighed[], { signers, holding }: { signers: readonly unknown[]; holding: unknown }): { isCritical: boolean; state: CriterionState }[] {
  return criteria
    .filter(({ measure }) => measure !== 'gate-signed' || signers.length === 0)
    .map(({ isCritical, measure, result }) => ({ isCritical: isCritical && !(measure === 'roles-with-confirmed-benefit' && holding !== null), state: result.state }));
}
