import { type CohortRow, type RetentionKind, retentionTable, startedIn } from '#app/events/use/cohort.ts';
import { spanOf } from '#app/events/use/day-number.ts';
import { type Group, membersOf } from '#app/events/use/group.ts';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import type { Grain } from '#app/values/metric.ts';
import type { Period } from '#app/values/period.ts';
import type { Horizon } from '#app/values/period-state.ts';
import type { Door } from './door.ts';
import { mayBeShown } from './group-size.ts';

interface Question {
  group: Group;
  grain: Grain;
  kind: RetentionKind;
  horizon: Horizon;
}

/**
 * Who of a group began in each period, and how many of them came back, as it may be told: of five and more of whom five and more
 * others are left, or none; of those who came back between one and all but one, and of a group never that all of it began.
 * @returns hidden: how many cohorts there are that are not told
 */
export function tellCohorts(door: Door, members: readonly MemberFacts[], periods: readonly Period[], { group, grain, kind, horizon }: Question): { cohorts: CohortRow[]; hidden: number } {
  const asking = (period: Period) => ({ group, period, grain });
  const whomOf = (period: Period) => door.whom(asking(period));
  const counted = (period: Period) => {
    const whom = whomOf(period);
    return whom === null || door.mayTell(asking(period)) ? membersOf(members, group, period) : whom.map((at) => members[at]!);
  };
  const started = retentionTable(periods, counted, { grain, kind, horizon }).filter(({ size }) => size > 0);
  const cohorts = started
    .filter(({ start, end }) => {
      const span = spanOf({ start, end });
      return door.mayTellSome(asking({ start, end }), (at) => at.filter((nth) => startedIn(members[nth]!, span)).length);
    })
    .map((row) => tellRow(row, kind, (whomOf(row)?.length ?? 0) - 1));
  return { cohorts, hidden: started.length - cohorts.length };
}

/** @param most all of the group but one */
function tellRow(row: CohortRow, kind: RetentionKind, most: number): CohortRow {
  const size = Math.min(row.size, most);
  const cells = row.cells.map((cell): CohortRow['cells'][number] => {
    if (cell.of === 0 || !mayBeShown(cell.of)) return { ...cell, members: 0, of: 0, value: null };
    // What a relative share is of are those who came back before: told as they are in their own cell.
    const of = Math.min(cell.of, kind === 'relative' && cell.interval > 1 ? size - 1 : size);
    // In their first period all are there, which says nothing.
    const members = cell.interval === 0 ? of : Math.min(Math.max(cell.members, 1), of - 1);
    return { ...cell, members, of, value: members / of };
  });
  return { ...row, size, cells };
}
