import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { readFilter } from '#app/crm/filter/read-filter.ts';
import { day } from '#app/values/day.ts';
import { METRIC_IDS, type MetricId, ORDER_DIMENSIONS } from '#app/values/metric.ts';
import { rowsBehind } from './rows-behind.ts';

const TEAM = '01890000-0000-7000-8000-000000000001';
const asked = { teamId: null, period: { start: day('2026-03-02'), end: day('2026-03-09') }, currency: null, isHidden: false, today: day('2026-03-20') };
const filterOf = (to: string) => JSON.parse(new URL(to, 'http://x').searchParams.get('filter')!) as unknown;

test('behind revenue stand the orders that count of the half-open period in the currency it is counted in', () => {
  const rows = rowsBehind({ ...asked, metricId: 'revenue', currency: 'EUR' });
  if (rows.kind !== 'lists') throw new Error(rows.why);
  expect(rows.isNow).toBe(false);
  expect(filterOf(rows.lists[0]!.to)).toEqual({ combinator: 'and', rules: [{ field: 'status', operator: 'in', value: ['confirmed', 'delivered'] }, { field: 'ordered_on', operator: '>=', value: '2026-03-02' }, { field: 'ordered_on', operator: '<', value: '2026-03-09' }, { field: 'currency', operator: '=', value: 'EUR' }] });
});

test.each(METRIC_IDS)('%s leads to lists that can be asked for, or says why not', (metricId) => {
  const rows = rowsBehind({ ...asked, metricId });
  if (rows.kind === 'none') return expect(rows.why).not.toBe('hidden');
  for (const { to } of rows.lists) {
    const segment = to.split('?')[0]!.replace('/crm/', '');
    const entity = Object.values(ENTITIES).find((one) => one.segment === segment);
    if (entity) expect(readFilter(filterOf(to), entity)).toMatchObject({ ok: true });
    else expect(to).toMatch(/^\/(adoption\/quality\/records\?|crm\/duplicates$)/);
  }
});

test.each<MetricId>(['active-user-rate', 'habit-rate', 'reach', 'training-reach', 'checklist-completion', 'adkar-desire', 'power-users', 'seat-use', 'manager-reviews', 'shadow-process', 'behaviour-score'])('behind %s there is never a list of people', (metricId) => {
  expect(rowsBehind({ ...asked, metricId })).toEqual({ kind: 'none', why: 'people' });
});

test('a number that cannot be told leads nowhere, one that was entered to no rows, and a list of deals is not one of a team', () => {
  expect(rowsBehind({ ...asked, metricId: 'completeness', isHidden: true })).toEqual({ kind: 'none', why: 'hidden' });
  expect(rowsBehind({ ...asked, metricId: `own-${TEAM}` })).toEqual({ kind: 'none', why: 'entered' });
  expect(rowsBehind({ ...asked, metricId: 'overdue-close-dates', teamId: TEAM })).toEqual({ kind: 'none', why: 'of-team' });
  expect(rowsBehind({ ...asked, metricId: 'ownerless', teamId: TEAM })).toMatchObject({ kind: 'lists', isNow: true, lists: [{ to: expect.stringContaining(TEAM) as string }, {}, {}] });
});

test.each(ORDER_DIMENSIONS.flatMap((dimension) => [[dimension, ''], [dimension, { product: 'Bike', channel: 'email', industry: 'Bouw', country: 'NL' }[dimension]]] as const))('the orders of the part %s "%s" are a list that can be asked for, also within another part', (dimension, value) => {
  const rows = rowsBehind({ ...asked, metricId: 'revenue', parts: [{ dimension, value }, { dimension: 'channel', value: 'phone' }] });
  if (rows.kind !== 'lists') throw new Error(rows.why);
  expect(readFilter(filterOf(rows.lists[0]!.to), ENTITIES.order)).toMatchObject({ ok: true });
});
