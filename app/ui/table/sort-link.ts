/** How the URL says it: `sort=name` from low to high, `sort=-name` from high to low. */
export function sortDirection(search: string, columnId: string): 'ascending' | 'descending' | undefined {
  const sort = new URLSearchParams(search).get('sort');
  if (sort === columnId) return 'ascending';
  return sort === `-${columnId}` ? 'descending' : undefined;
}

/** The URL that orders by the column, the other way round when it already does; starts at the first page again. */
export function sortHref(search: string, columnId: string): string {
  const params = new URLSearchParams(search);
  params.set('sort', sortDirection(search, columnId) === 'ascending' ? `-${columnId}` : columnId);
  params.delete('after');
  params.delete('before');
  return `?${params.toString()}`;
}
