import type { Period } from '#app/values/period.ts';
import { isEligible, type MemberFacts } from './member-facts.ts';
import { peopleKeys } from './same-people.ts';

const known = new WeakMap<readonly MemberFacts[], Map<string, readonly MemberFacts[]>>();

/** Of a list of members those who are eligible in the period, in their order; gone through once for all periods in which nobody came or went. */
export function eligibleIn(members: readonly MemberFacts[], period: Period): readonly MemberFacts[] {
  let own = known.get(members);
  if (!own) known.set(members, (own = new Map<string, readonly MemberFacts[]>()));
  const key = peopleKeys(members)(period);
  let eligible = own.get(key);
  if (!eligible) own.set(key, (eligible = members.filter((member) => isEligible(member, period))));
  return eligible;
}
