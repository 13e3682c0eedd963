import { readTogether } from '#app/db/read-together.server.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity, EntityName, Field } from '../entity/entity.ts';
import { type FilterGroup, isGroup } from '../filter/filter.ts';
import { fieldPath, reversePath } from '../filter/filter-field.ts';
import { customFieldsSql, toFields } from '../record/custom-fields.server.ts';
import { type Titled, titlesOf } from '../record/titles.server.ts';
import { type BoundedCount, countRecordsIn } from './count-records.server.ts';
import type { ListPreference } from './list-preference.ts';
import { preferenceSql, toPreference } from './list-preferences.server.ts';
import type { ListQuery } from './list-query.ts';
import { type ListPage, listRecordsIn } from './list-records.server.ts';
import { listProblem, type ListProblem, listStandard } from './list-standard.ts';
import { OPEN, openRule } from './open-list.ts';
import { readListQuery } from './read-list-query.ts';
import type { SavedView } from './saved-view.ts';
import { defaultView, toViews, viewsSql } from './read-views.server.ts';

export interface ListView extends ListPage {
  entity: EntityName;
  customFields: Field[];
  query: ListQuery;
  /** What holds when nothing is asked: the view, or the list as it comes to this reader. */
  standard: ListQuery;
  /** As in the address: the id of a view, `open` or `all`; null when it only says what it asks. */
  viewId: string | null;
  /** There are no such records at all, rather than none that fit. */
  hasNone: boolean;
  views: SavedView[];
  preference: ListPreference;
  count: BoundedCount;
  /** What the values of references and members in the filter are called. */
  filterTitles: Record<string, string>;
  /** Why the list holds more than was asked for; null when it does not. */
  problem: ListProblem | null;
}

const WHOLE = { filter: null, search: '', isTrash: false };
/** Without words or conditions the plan is the same whatever the values are; making it anew takes as long as following it. */
const PLANNED_ONCE = { plan_cache_mode: 'force_generic_plan' };

/** A list as its address asks for it, with everything that stands around the rows. */
export async function readList(scope: Scope, entity: Entity, params: URLSearchParams, asOf: Date): Promise<ListView> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const around = await readTogether(tx, { fields: customFieldsSql(scope, entity.name), views: viewsSql(scope, entity.name), preference: preferenceSql(scope, entity) });
    const customFields = toFields(around.fields);
    const views = toViews(around.views, scope, entity, customFields);
    const preference = toPreference(around.preference, entity, customFields);
    const byItself = defaultView(views, scope.member?.id ?? null);
    const { standard, viewId, problem: ofView } = listStandard(entity, { params, customFields, views, byItself, columns: preference.columns });
    const { query, problem: ofFilter } = readListQuery(params, entity, customFields, standard);
    const readPage = () => listRecordsIn(tx, scope, entity, query, { asOf, customFields });
    const countAll = () => countRecordsIn(tx, scope, entity, query, { asOf, customFields });
    // A page that holds all that fits tells how many that are, and what narrows a list down may be dear to ask twice.
    const [page, all] = isWhole(query) ? await Promise.all([readPage(), countAll()]) : [await readPage(), null];
    const count = page.count ?? all ?? (await countAll());
    const hasNone = count.count === 0 && (isWhole(query) || (viewId === OPEN && (await countRecordsIn(tx, scope, entity, WHOLE, { asOf }, 1)).count === 0));
    return {
      ...page,
      entity: entity.name,
      customFields,
      query,
      standard,
      viewId,
      hasNone,
      views,
      preference,
      count,
      filterTitles: await titlesIn(tx, scope, entity, query.filter, customFields),
      problem: listProblem(params, ofView, ofFilter),
    };
  }, { settings: openRule(entity.name) || ['filter', 'view', 'sort'].some((name) => params.has(name)) ? {} : PLANNED_ONCE });
}

/** Nothing narrows it down. */
function isWhole({ search, filter }: ListQuery): boolean {
  return search === '' && (filter?.rules.length ?? 0) === 0;
}

async function titlesIn(tx: SqlTransaction, scope: Scope, entity: Entity, filter: FilterGroup | null, customFields: readonly Field[]): Promise<Record<string, string>> {
  const asked = new Map<Titled, string[]>();
  if (filter) collect(filter, entity, customFields, asked);
  return titlesOf(tx, scope, asked);
}

function collect(group: FilterGroup, entity: Entity, customFields: readonly Field[], asked: Map<Titled, string[]>): void {
  for (const node of group.rules) {
    if (isGroup(node)) collect(node, entity, customFields, asked);
    else if (isGroup(node.value)) {
      const reverse = reversePath(entity, node.field);
      if (reverse) collect(node.value, reverse.entity, [], asked);
    } else {
      const field = fieldPath(entity, node.field, customFields)?.field;
      const of = field?.kind === 'member' ? 'member' : field?.kind === 'reference' ? field.target : undefined;
      if (of) asked.set(of, [...(asked.get(of) ?? []), ...[node.value].flat().filter((value): value is string => typeof value === 'string')]);
    }
  }
}
