import { isUuid } from '#app/values/uuid.ts';

/** Kept by the product for itself: copies, to search, to order by or for a timeline, of what stands beside them, counters, and its own words for tables and writes. */
const TECHNICAL = /^(id|version|action|entity|is_noise|search_text|sort_name|board_position|stage_since|is_undone|facts|.*_folded|.*_norm)$/;

/**
 * What a row tells somebody who reads it: without what only machines read. An id is told as what it stands for, and left out
 * when that has no name.
 * @param titles what records and colleagues are called, by id.
 */
export function readableRow(row: Readonly<Record<string, unknown>>, titles: Readonly<Record<string, string>>): [name: string, value: unknown][] {
  return Object.entries(row).flatMap(([name, given]): [string, unknown][] => {
    if (TECHNICAL.test(name)) return [];
    const value = readable(given, titles);
    return value === null ? [] : [[name, value]];
  });
}

/** Null for what holds nothing to read. */
function readable(value: unknown, titles: Readonly<Record<string, string>>): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return isUuid(value) ? (titles[value] ?? null) : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((each) => readable(each, titles)).filter((each) => each !== null);
    return items.length > 0 ? items : null;
  }
  const pairs = readableRow(value as Record<string, unknown>, titles);
  return pairs.length > 0 ? Object.fromEntries(pairs) : null;
}
