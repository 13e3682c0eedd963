import { useMemo } from 'react';
import { Link, useSearchParams } from '@remix-run/react';
import { Route } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { Day } from '#app/values/day.ts';
import { criticalPath } from '../../plan/critical-path.ts';
import { type PackedPlan, unpackPlan } from '../../plan/pack-plan.ts';
import type { ShownPlan } from '../../plan/plan.server.ts';
import { fitsFilter, planSearch, readPlanFilter } from '../../plan/plan-filter.ts';
import { expectedOf, firstDayOf, isLate, lastDayOf, type PlanItem, slipOf, stateOf } from '../../plan/plan-item.ts';
import { planRows } from '../../plan/plan-layout.ts';
import { colourName, shapeName, stateText } from '../../plan/plan-words.ts';
import { waitsText } from '../../plan-import/waits-text.ts';
import { phaseName, slipText } from '../../roadmap-words.ts';
import { ItemSign } from './item-sign.tsx';
import { PlanBulkForm } from './plan-bulk-form.tsx';
import { AddItemLink, CalendarLink, PlanChoice, PlanImportLink, PlanViews } from './plan-tools.tsx';
import { UndoLast } from './undo-last.tsx';
import { usePlanBulk } from './use-plan-bulk.ts';

interface PlanTableScreenProps {
  plan: PackedPlan;
  /** Who can own something; none where nothing may be changed. */
  members: readonly { id: string; name: string }[];
  today: Day;
  canWrite: boolean;
  /** Whether who looks may take tables along. */
  canTake: boolean;
}

const PAGE = 100;

/** The whole plan in words: for who reads rather than looks, and on a telephone. */
export function PlanTableScreen({ plan, members, today, canWrite, canTake }: PlanTableScreenProps) {
  const [search] = useSearchParams();
  const shown = useMemo(() => unpackPlan(plan), [plan]);
  const columns = usePlanColumns(shown, today);
  const filter = readPlanFilter(search);
  const bulk = usePlanBulk();
  const items = shown ? planRows(shown.plan.items.filter((item) => fitsFilter(item, shown.phases, filter)), shown.phases).flatMap((row) => (row.kind === 'item' ? row.item : [])) : [];
  const page = Math.max(0, Math.floor(Number(search.get('page') ?? 0)) || 0);
  const pageAt = (to: number) => paths.planTable(`${planSearch(filter) || '?'}${planSearch(filter) ? '&' : ''}page=${to}`);
  const isEmpty = shown?.plan.items.length === 0;
  return (
    <Page title={m.plan_table_title()} question={m.plan_table_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]} actions={<><PlanViews filter={filter} current="table" /><CalendarLink />{canWrite && shown ? <><PlanImportLink /><AddItemLink /></> : null}</>}>
      <Card
        title={m.plan_title()}
        actions={<>{canWrite && shown ? <UndoLast changeId={shown.lastChangeId} /> : null}{canTake && items.length > 0 ? <TableDownloads name={m.plan_title()} to={(format) => paths.pageTable('plan', format, search)} /> : null}</>}
        isFlush
      >
        <DataTable
          id="plan"
          caption={m.plan_table_title()}
          columns={columns}
          rows={items.slice(page * PAGE, (page + 1) * PAGE)}
          rowKey={({ id }) => id}
          toolbar={<PlanChoice filter={filter} />}
          {...(canWrite && { selectionActions: (keys: string[]) => <PlanBulkForm items={items.filter(({ id }) => keys.includes(id))} members={members} fetcher={bulk} /> })}
          previousHref={page > 0 ? pageAt(page - 1) : null}
          nextHref={items.length > (page + 1) * PAGE ? pageAt(page + 1) : null}
          emptyState={<EmptyState title={isEmpty || !shown ? m.plan_empty() : m.plan_empty_filtered()}>{isEmpty ? m.plan_empty_text() : null}</EmptyState>}
        />
      </Card>
    </Page>
  );
}

function usePlanColumns(shown: ShownPlan | null, today: Day): Column<PlanItem>[] {
  const { date, number } = useFormat();
  if (!shown) return [];
  const { plan, phases, ownerNames } = shown;
  const timings = criticalPath(plan);
  const names = new Map(plan.items.map(({ id, name }) => [id, name]));
  const kinds = new Map(phases.map(({ id, kind }) => [id, kind]));
  return [
    { id: 'phase', header: m.plan_phase(), cell: ({ phaseId }) => <span className="whitespace-nowrap">{phaseName(kinds.get(phaseId) ?? 'strategy')}</span> },
    {
      id: 'name',
      header: m.plan_name(),
      cell: (item) => (
        <span className="flex min-w-56 items-start gap-2">
          <ItemSign item={item} className="mt-0.5" />
          <Link to={paths.planItem(item.id)} className="link" data-row="">
            {item.name}
          </Link>
        </span>
      ),
    },
    { id: 'shape', header: m.plan_shape(), cell: ({ shape }) => shapeName(shape) },
    { id: 'colour', header: m.plan_colour(), cell: ({ colour }) => colourName(colour) },
    { id: 'owner', header: m.plan_owner(), cell: ({ ownerId }) => (ownerId ? (ownerNames[ownerId] ?? '–') : <span className="text-muted">{m.plan_owner_nobody()}</span>) },
    { id: 'starts', header: m.plan_starts(), cell: (item) => <span className="whitespace-nowrap">{date(firstDayOf(item, expectedOf(item)))}</span> },
    { id: 'last', header: m.plan_last(), cell: (item) => <span className="whitespace-nowrap">{date(lastDayOf(expectedOf(item)))}</span> },
    { id: 'slip', header: m.plan_slip(), cell: (item) => <span className={slipOf(item) > 0 ? 'text-warn' : 'text-muted'}>{slipText(slipOf(item))}</span> },
    { id: 'state', header: m.plan_state(), cell: (item) => <span className={isLate(item, today) ? 'font-medium text-warn' : undefined}>{stateText(item, today)}</span> },
    {
      id: 'slack',
      header: m.plan_slack(),
      cell: (item) => {
        const timing = timings.get(item.id);
        if (!timing || stateOf(item) === 'done') return '–';
        return timing.isCritical ? (
          <span className="inline-flex items-center gap-1.5 font-medium whitespace-nowrap">
            <Route aria-hidden="true" className="size-4" />
            {m.plan_critical_short()}
          </span>
        ) : (
          <span className="whitespace-nowrap">{m.plan_slack_days({ count: timing.slackDays })}</span>
        );
      },
    },
    { id: 'hours-planned', header: m.plan_hours_planned(), align: 'end', cell: ({ hoursPlanned }) => number(hoursPlanned) },
    { id: 'hours-spent', header: m.plan_hours_spent(), align: 'end', cell: ({ hoursSpent }) => number(hoursSpent) },
    { id: 'waits', header: m.plan_waits_for(), isHidden: true, cell: ({ id }) => waitsText(plan.links.flatMap(({ fromId, toId, lagDays }) => (toId === id ? { name: names.get(fromId) ?? '', lagDays } : []))) || '–' },
  ];
}
