import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { ShownPlan } from '../../plan/plan.server.ts';
import type { PlanFilter } from '../../plan/plan-filter.ts';
import { AddItemLink, CalendarLink, type PlanView, PlanViews } from './plan-tools.tsx';

interface PlanPageProps {
  title: string;
  question: string;
  view: PlanView;
  filter: PlanFilter;
  /** Null where there is no programme yet. */
  shown: ShownPlan | null;
  canWrite: boolean;
  /** Drawn where something stands in the plan. */
  children: (shown: ShownPlan) => ReactNode;
}

/** One way of looking at the plan, with the others beside it; of an empty plan how it begins. */
export function PlanPage({ title, question, view, filter, shown, canWrite, children }: PlanPageProps) {
  const isEmpty = !shown || shown.plan.items.length === 0;
  const add = canWrite && shown ? <AddItemLink /> : null;
  return (
    <Page title={title} question={question} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]} actions={<><PlanViews filter={filter} current={view} /><CalendarLink />{isEmpty ? null : add}</>}>
      {isEmpty ? (
        <Card>
          <EmptyState title={m.plan_empty()} action={add}>
            {m.plan_empty_text()}
          </EmptyState>
        </Card>
      ) : (
        children(shown)
      )}
    </Page>
  );
}
