import type { DraftLink, RowRefusal } from './check-rows.ts';
import type { FileRow } from './file-row.ts';
import { readWaits } from './waits-text.ts';

const MOST_DAYS = 365;

interface Wait {
  from: (number | string)[];
  lagDays: number;
  text: string;
}

/** What waits for what, by key or by name; a name may also be one that stands in the plan already. */
export function checkWaits(rows: readonly FileRow[], items: readonly { id: string; name: string }[]): { links: DraftLink[]; refusals: RowRefusal[] } {
  const byKey = placesBy(rows, ({ byKey: own }) => own?.key);
  const byName = placesBy(rows, ({ cells }) => plain(cells.name));
  const kept = new Map<string, string[]>();
  for (const { id, name } of items) kept.set(plain(name), [...(kept.get(plain(name)) ?? []), id]);
  const named = (name: string): (number | string)[] => byName.get(plain(name)) ?? kept.get(plain(name)) ?? [];
  const waitsOf = ({ byKey: own, cells }: FileRow): Wait[] =>
    own ? own.waitsFor.map(({ key, lagDays }) => ({ from: byKey.get(key) ?? [], lagDays, text: key })) : readWaits(cells['waits-for'] ?? '', (name) => named(name).length > 0).map(({ name, lagDays }) => ({ from: named(name), lagDays, text: name }));
  const links: DraftLink[] = [];
  const refusals: RowRefusal[] = [];
  rows.forEach((row, to) => {
    const seen = new Set<number | string>();
    for (const { from, lagDays, text } of waitsOf(row)) {
      const which = from[0] ?? text;
      if (seen.has(which)) continue;
      seen.add(which);
      const reason = whyNot(from, to, lagDays);
      if (reason) refusals.push({ row: row.row, column: 'waits-for', reason, text });
      else links.push({ from: which, to, lagDays });
    }
  });
  const around = goesRound(rows.length, links);
  return { links, refusals: [...refusals, ...around.map((at) => ({ row: rows[at]!.row, column: 'waits-for' as const, reason: 'cycle', text: rows[at]!.cells['waits-for'] ?? '' }))] };
}

function whyNot(from: readonly (number | string)[], to: number, lagDays: number): string | null {
  if (from.length === 0) return 'unknown-predecessor';
  if (from.length > 1) return 'several-of-name';
  if (from[0] === to) return 'itself';
  return Math.abs(lagDays) > MOST_DAYS ? 'no-days' : null;
}

/** The places that wait, by a detour, for themselves: what is left when all that waits for nothing, and all that nothing waits for, is taken away. */
function goesRound(count: number, links: readonly DraftLink[]): number[] {
  const own = links.flatMap(({ from, to }) => (typeof from === 'number' ? [{ from, to }] : []));
  const isLeft = new Array<boolean>(count).fill(true);
  for (const [ends, others] of [['to', 'from'], ['from', 'to']] as const) {
    const held = new Array<number>(count).fill(0);
    const next = new Map<number, number[]>();
    for (const link of own) {
      if (!isLeft[link.from] || !isLeft[link.to]) continue;
      held[link[ends]]!++;
      next.set(link[others], [...(next.get(link[others]) ?? []), link[ends]]);
    }
    const free = held.flatMap((many, at) => (many === 0 && isLeft[at] ? at : []));
    for (let at = free.pop(); at !== undefined; at = free.pop()) {
      isLeft[at] = false;
      for (const follower of next.get(at) ?? []) if (--held[follower]! === 0) free.push(follower);
    }
  }
  return isLeft.flatMap((left, at) => (left ? at : []));
}

function placesBy(rows: readonly FileRow[], keyOf: (row: FileRow) => string | undefined): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const key = keyOf(row);
    if (key) places.set(key, [...(places.get(key) ?? []), at]);
  });
  return places;
}

const plain = (text: string | undefined) => (text ?? '').trim().toLowerCase();
