import { parseDay } from '#app/values/day.ts';

/** The filter as it stands in the address; what is no day is left out. */
export function auditFilterOf(params: URLSearchParams) {
  const text = (name: string) => params.get(name)?.slice(0, 200) ?? '';
  return { actor: text('actor'), verb: text('verb'), entity: text('entity'), from: parseDay(text('from')), to: parseDay(text('to')) };
}

/** The same filter as part of an address, with what else belongs there. */
export function auditQuery(filter: ReturnType<typeof auditFilterOf>, more: Record<string, string> = {}): string {
  const entries = Object.entries({ ...filter, ...more }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(entries).toString();
}
