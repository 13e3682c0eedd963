import { type Group, roleIn, teamIn } from '#app/events/use/group.ts';
import { isEligible, type MemberFacts } from '#app/events/use/member-facts.ts';
import { peopleKeys } from '#app/events/use/same-people.ts';
import type { Period } from '#app/values/period.ts';
import { SMALLEST_GROUP } from './group-size.ts';

/** Some people who are counted together and never apart. */
export interface Cell {
  /** Empty: of those in no team. */
  teamId: string;
  /** Null: whatever their role. */
  role: string | null;
  /** Places in the list of members, in order. */
  members: readonly number[];
}

/** Everybody enrolled in a period, each in exactly one cell. */
export interface Partition {
  cells: ReadonlyMap<string, Cell>;
  isSplitByRole: boolean;
  /** Of everybody enrolled, and of those in no team. */
  roles: ReadonlySet<string>;
  rolesWithoutTeam: ReadonlySet<string>;
  /** By team. */
  rolesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<readonly MemberFacts[], Map<string, Partition>>();

/** As `partitionOf`; once for a list of members and all periods in which nobody came, went or moved. */
export function partitionIn(members: readonly MemberFacts[], period: Period): Partition {
  let own = known.get(members);
  if (!own) known.set(members, (own = new Map<string, Partition>()));
  const key = peopleKeys(members)(period);
  let partition = own.get(key);
  if (!partition) own.set(key, (partition = partitionOf(members, period)));
  return partition;
}

/**
 * The cells are the teams. They are split by role in all teams at once, and only when each part then has five people or is a
 * whole team: figures of roles and figures of teams told beside each other would tell of whoever is alone in a role.
 */
function partitionOf(members: readonly MemberFacts[], period: Period): Partition {
  const placed = members.flatMap((member, at) => (isEligible(member, period) ? [{ at, role: roleIn(member, period), teamId: teamIn(member.memberships, period) ?? '' }] : []));
  const rolesOf = new Map<string, Set<string>>();
  for (const { teamId, role } of placed) rolesOf.set(teamId, (rolesOf.get(teamId) ?? new Set<string>()).add(role));
  const byRole = gather(placed);
  const isSplitByRole = [...byRole.values()].every((cell) => cell.teamId === '' || cell.members.length >= SMALLEST_GROUP || rolesOf.get(cell.teamId)?.size === 1);
  return {
    cells: isSplitByRole ? byRole : gather(placed.map(({ at, teamId }) => ({ at, teamId, role: null }))),
    isSplitByRole,
    roles: new Set(placed.map(({ role }) => role)),
    rolesWithoutTeam: rolesOf.get('') ?? new Set(),
    rolesOf,
  };
}

/** The cells that make up the group: 'whole' is all of them, null that it cannot be told beside the others. */
type GroupCells = readonly string[] | 'whole' | null;

const knownCells = new WeakMap<Partition, Map<string, GroupCells>>();

/** Each group is looked up once in a partition, for it is asked of in as many periods as share that. */
export function cellsOf(partition: Partition, group: Group): GroupCells {
  let own = knownCells.get(partition);
  if (!own) knownCells.set(partition, (own = new Map<string, GroupCells>()));
  const key = `${group.teamId} ${group.role}`;
  let cells = own.get(key);
  if (cells === undefined) own.set(key, (cells = findCells(partition, group)));
  return cells;
}

function findCells({ cells, isSplitByRole, roles, rolesWithoutTeam, rolesOf }: Partition, { teamId, role }: Group): GroupCells {
  const found = (isIn: (cell: Cell) => boolean) => [...cells].flatMap(([key, cell]) => (isIn(cell) ? key : []));
  if (teamId === null) {
    if (role === null || (roles.size === 1 && roles.has(role))) return 'whole';
    if (!roles.has(role)) return [];
    return isSplitByRole && !rolesWithoutTeam.has(role) ? found((cell) => cell.role === role) : null;
  }
  const own = rolesOf.get(teamId);
  if (role === null || (own?.size === 1 && own.has(role))) return found((cell) => cell.teamId === teamId);
  if (!own?.has(role)) return [];
  return isSplitByRole ? found((cell) => cell.teamId === teamId && cell.role === role) : null;
}

/** The people of whom one number is told, and their cells. */
export interface Part {
  keys: readonly string[];
  /** Places in the list of members, in order. */
  members: readonly number[];
}

/**
 * The cells of the parts of which somebody is, in one of the other periods, in a part of other people: what is told of the two
 * would tell of the difference, and where the other is too few to be told, of the few who can have done the rest. A period in
 * which nobody of a part was there says nothing of it.
 */
export function changedCells(own: readonly Part[], others: readonly (readonly Part[])[]): ReadonlySet<string> {
  const places = others.map((parts) => new Map(parts.flatMap((part) => part.members.map((member) => [member, part] as const))));
  const isSame = (one: Part, other: Part | undefined) => !other || (one.members.length === other.members.length && one.members.every((member, nth) => member === other.members[nth]));
  const isChanged = (part: Part) => places.some((partOf) => [...new Set(part.members.map((member) => partOf.get(member)))].some((other) => !isSame(part, other)));
  return new Set(own.filter(isChanged).flatMap(({ keys }) => keys));
}

function gather(placed: readonly { at: number; teamId: string; role: string | null }[]): Map<string, Cell> {
  const cells = new Map<string, Cell & { members: number[] }>();
  for (const { at, teamId, role } of placed) {
    const key = `${teamId} ${role ?? ''}`;
    const cell = cells.get(key);
    if (cell) cell.members.push(at);
    else cells.set(key, { teamId, role, members: [at] });
  }
  return cells;
}
