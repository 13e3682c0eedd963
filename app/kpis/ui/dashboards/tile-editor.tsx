import { clsx } from 'clsx';
import { ArrowLeft, ArrowRight, GripVertical, MoveHorizontal, MoveVertical, Minus, Plus, Trash2 } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { arrangeTiles } from '../../dashboards/arrange-tiles.ts';
import { arrangeRefusalText, kindName } from '../../dashboards/dashboard-words.ts';
import type { DashboardProblems } from '../../dashboards/dashboard-form.ts';
import { type TileChoices, TileFields } from './tile-fields.tsx';
import { spanClass } from './tile-span.ts';
import type { TileRow } from './use-tiles.ts';

interface TileEditorProps {
  at: number;
  rows: readonly TileRow[];
  name: string;
  choices: TileChoices;
  problems: DashboardProblems;
  onArrange: (act: string, event?: MouseEvent) => void;
}

const DRAGGED = 'text/x-pacer-tile';
const MOVES: Record<string, string> = { ArrowLeft: 'earlier', ArrowUp: 'earlier', ArrowRight: 'later', ArrowDown: 'later' };
const SIZES: Record<string, string> = { ArrowLeft: 'narrower', ArrowRight: 'wider', ArrowUp: 'lower', ArrowDown: 'taller' };

/** One tile: what stands in it, its place and its size, by dragging, by buttons and by keys. */
export function TileEditor({ at, rows, name, choices, problems, onArrange }: TileEditorProps) {
  const tile = rows[at]!;
  const [isOver, setOver] = useState(false);
  const keyed = (event: KeyboardEvent) => {
    const verb = (event.shiftKey ? SIZES : MOVES)[event.key];
    if (!event.altKey || !verb) return;
    event.preventDefault();
    onArrange(`${verb}:${at}`);
  };
  const press = (verb: string, label: string, icon: ReactNode) => <Press {...{ verb, at, rows, label, icon, onArrange }} onKeyDown={keyed} />;
  const number = at + 1;
  return (
    <li
      data-tile={tile.id}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onArrange(`move:${event.dataTransfer.getData(DRAGGED)}:${at}`);
      }}
      className={clsx('min-w-0', spanClass({ ...tile, rows: 1 }))}
    >
      <fieldset className={clsx('flex h-full min-w-0 flex-col gap-2 rounded-lg border bg-surface px-3 pt-1.5 pb-3 shadow-card', isOver && 'outline-2 outline-accent')}>
        <legend className="sr-only">{m.dashboards_tile_number({ number, name })}</legend>
        <input type="hidden" name={`tiles.${at}.kind`} value={tile.kind} />
        <input type="hidden" name={`tiles.${at}.columns`} value={tile.columns} />
        <input type="hidden" name={`tiles.${at}.rows`} value={tile.rows} />
        <div className="-mx-1.5 flex flex-wrap items-center">
          <button
            type="button"
            draggable
            data-press="hold"
            onDragStart={(event) => startDrag(event, at)}
            onKeyDown={keyed}
            aria-label={m.dashboards_tile_hold({ number, name })}
            title={m.dashboards_tile_drag()}
            className="flex min-h-8 cursor-grab items-center gap-1 rounded-md px-1 text-muted hover:bg-sunken pointer-coarse:min-h-11"
          >
            <GripVertical className="size-4" aria-hidden="true" />
            <span className="text-sm font-semibold text-text">{kindName(tile.kind)}</span>
          </button>
          <span className="ml-auto flex">
            {press('earlier', m.dashboards_earlier({ number }), <ArrowLeft />)}
            {press('later', m.dashboards_later({ number }), <ArrowRight />)}
            {press('remove', m.dashboards_remove_tile({ number }), <Trash2 />)}
          </span>
        </div>
        <TileFields at={at} tile={tile} choices={choices} problems={problems} />
        <div className="mt-auto flex flex-wrap gap-x-4 text-xs text-muted">
          <Stepper icon={<MoveHorizontal />} value={tile.columns} less={press('narrower', m.dashboards_narrower({ number }), <Minus />)} more={press('wider', m.dashboards_wider({ number }), <Plus />)} />
          <Stepper icon={<MoveVertical />} value={tile.rows} less={press('lower', m.dashboards_lower({ number }), <Minus />)} more={press('taller', m.dashboards_taller({ number }), <Plus />)} />
        </div>
      </fieldset>
    </li>
  );
}

function startDrag({ dataTransfer, currentTarget }: DragEvent, at: number): void {
  dataTransfer.setData(DRAGGED, String(at));
  dataTransfer.effectAllowed = 'move';
  const tile = currentTarget.closest('li');
  if (tile) dataTransfer.setDragImage(tile, 24, 24);
}

function Stepper({ icon, value, less, more }: { icon: ReactNode; value: number; less: ReactNode; more: ReactNode }) {
  return (
    <span className="flex items-center [&>svg]:mr-1 [&>svg]:size-4">
      {icon}
      {less}
      <span className="min-w-4 text-center text-sm font-medium text-text tabular-nums">{value}</span>
      {more}
    </span>
  );
}

interface PressProps extends Pick<TileEditorProps, 'at' | 'rows' | 'onArrange'> {
  verb: string;
  label: string;
  icon: ReactNode;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A button of the form, so that tiles can be arranged without JavaScript too; what cannot be done says why. */
function Press({ verb, at, rows, label, icon, onArrange, onKeyDown }: PressProps) {
  const act = `${verb}:${at}`;
  const tried = arrangeTiles(rows, act, () => rows[at]!);
  const why = tried.ok ? null : arrangeRefusalText(tried.reason);
  return (
    <button
      type="submit"
      name="intent"
      value={act}
      data-press={verb}
      aria-label={why ? `${label}. ${why}` : label}
      title={why ?? label}
      aria-disabled={why ? true : undefined}
      onClick={(event) => onArrange(act, event)}
      onKeyDown={onKeyDown}
      className="grid size-8 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text aria-disabled:opacity-40 pointer-coarse:size-11 [&_svg]:size-4"
    >
      {icon}
    </button>
  );
}
