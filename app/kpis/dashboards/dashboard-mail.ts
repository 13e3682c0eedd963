import type { Courses } from '#app/ui/chart/courses.tsx';
import { done } from '#app/values/result.ts';
import type { Explored } from '../explore/explored.ts';
import type { ChartShown, KpiShown, ShownDashboard, ShownTile, TextShown } from './shown-dashboard.ts';

/** A dashboard from top to bottom, as a mail has it: KPIs that follow each other are one list. */
export type MailBlock = { kind: 'kpis'; tiles: KpiShown[] } | ChartShown | TextShown;

export function mailBlocks({ sheets }: Pick<ShownDashboard, 'sheets'>): MailBlock[] {
  const blocks: MailBlock[] = [];
  for (const tile of sheets.flat()) {
    const last = blocks.at(-1);
    if (tile.kind !== 'kpi') blocks.push(tile);
    else if (last?.kind === 'kpis') last.tiles.push(tile);
    else blocks.push({ kind: 'kpis', tiles: [tile] });
  }
  return blocks;
}

/** As a mail tells it, which is read once: without the periods that are not over, unless there are no others. */
export function withoutUnfinished(shown: ShownDashboard): ShownDashboard {
  const sheets = shown.sheets.map((tiles) => tiles.map((tile) => (tile.kind === 'chart' && tile.result.ok ? { ...tile, result: done(finishedOf(tile.result.value)) } : tile)));
  return { ...shown, sheets };
}

function finishedOf(explored: Explored): Explored {
  const over = (explored.lines[0]?.points ?? []).findLastIndex(({ state }) => state !== 'unfinished') + 1;
  return over === 0 ? explored : { ...explored, lines: explored.lines.map((line) => ({ ...line, points: line.points.slice(0, over) })) };
}

/** The key of the picture of a tile. */
export const pictureOfTile = ({ at }: Pick<ShownTile, 'at'>): string => String(at);

/** What is drawn of a chart; null for a table, which is no picture. */
export function coursesOfChart({ exploration, lines }: Explored): Parameters<typeof Courses>[0] | null {
  if (exploration.chart === 'table') return null;
  return { kind: exploration.chart, courses: lines.map(({ of, points }) => ({ values: points.map(({ value }) => value), isGuide: of.kind === 'earlier' })) };
}

/** The last value that a line has; null when it has none. */
export function latestOf({ points }: Explored['lines'][number]): Explored['lines'][number]['points'][number] | null {
  return points.findLast(({ value }) => value !== null) ?? null;
}
