import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight, Maximize, Pause, Play, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { filterText } from '../../dashboards/dashboard-words.ts';
import { filterSearch } from '../../dashboards/page-filter.ts';
import { rowsOf } from '../../dashboards/sheets.ts';
import type { ShownDashboard } from '../../dashboards/shown-dashboard.ts';
import { type Stop, TURNS, type WallChoice } from '../../dashboards/wall.ts';
import { chartHeight } from './tile-sheets.tsx';
import { spanClass } from './tile-span.ts';
import { TileView } from './tile-view.tsx';
import { useWall } from './use-wall.ts';

export interface WallScreenProps {
  shown: ShownDashboard;
  choice: WallChoice;
  previous: Stop;
  next: Stop;
  readAt: Date;
}

/** One sheet at a time, as large as the screen, without the frame of the product. */
export function WallScreen({ shown, choice, previous, next, readAt }: WallScreenProps) {
  const { dateTime } = useFormat();
  const { id, name, sheets, filter, team } = shown;
  const leave = `${paths.dashboard(id)}?${new URLSearchParams(filterSearch(filter))}`;
  const [before, after] = [addressOf(previous, shown, choice), addressOf(next, shown, choice)];
  const { isPaused, pause } = useWall({ everySeconds: choice.everySeconds, previous: before, next: after, leave });
  const tiles = sheets[choice.sheet - 1] ?? sheets[0] ?? [];
  const roomOf = useChartRoom(rowsOf(tiles)) ?? chartHeight;
  const sheet = m.dashboards_wall_sheet({ number: Math.min(choice.sheet, Math.max(sheets.length, 1)), count: Math.max(sheets.length, 1) });
  return (
    <main id="content" tabIndex={-1} data-wall="" className="flex min-h-dvh flex-col gap-3 p-4 lg:h-dvh">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-4">
          <h1 className="text-2xl font-semibold tracking-tight">{name}</h1>
          <p className="text-sm text-muted">{[filterText(filter, team), sheets.length > 1 ? sheet : null, m.dashboards_wall_read({ time: dateTime(readAt) })].filter(Boolean).join(' · ')}</p>
        </div>
        <div role="group" aria-label={m.dashboards_wall_controls()} className="flex flex-wrap items-center gap-1">
          {isPaused ? <span className="mr-2 text-sm font-medium">{m.dashboards_wall_paused()}</span> : null}
          <div className="mr-2">
            <WallForm shown={shown} choice={choice} />
          </div>
          <Turn to={before} label={m.dashboards_wall_previous()} icon={<ChevronLeft />} />
          <Control label={isPaused ? m.dashboards_wall_go_on() : m.dashboards_wall_pause()} icon={isPaused ? <Play /> : <Pause />} onPress={pause} />
          <Turn to={after} label={m.dashboards_wall_next()} icon={<ChevronRight />} />
          <Control label={m.dashboards_wall_full()} icon={<Maximize />} onPress={() => void document.documentElement.requestFullscreen().catch(() => undefined)} />
          <Link to={leave} aria-label={m.dashboards_wall_leave()} title={m.dashboards_wall_keys()} className={CONTROL}>
            <X aria-hidden="true" />
          </Link>
        </div>
      </header>
      {tiles.length === 0 ? (
        <EmptyState title={m.dashboards_empty()}>{m.dashboards_empty_look()}</EmptyState>
      ) : (
        <ul className="grid min-h-0 grow grid-cols-1 gap-3 sm:grid-cols-2 lg:auto-rows-fr lg:grid-cols-4 [&_figure>div:has(>details)]:hidden">
          {tiles.map((tile) => (
            <li key={`${id} ${tile.at}`} className={`flex min-w-0 flex-col gap-1 *:first:grow ${spanClass(tile)}`}>
              <TileView tile={tile} height={roomOf(tile.rows)} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

const CONTROL = 'grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11 [&_svg]:size-5';
/** In rem: the heading of a chart's card, its legend and its edges; and the head of the wall with its edges. */
const AROUND_A_CHART = 8.5;
const AROUND_THE_TILES = 5.5;

/** How high a chart can be, in pixels, by how many of the rows it takes; null where the page scrolls, and until the screen is known. */
function useChartRoom(rows: number): ((taken: number) => number) | null {
  const [screen, setScreen] = useState<{ height: number; rem: number } | null>(null);
  useEffect(() => {
    const look = () => {
      const isWide = matchMedia('(min-width: 64rem)').matches;
      setScreen(isWide ? { height: window.innerHeight, rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) } : null);
    };
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  if (!screen) return null;
  const row = (screen.height - AROUND_THE_TILES * screen.rem) / rows;
  return (taken) => Math.max(120, Math.floor(row * taken - AROUND_A_CHART * screen.rem));
}

function addressOf({ id, sheet }: Stop, { filter }: ShownDashboard, { everySeconds, ofAll }: WallChoice): string {
  return `${paths.dashboardWall(id)}?${new URLSearchParams({ every: String(everySeconds), ...(ofAll ? { show: 'all' } : {}), ...filterSearch(filter), sheet: String(sheet) })}`;
}

const EVERY: Record<(typeof TURNS)[number], () => string> = { 15: m.dashboards_wall_every_15, 30: m.dashboards_wall_every_30, 60: m.dashboards_wall_every_60, 300: m.dashboards_wall_every_300 };

/** How it turns; what else stands in the address stays. */
function WallForm({ shown: { filter }, choice }: Pick<WallScreenProps, 'shown' | 'choice'>) {
  return (
    <FilterForm label={m.dashboards_wall_turn()} kept={filterSearch(filter)} replace>
      <FilterChoice label={m.dashboards_wall_turn()} name="show" value={choice.ofAll ? 'all' : ''} options={[{ value: '', label: m.dashboards_wall_turn_this() }, { value: 'all', label: m.dashboards_wall_turn_shared() }]} />
      <FilterChoice label={m.dashboards_wall_every()} name="every" value={String(choice.everySeconds)} options={TURNS.map((every) => ({ value: String(every), label: EVERY[every]() }))} />
    </FilterForm>
  );
}

function Turn({ to, label, icon }: { to: string; label: string; icon: ReactNode }) {
  return (
    <Link to={to} replace aria-label={label} title={label} className={CONTROL}>
      {icon}
    </Link>
  );
}

function Control({ label, icon, onPress }: { label: string; icon: ReactNode; onPress: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onPress} className={CONTROL}>
      {icon}
    </button>
  );
}
