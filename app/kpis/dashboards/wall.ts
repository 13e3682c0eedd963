import type { OwnDashboard } from './own-dashboard.ts';
import { sheetsOf } from './sheets.ts';

/** Seconds. */
export const TURNS = [15, 30, 60, 300] as const;

/** How a screen on a wall turns; stands in the URL, so that it comes back after the screen was off. */
export interface WallChoice {
  everySeconds: (typeof TURNS)[number];
  /** Whether the other shared dashboards have their turn too. */
  ofAll: boolean;
  /** From 1 on. */
  sheet: number;
}

/** What cannot be read is the usual: half a minute, this dashboard, its first sheet. */
export function readWallChoice(search: URLSearchParams): WallChoice {
  const sheet = search.get('sheet') ?? '';
  return {
    everySeconds: TURNS.find((known) => String(known) === search.get('every')) ?? 30,
    ofAll: search.get('show') === 'all',
    sheet: /^[1-9]\d?$/.test(sheet) ? Number(sheet) : 1,
  };
}

/** A sheet of a dashboard. */
export interface Stop {
  id: string;
  sheet: number;
}

/** What comes before and after it: the sheets of one dashboard, or of this one and all that are shared, round and round. */
export function stopsAround(current: Pick<OwnDashboard, 'id' | 'tiles'>, { ofAll, sheet }: Pick<WallChoice, 'ofAll' | 'sheet'>, dashboards: readonly Pick<OwnDashboard, 'id' | 'tiles' | 'roles'>[]): { previous: Stop; next: Stop } {
  const turning = ofAll ? dashboards.filter(({ id, roles }) => id === current.id || roles.length > 0) : [current];
  const stops = turning.flatMap(({ id, tiles }) => sheetsOf(tiles).map((_, nth): Stop => ({ id, sheet: nth + 1 })));
  const here: Stop = { id: current.id, sheet };
  const at = stops.findIndex((stop) => stop.id === here.id && stop.sheet === here.sheet);
  const stopAt = (place: number) => stops[(place + stops.length) % stops.length] ?? here;
  return { previous: stopAt(Math.max(at, 0) - 1), next: stopAt(at + 1) };
}
