import { m } from '#app/messages/compiled/messages.js';
import type { Day } from '#app/values/day.ts';
import { dayCell, type Sheet, type SheetValue } from '#app/values/table/sheet.ts';
import { waitsText } from '../plan-import/waits-text.ts';
import { phaseName } from '../roadmap-words.ts';
import { criticalPath } from './critical-path.ts';
import { fitsFilter, type PlanFilter } from './plan-filter.ts';
import { planRows } from './plan-layout.ts';
import { expectedOf, firstDayOf, lastDayOf, slipOf } from './plan-item.ts';
import { colourName, shapeName, stateText } from './plan-words.ts';
import type { ShownPlan } from './plan.server.ts';

/** The plan as the table shows it, with the choice of its address. */
export function planSheet({ plan, phases, ownerNames }: ShownPlan, filter: PlanFilter, today: Day): Sheet {
  const timings = criticalPath(plan);
  const names = new Map(plan.items.map(({ id, name }) => [id, name]));
  const kinds = new Map(phases.map(({ id, kind }) => [id, kind]));
  const rows = planRows(plan.items.filter((item) => fitsFilter(item, phases, filter)), phases).flatMap((row) => (row.kind === 'item' ? row.item : []));
  return {
    name: m.plan_title(),
    headers: [m.plan_phase(), m.plan_name(), m.plan_shape(), m.plan_colour(), m.plan_owner(), m.plan_starts(), m.plan_last(), m.plan_planned(), m.plan_slip(), m.plan_state(), m.plan_slack(), m.plan_hours_planned(), m.plan_hours_spent(), m.plan_waits_for()],
    rows: rows.map((item) => {
      const period = expectedOf(item);
      const timing = timings.get(item.id);
      return [
        phaseName(kinds.get(item.phaseId) ?? 'strategy'), item.name, shapeName(item.shape), colourName(item.colour), item.ownerId && (ownerNames[item.ownerId] ?? null),
        dayCell(firstDayOf(item, period)), dayCell(lastDayOf(period)), dayCell(lastDayOf(item.planned)), count(slipOf(item)), stateText(item, today),
        count(item.actual.end ? null : (timing?.slackDays ?? null)), count(item.hoursPlanned), count(item.hoursSpent),
        waitsText(plan.links.flatMap(({ fromId, toId, lagDays }) => (toId === item.id ? { name: names.get(fromId) ?? '', lagDays } : []))) || null,
      ];
    }),
  };
}

const count = (value: number | null): SheetValue => (value === null ? null : { as: 'number', value });
