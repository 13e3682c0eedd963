import type { CriterionResult } from '../criterion.ts';
import type { Verdict } from '../gate.ts';
import type { DecidedVerdict, FrozenCriterion } from '../roadmap.ts';
import type { SignerState } from '../signing/signing.ts';

/** A criterion that came out otherwise: then null is one that came, now null one that is asked no more. */
export interface CriterionChange {
  id: string;
  title: FrozenCriterion['title'];
  then: CriterionResult | null;
  now: CriterionResult | null;
}

/** Somebody who had to sign and stands otherwise; null is not asked. */
export interface SignatureChange {
  memberId: string;
  name: string | null;
  part: string;
  then: SignerState | null;
  now: SignerState | null;
}

/** What became of a gate between two of its verdicts. */
export interface VerdictComparison {
  then: Verdict;
  now: Verdict;
  /** In the order of now, with what is asked no more after it. */
  criteria: CriterionChange[];
  signatures: SignatureChange[];
  /** Roles whose benefit was confirmed since, and roles without one that there were not. */
  confirmedRoles: string[];
  openRoles: string[];
  /** The sponsor let something pass in the later one, or the earlier one, only. */
  override: 'given' | 'gone' | null;
}

type Compared = Pick<DecidedVerdict, 'verdict' | 'criteria' | 'unconfirmedRoles' | 'signatures' | 'override'>;

/** A day on which the same was read again is no change; another value, norm, state or word is. */
export function compareVerdicts(then: Compared, now: Compared): VerdictComparison {
  return {
    then: then.verdict,
    now: now.verdict,
    criteria: pair(then.criteria, now.criteria, ({ id }) => id).flatMap(([before, after]): CriterionChange | [] => {
      const named = after ?? before;
      return named && faceOf(before) !== faceOf(after) ? { id: named.id, title: named.title, then: before?.result ?? null, now: after?.result ?? null } : [];
    }),
    signatures: pair(then.signatures, now.signatures, ({ memberId }) => memberId).flatMap(([before, after]): SignatureChange | [] => {
      const named = after ?? before;
      return named && before?.state !== after?.state ? { memberId: named.memberId, name: named.name, part: named.part, then: before?.state ?? null, now: after?.state ?? null } : [];
    }),
    confirmedRoles: then.unconfirmedRoles.filter((role) => !now.unconfirmedRoles.includes(role)),
    openRoles: now.unconfirmedRoles.filter((role) => !then.unconfirmedRoles.includes(role)),
    override: (then.override === null) === (now.override === null) ? null : now.override ? 'given' : 'gone',
  };
}

/** Whether the two say the same but for the verdict. */
export function isUnchanged({ criteria, signatures, confirmedRoles, openRoles, override }: VerdictComparison): boolean {
  return criteria.length + signatures.length + confirmedRoles.length + openRoles.length === 0 && override === null;
}

/** The same thing of both, in the order of the second; what only the first has comes after. */
function pair<Thing>(first: readonly Thing[], second: readonly Thing[], idOf: (thing: Thing) => string): [Thing | null, Thing | null][] {
  const find = (things: readonly Thing[], id: string) => things.find((thing) => idOf(thing) === id) ?? null;
  const ids = [...new Set([...second, ...first].map(idOf))];
  return ids.map((id) => [find(first, id), find(second, id)]);
}

function faceOf(criterion: FrozenCriterion | null): string | null {
  if (!criterion) return null;
  const { result, confirmedBy, evidence, isCritical } = criterion;
  return JSON.stringify([result.state, result.value, result.threshold, result.comparison, isCritical, confirmedBy, evidence]);
}
