import { Plus, Upload } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pager } from '#app/ui/table/pager.tsx';
import { isModified } from '../../list/list-href.ts';
import type { ListProblem } from '../../list/list-standard.ts';
import { ALL, OPEN } from '../../list/open-list.ts';
import { DealViewLinks } from '../deals/deal-view-links.tsx';
import { entitiesWord } from '../field-label.ts';
import { newWord } from '../new-word.ts';
import { FilterChips } from './filter-chips.tsx';
import { ListTable } from './list-table.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { purposeWord } from './purpose-word.ts';
import { SelectionBar } from './selection-bar.tsx';
import { ListContext, type ListScreenData, makeList, useList } from './use-list.ts';
import { useListSelection } from './use-list-selection.ts';
import { ViewTabs } from './view-tabs.tsx';

/** The records of one kind: found, narrowed down, looked at in one's own way, and acted on many at a time. */
export function ListScreen(data: ListScreenData) {
  const list = makeList(data);
  const { entity, href } = list;
  const format = useFormat();
  const { query, count } = data;
  const selection = useListSelection(`${entity.name} ${query.search} ${JSON.stringify(query.filter)}`, data.rows.map(({ id }) => id), count.count);
  const isEmpty = data.rows.length === 0 && !data.previousCursor;
  const { hasNone } = data;
  return (
    <ListContext.Provider value={list}>
      <Page title={entitiesWord(entity.name)} question={m.list_count({ total: `${format.number(count.count)}${count.isMore ? '+' : ''}` })} actions={<>{entity.name === 'deal' ? <DealViewLinks isBoard={false} /> : null}<Actions /></>}>
        {data.problem ? <Notice tone="warn" title={PROBLEMS[data.problem]()}>{m.list_problem_text()}</Notice> : null}
        <Card isFlush>
          {hasNone && data.views.length === 0 ? null : <ViewTabs />}
          {hasNone ? null : selection.count > 0 ? <SelectionBar selection={selection} /> : <ListToolbar />}
          {hasNone ? null : <FilterChips />}
          {hasNone ? <Empty /> : isEmpty ? <NothingFound /> : <ListTable selection={selection} />}
          <Pager nextHref={data.nextCursor ? href({ after: data.nextCursor }) : null} previousHref={data.previousCursor ? href({ before: data.previousCursor }) : null} />
        </Card>
      </Page>
    </ListContext.Provider>
  );
}

const PROBLEMS: Record<ListProblem, () => string> = {
  filter: () => m.list_problem(),
  'view-filter': () => m.list_problem_view(),
  'view-gone': () => m.list_view_gone(),
};

function Actions({ isRoomy = false }: { isRoomy?: boolean }) {
  const { data, entity } = useList();
  if (!data.canWrite) return null;
  return (
    <>
      {data.canShare ? (
        <ButtonLink to={`${paths.imports}?kind=${entity.name}`} title={m.list_import()}>
          <Upload aria-hidden="true" />
          <span className={isRoomy ? '' : 'max-sm:sr-only'}>{m.list_import()}</span>
        </ButtonLink>
      ) : null}
      <ButtonLink to={paths.newRecord(entity.segment)} variant="primary">
        <Plus aria-hidden="true" />
        {newWord(entity.name)}
      </ButtonLink>
    </>
  );
}

function Empty() {
  const { data, entity } = useList();
  const what = entitiesWord(entity.name).toLowerCase();
  const purpose = purposeWord(entity.name);
  return (
    <EmptyState title={m.list_empty({ what })} action={data.canWrite ? <div className="flex flex-wrap justify-center gap-2"><Actions isRoomy /></div> : undefined}>
      {purpose ? <p>{purpose}</p> : null}
      <p className={purpose ? 'mt-2' : ''}>{!data.canWrite ? m.list_empty_hint_reader() : data.canShare ? m.list_empty_hint() : m.list_empty_hint_writer()}</p>
    </EmptyState>
  );
}

function NothingFound() {
  const { data, path, href } = useList();
  if (data.viewId === OPEN && !isModified(data)) {
    return (
      <EmptyState title={m.list_nothing_open()} action={<ButtonLink to={`${path}?view=${ALL}`}>{m.list_show_all()}</ButtonLink>}>
        {m.list_nothing_open_hint()}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={m.list_nothing()} action={<ButtonLink to={href({ filter: null, search: '' })}>{m.list_filters_clear()}</ButtonLink>}>
      {m.list_nothing_hint()}
    </EmptyState>
  );
}
