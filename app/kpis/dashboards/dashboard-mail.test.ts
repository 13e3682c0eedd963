import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { PointState } from '#app/values/metric.ts';
import { done } from '#app/values/result.ts';
import type { Explored } from '../explore/explored.ts';
import { latestOf, mailBlocks, withoutUnfinished } from './dashboard-mail.ts';
import type { ShownDashboard, ShownTile } from './shown-dashboard.ts';

const SIZE = { columns: 1, rows: 1, unfollowed: [] };
const kpi = (at: number): ShownTile => ({ ...SIZE, at, kind: 'kpi', tile: null });
const text = (at: number): ShownTile => ({ ...SIZE, at, kind: 'text', title: 'Afspraken', text: '' });

function chart(at: number, states: readonly PointState[]): ShownTile {
  const points = states.map((state, nth) => ({ x: day(`2026-0${nth + 1}-01`), start: day(`2026-0${nth + 1}-01`), end: day(`2026-0${nth + 2}-01`), value: nth, numerator: null, denominator: null, state }));
  return { ...SIZE, at, kind: 'chart', milestones: [], result: done({ lines: [{ of: { kind: 'whole' }, points }], silent: [] } as unknown as Explored) };
}

const shown = (...sheets: ShownTile[][]) => ({ sheets }) as ShownDashboard;

test('KPIs that follow each other are one list, also over the edge of a sheet; all else stands by itself, in its order', () => {
  const blocks = mailBlocks(shown([kpi(0), kpi(1)], [kpi(2), text(3), kpi(4), chart(5, ['complete'])]));
  expect(blocks.map((block) => (block.kind === 'kpis' ? block.tiles.map(({ at }) => at) : block.at))).toEqual([[0, 1, 2], 3, [4], 5]);
});

const tellsLast = (states: readonly PointState[]) => {
  const [tile] = withoutUnfinished(shown([chart(0, states)])).sheets[0]!;
  return tile?.kind === 'chart' && tile.result.ok ? latestOf(tile.result.value.lines[0]!)?.value : undefined;
};

test('a week that began yesterday is not what a mail tells of', () => {
  expect(tellsLast(['complete', 'complete', 'unfinished'])).toBe(1);
  expect(tellsLast(['complete', 'complete'])).toBe(1);
  expect(tellsLast(['unfinished']), 'there is nothing else').toBe(0);
});
