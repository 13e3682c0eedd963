import fc from 'fast-check';
import { dayAt, dayNumber } from '#app/roadmap/plan/day-number.ts';
import type { Plan, PlanItem } from '#app/roadmap/plan/plan-item.ts';
import { day } from '#app/values/day.ts';

const START = dayNumber(day('2026-01-05'));

/** An activity of so many days, so many days after Monday 5 January 2026; without days a milestone. */
export function makeItem(id: string, from: number, days: number, overrides: Partial<PlanItem> = {}): PlanItem {
  const planned = { start: dayAt(START + from), end: dayAt(START + from + days) };
  return {
    id, phaseId: 'phase', shape: days === 0 ? 'milestone' : 'activity', colour: 'blue', name: id, ownerId: null, planned, forecast: null, actual: { start: null, end: null },
    hoursPlanned: null, hoursSpent: null, objectiveId: null, specificationId: null, version: 1, ...overrides,
  };
}

/** Written as `a>b` or, with days between, `a>b+3` and `a>b-2`. */
export function makePlan(items: PlanItem[], ...links: string[]): Plan {
  return {
    items,
    links: links.map((text) => {
      const [, fromId = '', toId = '', lag = '0'] = /^(\w+)>(\w+?)([+-]\d+)?$/.exec(text) ?? [];
      return { id: text, fromId, toId, lagDays: Number(lag) };
    }),
  };
}

/** Plans of any shape, some of whose things have begun or are done; links lead from earlier to later in the list, so that none go round. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 0, max: 20 }), is: fc.constantFrom('upcoming', 'upcoming', 'upcoming', 'running', 'done') }), { minLength: 1, maxLength: 14 })
  .chain((made) =>
    fc
      .array(fc.record({ one: fc.nat(made.length - 1), other: fc.nat(made.length - 1), lagDays: fc.integer({ min: -3, max: 6 }) }), { maxLength: 24 })
      .map((ties) => {
        const items = made.map(({ from, days, is }, at) => {
          const item = makeItem(`i${at}`, from, days);
          const isBegun = is === 'done' || (is === 'running' && days > 0);
          return { ...item, actual: { start: isBegun ? item.planned.start : null, end: is === 'done' ? item.planned.end : null } };
        });
        const links = new Map(ties.filter(({ one, other }) => one !== other).map(({ one, other, lagDays }) => [`${Math.min(one, other)}>${Math.max(one, other)}`, lagDays]));
        return { items, links: [...links].map(([name, lagDays]) => ({ id: name, fromId: `i${name.split('>')[0]}`, toId: `i${name.split('>')[1]}`, lagDays })) };
      }),
  );
