import type { Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import type { MemberFacts } from './member-facts.ts';

type Dated = Pick<MemberFacts, 'enrolledOn' | 'leftOn' | 'leaves' | 'memberships' | 'pastRoles'>;

const known = new WeakMap<readonly Dated[], (period: Period) => string>();

/**
 * Names a period by who was where in it. Two periods of one name lie the same between all days on which anybody came, went,
 * moved, got another role, went on leave or came back: whoever counts in one, and in which team and role, does so in the other.
 */
export function peopleKeys(members: readonly Dated[]): (period: Period) => string {
  let keyOf = known.get(members);
  if (!keyOf) known.set(members, (keyOf = keysBetween(changesOf(members))));
  return keyOf;
}

function changesOf(members: readonly Dated[]): Day[] {
  const days = new Set<Day | null>();
  for (const { enrolledOn, leftOn, leaves = [], memberships, pastRoles = [] } of members) {
    days.add(enrolledOn).add(leftOn);
    for (const { startsOn, endsOn } of memberships) days.add(startsOn).add(endsOn);
    for (const { untilOn } of pastRoles) days.add(untilOn);
    for (const { startsOn, endsOn } of leaves) days.add(startsOn).add(endsOn);
  }
  return [...days].filter((each) => each !== null).sort();
}

/** A day is known by how many changes were before it, and by whether one is on it. */
function keysBetween(changes: readonly Day[]): (period: Period) => string {
  const place = (day: Day) => {
    let [low, high] = [0, changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (changes[middle]! < day) low = middle + 1;
      else high = middle;
    }
    return changes[low] === day ? `${low}=` : `${low}`;
  };
  return ({ start, end }) => `${place(start)} ${place(end)}`;
}
