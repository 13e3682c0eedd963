import { isUuid } from '#app/values/uuid.ts';

/** Kept by the product for itself: copies, to search, to order by or for a timeline, of what stands beside them, counters, switches, and its own words for tables and writes. */
const TECHNICAL =
  /^(id|version|action|entity|is_noise|search_text|sort_name|board_position|stage_since|is_undone|facts|stamp|event_id|next_try_at|took_ms|created|updated|unchanged|rejected|duplicate|records|rows|rows_done|progress_done|run_at|state|stop_requested|file_hash|fingerprint|is_from_crm|is_pinned|is_system|visibility|.*_folded|.*_norm)$/;
/** What is in here somebody gave its name: nothing of it is the product's own. */
const NAMED_BY_OTHERS: ReadonlySet<string> = new Set(['custom', 'raw', 'properties']);

/**
 * What a row tells somebody who reads it: without what only machines read. An id is told as what it stands for, and left out
 * when that has no name.
 * @param titles what records and colleagues are called, by id.
 */
export function readableRow(row: Readonly<Record<string, unknown>>, titles: Readonly<Record<string, string>>): [name: string, value: unknown][] {
  return told(row, titles, false);
}

function told(row: Readonly<Record<string, unknown>>, titles: Readonly<Record<string, string>>, isWhole: boolean): [name: string, value: unknown][] {
  return Object.entries(row).flatMap(([name, given]): [string, unknown][] => {
    if (!isWhole && TECHNICAL.test(name)) return [];
    const value = readable(given, titles, isWhole || NAMED_BY_OTHERS.has(name));
    return value === null ? [] : [[name, value]];
  });
}

/** Null for what holds nothing to read. */
function readable(value: unknown, titles: Readonly<Record<string, string>>, isWhole: boolean): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return isUuid(value) ? (titles[value] ?? null) : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((each) => readable(each, titles, isWhole)).filter((each) => each !== null);
    return items.length > 0 ? items : null;
  }
  const pairs = told(value as Record<string, unknown>, titles, isWhole);
  return pairs.length > 0 ? Object.fromEntries(pairs) : null;
}
