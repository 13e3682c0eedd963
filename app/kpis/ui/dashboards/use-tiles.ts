import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { arrangeTiles } from '../../dashboards/arrange-tiles.ts';
import { readDashboardForm } from '../../dashboards/dashboard-form.ts';
import { arrangeRefusalText } from '../../dashboards/dashboard-words.ts';
import { emptyTile, type TileForm } from '../../dashboards/tile-form.ts';

/** A tile with what it is known by while somebody works. */
export interface TileRow extends TileForm {
  id: number;
}

/**
 * The tiles while they are arranged: changed at once, said for who does not see it, and each change can be undone. What is typed
 * stays in the fields, which move with their tile; it is read from them before each change, so that an undone removal brings it back.
 */
export function useTiles(given: readonly TileForm[], nameOf: (tile: TileForm) => string) {
  const element = useRef<HTMLFormElement>(null);
  const next = useRef(given.length);
  const focusOn = useRef<string | null>(null);
  const [rows, setRows] = useState<TileRow[]>(() => given.map((tile, id) => ({ ...tile, id })));
  const [past, setPast] = useState<TileRow[][]>([]);
  const [said, setSaid] = useState('');

  // A tile that changes its place in the page loses the focus: the next key has to go on with it.
  useEffect(() => {
    if (focusOn.current === null) return;
    element.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
  }, [rows]);

  const typed = (): TileRow[] => {
    const form = element.current ? readDashboardForm(new FormData(element.current)) : null;
    return rows.map((row, at) => ({ ...row, ...form?.tiles[at], columns: row.columns, rows: row.rows }));
  };

  const arrange = (act: string, event?: MouseEvent) => {
    event?.preventDefault();
    const before = typed();
    const arranged = arrangeTiles(before, act, (kind) => ({ ...emptyTile(kind), id: next.current++ }));
    if (!arranged.ok) {
      setSaid(arrangeRefusalText(arranged.reason));
      return;
    }
    const { tiles, at } = arranged.value;
    const [verb = '', first] = act.split(':');
    const about = verb === 'remove' ? before[Number(first)] : tiles[at];
    setSaid(about ? sentence(verb, { name: nameOf(about), about, at, count: tiles.length }) : '');
    focusOn.current = focusAfter(verb, tiles[at]);
    setPast([...past, before]);
    setRows(tiles);
  };

  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setSaid(m.dashboards_said_undone());
    setPast(past.slice(0, -1));
    setRows(last);
  };

  return { element, rows, arrange, undo: past.length > 0 ? undo : null, said };
}

interface Said {
  name: string;
  about: TileRow;
  at: number;
  count: number;
}

function sentence(verb: string, { name, about, at, count }: Said): string {
  if (verb === 'remove') return m.dashboards_said_removed({ name });
  if (verb === 'add') return m.dashboards_said_added({ name, number: at + 1 });
  if (verb === 'earlier' || verb === 'later' || verb === 'move') return m.dashboards_said_place({ name, number: at + 1, count });
  return m.dashboards_said_size({ name, columns: about.columns, rows: about.rows });
}

/** On what was pressed, of the tile it was about; a new tile begins with its first field. */
function focusAfter(verb: string, tile: TileRow | undefined): string | null {
  if (!tile) return null;
  const within = (what: string) => `[data-tile="${tile.id}"] ${what}`;
  if (verb === 'add') return within('select, input:not([type="hidden"])');
  const pressed = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.press : undefined;
  return within(verb === 'remove' || !pressed ? '[data-press="hold"]' : `[data-press="${pressed}"]`);
}
