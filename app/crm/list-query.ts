/** What a list is asked for; read from the URL, so that a list can be shared and gone back to. */
export interface ListQuery<Sort extends string> {
  /** What names or numbers begin with; empty for all. */
  search: string;
  sort: Sort;
  isDescending: boolean;
  /** The id of the row after which, or before which, the page lies. */
  after: string | null;
  before: string | null;
}

export const PAGE_SIZE = 50;
const SEARCH_LENGTH = 100;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads `?search&sort=-date&after`; what makes no sense is left out. */
export function readListQuery<Sort extends string>(params: URLSearchParams, sorts: readonly Sort[], standard: { sort: Sort; isDescending: boolean }): ListQuery<Sort> {
  const asked = params.get('sort') ?? '';
  const found = sorts.find((sort) => sort === asked.replace(/^-/, ''));
  const idOf = (name: string) => {
    const id = params.get(name) ?? '';
    return UUID.test(id) ? id : null;
  };
  const after = idOf('after');
  return {
    search: (params.get('search') ?? '').replace(/[\0\ud800-\udfff]/g, '').trim().slice(0, SEARCH_LENGTH),
    sort: found ?? standard.sort,
    isDescending: found ? asked.startsWith('-') : standard.isDescending,
    after,
    before: after ? null : idOf('before'),
  };
}

/** One page with what is needed to go on. */
export interface ListPage<Row> {
  rows: Row[];
  hasNext: boolean;
  hasPrevious: boolean;
}

/** Makes a page of rows read one more than its size, in reading direction; those read backwards are turned round. */
export function toPage<Row>(read: Row[], { after, before }: { after: string | null; before: string | null }): ListPage<Row> {
  const rows = read.slice(0, PAGE_SIZE);
  const hasMore = read.length > PAGE_SIZE;
  if (before) return { rows: rows.reverse(), hasNext: true, hasPrevious: hasMore };
  return { rows, hasNext: hasMore, hasPrevious: after !== null };
}

/** The addresses of the next and previous page; null where there is none. */
export function pageLinks(params: URLSearchParams, page: ListPage<{ id: string }>): { nextHref: string | null; previousHref: string | null } {
  const link = (name: 'after' | 'before', id: string | undefined) => {
    if (!id) return null;
    const to = new URLSearchParams([...params].filter(([key]) => ['search', 'sort'].includes(key)));
    to.set(name, id);
    return `?${to.toString()}`;
  };
  return { nextHref: page.hasNext ? link('after', page.rows.at(-1)?.id) : null, previousHref: page.hasPrevious ? link('before', page.rows[0]?.id) : null };
}

/** The text as the beginning in an SQL LIKE, its wildcards plain. */
export function likePrefix(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}
