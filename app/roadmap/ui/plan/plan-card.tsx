import { Link, useSearchParams } from '@remix-run/react';
import { Route } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { SegmentLinks } from '#app/ui/segment-links.tsx';
import type { ShownPlan } from '../../plan/plan.server.ts';
import { planSearch, readPlanFilter, ZOOMS } from '../../plan/plan-filter.ts';
import { zoomName } from '../../plan/plan-words.ts';
import type { Roadmap } from '../../roadmap.ts';
import { ItemSign } from './item-sign.tsx';
import { PlanChart } from './plan-chart.tsx';
import { PlanList } from './plan-list.tsx';
import { AddItemLink, CalendarLink, PlanChoice, PlanImportLink, PlanViews } from './plan-tools.tsx';
import { UndoLast } from './undo-last.tsx';

/** The plan under the phases: looked at, and moved by who may. */
export function PlanCard({ shown, roadmap, canWrite }: { shown: ShownPlan; roadmap: Roadmap; canWrite: boolean }) {
  const [search] = useSearchParams();
  const filter = readPlanFilter(search);
  const isEmpty = shown.plan.items.length === 0;
  const add = canWrite ? <AddItemLink isSmall variant={isEmpty ? 'primary' : 'secondary'} /> : null;
  return (
    <div id="plan" className="min-w-0 scroll-mt-20">
      <Card title={m.plan_title()} description={m.plan_about()} actions={isEmpty ? null : <><PlanViews filter={filter} current="timeline" /><CalendarLink />{canWrite ? <PlanImportLink /> : null}{add}</>} isFlush>
        {isEmpty ? (
          <EmptyState title={m.plan_empty()} action={<>{add}{canWrite ? <PlanImportLink /> : null}</>}>
            {m.plan_empty_text()}
          </EmptyState>
        ) : (
          <>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
              <PlanChoice filter={filter} />
              <div className="flex flex-wrap items-center gap-2">
                {canWrite ? <UndoLast changeId={shown.lastChangeId} /> : null}
                <span className="hidden lg:block">
                  <SegmentLinks label={m.plan_zoom()} links={ZOOMS.map((zoom) => ({ label: zoomName(zoom), to: paths.plan(planSearch({ ...filter, zoom })), isCurrent: filter.zoom === zoom }))} />
                </span>
              </div>
            </div>
            <div className="hidden lg:block">
              <PlanChart shown={shown} roadmap={roadmap} filter={filter} canWrite={canWrite} legend={<Legend canWrite={canWrite} />} />
            </div>
            <div className="lg:hidden">
              <PlanList shown={shown} today={roadmap.today} filter={filter} />
            </div>
          </>
        )}
      </Card>
    </div>
  );
}

function Legend({ canWrite }: { canWrite: boolean }) {
  return (
    <div className="text-xs text-muted">
      <ul className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <li className="inline-flex items-center gap-2"><ItemSign item={{ shape: 'activity', colour: 'blue' }} />{m.plan_legend_blue()}</li>
        <li className="inline-flex items-center gap-2"><ItemSign item={{ shape: 'activity', colour: 'red' }} />{m.plan_legend_red()}</li>
        <li className="inline-flex items-center gap-2"><ItemSign item={{ shape: 'milestone', colour: 'blue' }} />{m.plan_shape_milestone()}</li>
        <li className="inline-flex items-center gap-2"><ItemSign item={{ shape: 'deliverable', colour: 'blue' }} />{m.plan_shape_deliverable()}</li>
        <li className="inline-flex items-center gap-2"><Route aria-hidden="true" className="size-4 text-text" /><span className="h-3 w-6 rounded-[0.125rem] ring-2 ring-text" />{m.plan_critical()}</li>
        <li className="inline-flex items-center gap-2"><span className="w-6 border-t border-dotted border-border-strong" />{m.plan_legend_slack()}</li>
        <li className="inline-flex items-center gap-2"><span className="h-1 w-6 rounded-full bg-border-strong/60" />{m.plan_legend_planned()}</li>
      </ul>
      {canWrite ? (
        <details className="mt-1">
          <summary className="fold">{m.plan_how()}</summary>
          <p className="mt-1 max-w-3xl text-sm">
            {m.plan_pointer()} {m.plan_keys()} <Link to={paths.planTable()} className="link">{m.plan_table_title()}</Link>
          </p>
        </details>
      ) : null}
    </div>
  );
}
