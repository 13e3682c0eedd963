import { isUuid } from '#app/values/uuid.ts';
import type { Entity, Field } from '../entity/entity.ts';
import type { FilterProblem } from '../filter/filter.ts';
import { knownField } from '../filter/filter-field.ts';
import { readFilter } from '../filter/read-filter.ts';
import { LARGEST_PAGE, type ListQuery, PAGE_SIZE } from './list-query.ts';

const SEARCH_LENGTH = 100;
const MOST_COLUMNS = 40;

/** How a list is when nothing is asked: the listed fields; names from a to z, moments from the last. */
export function standardQuery(entity: Entity, customFields: readonly Field[] = []): ListQuery {
  return {
    filter: null,
    search: '',
    sort: standardSort(entity, customFields),
    columns: entity.fields.filter((field) => field.isListed).map((field) => field.name),
    after: null,
    before: null,
    size: PAGE_SIZE,
    isTrash: false,
  };
}

function standardSort(entity: Entity, customFields: readonly Field[]): ListQuery['sort'] {
  // A derived order such as sort_name is that of the field which names the record.
  const field = knownField(entity, entity.sort, customFields) ?? knownField(entity, entity.title);
  return { field: field?.name ?? 'created_at', isDescending: field?.kind === 'day' || field?.kind === 'instant' };
}

export interface ListReading {
  query: ListQuery;
  /** What was wrong with the filter, which is then left out; null when nothing was. */
  problem: FilterProblem | null;
}

/**
 * Reads `?search&filter&sort=-field&columns=a,b&size&trash&after&before`; what makes no sense is left out.
 * @param standard what holds when nothing is asked, such as a saved view.
 */
export function readListQuery(params: URLSearchParams, entity: Entity, customFields: readonly Field[] = [], standard: ListQuery = standardQuery(entity, customFields)): ListReading {
  const isKnown = (name: string) => knownField(entity, name, customFields) !== undefined;
  const idOf = (name: string) => {
    const id = params.get(name) ?? '';
    return isUuid(id) ? id.toLowerCase() : null;
  };
  const after = idOf('after');
  const sort = params.get('sort') ?? '';
  const sortField = sort.replace(/^-/, '');
  const columns = (params.get('columns') ?? '').split(',').filter(isKnown);
  const size = Number(params.get('size') ?? standard.size);
  const filter = readFilterText(params.get('filter'), entity, customFields);
  return {
    query: {
      filter: params.has('filter') ? filter.value : standard.filter,
      search: params.has('search') ? searchText(params.get('search') ?? '') : standard.search,
      sort: isKnown(sortField) ? { field: sortField, isDescending: sort.startsWith('-') } : standard.sort,
      columns: columns.length > 0 ? [...new Set(columns)].slice(0, MOST_COLUMNS) : standard.columns,
      after,
      before: after ? null : idOf('before'),
      size: Number.isInteger(size) && size >= 1 ? Math.min(size, LARGEST_PAGE) : standard.size,
      isTrash: params.get('trash') === '1',
    },
    problem: filter.problem,
  };
}

/** What is typed to search, without what no text can hold. */
export function searchText(typed: string): string {
  return typed.replace(/[\0\ud800-\udfff]/g, '').trim().slice(0, SEARCH_LENGTH);
}

function readFilterText(text: string | null, entity: Entity, customFields: readonly Field[]): { value: ListQuery['filter']; problem: FilterProblem | null } {
  if (text === null || text === '') return { value: null, problem: null };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { value: null, problem: { reason: 'not-a-filter', path: '' } };
  }
  const read = readFilter(given, entity, customFields);
  return read.ok ? { value: read.value, problem: null } : { value: null, problem: { reason: read.reason, path: read.path } };
}
