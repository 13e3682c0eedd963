import { type Group, roleIn, teamIn } from '#app/events/use/group.ts';
import { isEligible, type MemberFacts } from '#app/events/use/member-facts.ts';
import { type Asked, type Door, openDoor } from '#app/kpis/door.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';

/** Who is where, as everybody in an organisation knows it; not what they did. */
export type Known = Pick<MemberFacts, 'role' | 'enrolledOn' | 'leftOn' | 'memberships' | 'leaves' | 'pastRoles'>;

/** The exact figure of a group in a period of one possible world. */
type Exact = (group: Group, asked: Asked) => { did: number; people: number };
/** What is told of it: null is not told. */
export type Teller = (asked: Asked, exact: Exact, world: number) => number | null;

/** What a reader found out of somebody: that they must have acted in a period, or cannot have. */
interface Finding {
  told: string;
  person: string;
  period: string;
  acted: boolean;
}

interface Kind {
  people: Known;
  size: number;
}
/** What the people of one kind can have done together: how many acted in each period, and whether it can be any one of them, or not. */
interface Doing {
  counts: number[];
}

/** Teams, roles and their crossings, and the whole. */
export function groupsAmong(people: readonly Known[]): Group[] {
  const teams = [...new Set(people.flatMap(({ memberships }) => memberships.map(({ teamId }) => teamId)))];
  const roles = [...new Set(people.flatMap(({ role, pastRoles = [] }) => [role, ...pastRoles.map((past) => past.role)]))];
  return [null, ...teams].flatMap((teamId) => [null, ...roles].map((role) => ({ teamId, role })));
}

/** Through the door, as everything that is told. */
export function throughDoor(people: readonly Known[], { isWholeOnly = false } = {}): Teller {
  const door: Door = openDoor(people as readonly MemberFacts[], { isWholeOnly });
  return (asked, exact, world) => {
    const pointOf = (group: Group): SeriesPoint => {
      const { did, people: all } = exact(group, asked);
      return { start: asked.period.start, end: asked.period.end, state: 'complete', value: all === 0 ? null : did / all, numerator: did, denominator: all };
    };
    return door.share(asked, { key: String(world), unit: 'ratio' }, pointOf).numerator;
  };
}

/**
 * A reader who knows everybody's team, role and enrolment, and every rule, goes through all that can have happened on the days
 * given. @returns where one answer is all that is left for somebody, in any world, or in the one in which `seen` was told
 */
export function findOut(people: readonly Known[], days: readonly Day[], asks: readonly Asked[], tell: Teller, seen?: string): { findings: Finding[]; worlds: number; seen: number } {
  const kinds = gatherKinds(people);
  const periods = [...new Map(asks.map(({ period }) => [nameOf(period), period])).values()];
  const doings = kinds.map((kind) => doingsOf(kind, days, periods));
  const places = asks.map(({ period }) => ({ at: periods.findIndex((one) => nameOf(one) === nameOf(period)), exactOf: (of: Group) => kindsIn(kinds, of, period) }));
  const lists = asks.map(() => new Map<string, number[]>());
  const possible = new Map<string, { has: boolean[][]; lacks: boolean[][] }>();
  let worlds = 0;

  const visit = (chosen: Doing[]) => {
    const rest = doings[chosen.length];
    if (rest) {
      for (const doing of rest) visit([...chosen, doing]);
      return;
    }
    const world = worlds++;
    const told = asks.map((asked, nth) => {
      const { at, exactOf } = places[nth]!;
      const exact: Exact = (of) => {
        const key = `${of.teamId} ${of.role}`;
        let list = lists[nth]!.get(key);
        if (!list) lists[nth]!.set(key, (list = exactOf(of)));
        return { did: list.reduce((sum, kind) => sum + chosen[kind]!.counts[at]!, 0), people: list.reduce((sum, kind) => sum + kinds[kind]!.size, 0) };
      };
      return tell(asked, exact, world);
    });
    const key = told.join(' ');
    if (seen !== undefined && key !== seen) return;
    let entry = possible.get(key);
    if (!entry) possible.set(key, (entry = { has: kinds.map(() => periods.map(() => false)), lacks: kinds.map(() => periods.map(() => false)) }));
    for (const [kind, { counts }] of chosen.entries()) {
      for (const [at, count] of counts.entries()) {
        if (count > 0) entry.has[kind]![at] = true;
        if (count < kinds[kind]!.size) entry.lacks[kind]![at] = true;
      }
    }
  };
  visit([]);

  const findings = [...possible].flatMap(([told, { has, lacks }]) =>
    kinds.flatMap((kind, nth) =>
      periods.flatMap((period, at): Finding[] => {
        // That somebody who was not there did nothing is known beforehand.
        if (!days.some((on) => isIn(on, period) && isThereOn(kind.people, on)) || !isEligible(kind.people, period)) return [];
        const of = { told, person: describe(kind.people), period: nameOf(period) };
        return [...(has[nth]![at] ? [] : [{ ...of, acted: false }]), ...(lacks[nth]![at] ? [] : [{ ...of, acted: true }])];
      }),
    ),
  );
  return { findings, worlds, seen: possible.size };
}

/** Nobody can be told from somebody with the same role, teams and enrolment. */
function gatherKinds(people: readonly Known[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const person of people) {
    const kind = kinds.get(describe(person));
    if (kind) kind.size++;
    else kinds.set(describe(person), { people: person, size: 1 });
  }
  return [...kinds.values()];
}

function doingsOf({ people, size }: Kind, days: readonly Day[], periods: readonly Asked['period'][]): Doing[] {
  const open = days.filter((on) => isThereOn(people, on));
  const patterns = Array.from({ length: 2 ** open.length }, (_, bits) => periods.map((period) => (open.some((on, nth) => bits & (1 << nth) && isIn(on, period)) ? 1 : 0)));
  let found = new Map([[periods.map(() => 0).join(), periods.map(() => 0)]]);
  for (let nth = 0; nth < size; nth++) {
    const next = new Map<string, number[]>();
    for (const counts of found.values()) for (const pattern of patterns) add(next, counts.map((count, at) => count + pattern[at]!));
    found = next;
  }
  return [...found.values()].map((counts) => ({ counts }));
}

function add(all: Map<string, number[]>, counts: number[]): void {
  all.set(counts.join(), counts);
}

function kindsIn(kinds: readonly Kind[], { teamId, role }: Group, period: Asked['period']): number[] {
  return kinds.flatMap(({ people }, nth) => (isEligible(people, period) && (role === null || roleIn(people, period) === role) && (teamId === null || teamIn(people.memberships, period) === teamId) ? [nth] : []));
}

function isThereOn(people: Known, on: Day): boolean {
  return isEligible(people, { start: on, end: addDays(on, 1) });
}

function isIn(on: Day, { start, end }: Asked['period']): boolean {
  return on >= start && on < end;
}

function nameOf({ start, end }: Asked['period']): string {
  return `${start}/${end}`;
}

function describe({ role, enrolledOn, leftOn, memberships, leaves = [], pastRoles = [] }: Known): string {
  return [role, enrolledOn, leftOn, ...pastRoles.map((past) => `${past.role}<${past.untilOn}`), ...leaves.map(({ startsOn, endsOn }) => `away:${startsOn}-${endsOn}`), ...memberships.map(({ teamId, startsOn, endsOn }) => `${teamId}:${startsOn}-${endsOn}`)].join(' ');
}
