import { describe, expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { METRIC_IDS } from '#app/values/metric.ts';
import { listMetrics } from '#app/metric-catalogue.server.ts';
import type { CurrentValue } from '../current-value.ts';
import { judgeSentence } from '../linter/linter.ts';
import { lintSpecification, type SmartFacts } from '../smart.ts';
import { toDraft } from '../spec-draft.ts';
import { PILLARS } from '../spec.ts';
import { SECTORS } from './entry.ts';
import { filterLibrary, LIBRARY, readLibraryFilter, toForm } from './library.ts';

const TODAY = day('2026-03-02');
const metrics = listMetrics();
const LOCALES = ['nl', 'en'] as const;

/** What the workspace would measure now: on the other side of the target. */
function currentOf(entry: (typeof LIBRARY)[number]): CurrentValue {
  const metric = metrics.find(({ id }) => id === entry.metricId)!;
  const isDown = entry.direction === 'decrease-to';
  const values = { ratio: isDown ? 0.3 : 0.42, money: 4_200_000, count: 420, mean: isDown ? 2 : 3, hours: 52, days: entry.metricId === 'silence' ? 60 : 6 };
  return { metric, grain: 'week', currency: null, start: day('2026-02-16'), value: values[metric.unit] };
}

/** Of the letters everything but what the workspace gives: who owns and accepts it, and which goal it serves. */
const OF_THE_WORKSPACE = ['ownerId', 'isAccepted', 'objectiveId', 'usedFor', 'notUsedFor'];
const facts: SmartFacts = { metrics, teamIds: new Set(), ownerIds: new Set(), objectiveIds: new Set(), isNameTaken: false, slices: new Set(), hasDenominator: true };

describe.each(LOCALES)('in %s', (locale) => {
  test.each(LIBRARY.map((entry) => [entry.id, entry] as const))('%s is SMART, in its fields and in its sentence', (_id, entry) => {
    const form = toForm(entry, locale, { today: TODAY, current: currentOf(entry) });
    const findings = lintSpecification(toDraft(form, metrics), facts).filter(({ field }) => !OF_THE_WORKSPACE.includes(field));
    expect(findings).toEqual([]);
    expect(form.sentence).toBeTruthy();
    const judged = judgeSentence(form.sentence!, TODAY).flatMap(({ letter, findings }) => findings.map(({ reason }) => `${letter} ${reason}`));
    expect(judged, form.sentence).toEqual([]);
  });

  test('no two are called the same', () => {
    expect(new Set(LIBRARY.map((entry) => entry[locale].name)).size).toBe(LIBRARY.length);
  });
});

test('at least forty, over every pillar, layer and sector, each of a metric of the catalogue that is good on its own', () => {
  expect(LIBRARY.length).toBeGreaterThanOrEqual(40);
  expect(new Set(LIBRARY.map(({ id }) => id)).size).toBe(LIBRARY.length);
  for (const pillar of PILLARS) {
    const own = LIBRARY.filter((entry) => entry.pillar === pillar);
    expect(own.length).toBeGreaterThanOrEqual(8);
    for (const sector of SECTORS) expect(own.filter((entry) => entry.sector === sector).length).toBeGreaterThanOrEqual(2);
  }
  expect(new Set(LIBRARY.map(({ layer }) => layer)).size).toBe(4);
  for (const { id, metricId, layer } of LIBRARY) {
    expect(METRIC_IDS).toContain(metricId);
    const metric = metrics.find((each) => each.id === metricId)!;
    expect([id, metric.layer]).toEqual([id, layer]);
    expect(metric.isVanity).toBeUndefined();
    expect(metric.needs).toBeUndefined();
  }
});

test('a target moves the way its metric is better', () => {
  for (const { metricId, direction, id } of LIBRARY) {
    expect([id, direction]).toEqual([id, metrics.find((each) => each.id === metricId)!.better === 'higher' ? 'increase-to' : 'decrease-to']);
  }
});

test('what is not measured yet leaves baseline and sentence open, and a target that hangs on it', () => {
  const revenue = LIBRARY.find(({ metricId }) => metricId === 'revenue')!;
  const current = { ...currentOf(revenue), value: null, start: null };
  const form = toForm(revenue, 'nl', { today: TODAY, current });
  expect(form).toMatchObject({ baselineValue: '', targetValue: '', baselineOn: TODAY });
  expect(form.sentence).toBeUndefined();
});

test('a sector sees its own and what fits everybody; what is not understood filters nothing', () => {
  const found = filterLibrary(readLibraryFilter(new URLSearchParams('pillar=knowledge&sector=members')));
  expect(new Set(found.map(({ sector }) => sector))).toEqual(new Set(['all', 'members']));
  expect(new Set(found.map(({ pillar }) => pillar))).toEqual(new Set(['knowledge']));
  expect(filterLibrary(readLibraryFilter(new URLSearchParams('pillar=introduction'))).every(({ pillar }) => pillar === null)).toBe(true);
  expect(filterLibrary(readLibraryFilter(new URLSearchParams('pillar=x&layer=y&sector=all')))).toHaveLength(LIBRARY.length);
});
