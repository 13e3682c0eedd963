import { isUuid } from '#app/values/uuid.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { readFilter } from '../filter/read-filter.ts';
import { knownField } from '../filter/filter-field.ts';
import type { ListQuery } from '../list/list-query.ts';
import { searchText, standardQuery } from '../list/read-list-query.ts';
import { jsonKeys } from './record-json.ts';

export const MOST_LISTED = 200;
const STANDARD_LISTED = 50;

export interface ListRequest {
  query: ListQuery;
  /** What each record is told with; null is everything. */
  fields: readonly string[] | null;
}

export interface QueryProblem {
  /** The parameter. */
  path: string;
  code: string;
  message?: string;
}

const PARAMETERS = ['filter', 'search', 'sort', 'fields', 'cursor', 'limit', 'trash'];

/** Reads `?filter&search&sort=-field&fields=a,b&cursor&limit&trash`; other than a page, it refuses what it does not understand. */
export function readListRequest(params: URLSearchParams, entity: Entity, customFields: readonly Field[]): { ok: true; request: ListRequest } | { ok: false; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const standard = standardQuery(entity, customFields);
  const keys = jsonKeys(entity, customFields.map(({ name }) => name));
  for (const path of new Set(params.keys())) if (!PARAMETERS.includes(path)) problems.push({ path: path.slice(0, 200), code: 'unknown' });
  const query = {
    ...standard,
    filter: readFilterParameter(params.get('filter'), entity, customFields, problems),
    search: searchText(params.get('search') ?? ''),
    sort: readSort(params.get('sort'), standard, entity, customFields, problems),
    columns: keys,
    after: params.get('cursor') || null,
    size: Number(params.get('limit') ?? STANDARD_LISTED),
    isTrash: params.get('trash') === 'only',
  };
  if (params.has('trash') && !query.isTrash) problems.push({ path: 'trash', code: 'unknown', message: 'Only "only" is understood.' });
  if (query.after !== null && !isUuid(query.after)) problems.push({ path: 'cursor', code: 'not-a-cursor' });
  if (!Number.isInteger(query.size) || query.size < 1 || query.size > MOST_LISTED) problems.push({ path: 'limit', code: 'out-of-range', message: `A whole number from 1 to ${MOST_LISTED}.` });
  const fields = params.get('fields')?.split(',').map((each) => each.trim()).filter(Boolean) ?? null;
  const unknown = fields?.find((name) => !keys.includes(name));
  if (unknown !== undefined) problems.push({ path: 'fields', code: 'field-unknown', message: unknown.slice(0, 200) });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, request: { query, fields } };
}

function readSort(text: string | null, standard: ListQuery, entity: Entity, customFields: readonly Field[], problems: QueryProblem[]): ListQuery['sort'] {
  if (text === null || text === '') return standard.sort;
  const field = text.replace(/^-/, '');
  if (field === 'id' || knownField(entity, field, customFields)) return { field, isDescending: text.startsWith('-') };
  problems.push({ path: 'sort', code: 'field-unknown', message: field.slice(0, 200) });
  return standard.sort;
}

function readFilterParameter(text: string | null, entity: Entity, customFields: readonly Field[], problems: QueryProblem[]): ListQuery['filter'] {
  if (text === null || text === '') return null;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    problems.push({ path: 'filter', code: 'not-json' });
    return null;
  }
  const read = readFilter(given, entity, customFields);
  if (read.ok) return read.value;
  problems.push({ path: read.path === '' ? 'filter' : `filter.${read.path}`, code: read.reason });
  return null;
}
