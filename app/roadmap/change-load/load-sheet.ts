import { m } from '#app/messages/compiled/messages.js';
import { dayCell, type Sheet } from '#app/values/table/sheet.ts';
import type { ChangeLoad } from './load-page.ts';
import { loadKindName } from './load-words.ts';

/** A row for every group in every period that is shown; null where there is no programme. */
export function loadSheet(load: ChangeLoad | null): Sheet | null {
  if (!load) return null;
  return {
    name: m.load_title(),
    headers: [m.load_group(), m.load_from(), m.load_points(), m.load_norm(), m.load_too_much(), m.load_things()],
    rows: load.groups.flatMap(({ name, cells }) =>
      cells.map(({ period, points, things, isTooMuch }) => [
        name,
        dayCell(period.start),
        { as: 'number' as const, value: points },
        { as: 'number' as const, value: load.norm[load.grain] },
        isTooMuch ? m.load_yes() : m.load_no(),
        things.map(({ kind, name: called }) => `${loadKindName(kind)}: ${called}`).join('; ') || null,
      ]),
    ),
  };
}
