import { useMemo } from 'react';
import { useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import { type PackedPlan, unpackPlan } from '../../plan/pack-plan.ts';
import { fitsFilter, readPlanFilter } from '../../plan/plan-filter.ts';
import { PlanBoard } from './plan-board.tsx';
import { CalendarLink, PlanChoice, PlanViews } from './plan-tools.tsx';
import { UndoLast } from './undo-last.tsx';
import { usePlanUndo } from './use-plan-undo.ts';

interface PlanBoardScreenProps {
  plan: PackedPlan;
  today: Day;
  canWrite: boolean;
}

/** The plan by how far everything is: what needs the lead today is seen first. */
export function PlanBoardScreen({ plan, today, canWrite }: PlanBoardScreenProps) {
  const [search] = useSearchParams();
  const shown = useMemo(() => unpackPlan(plan), [plan]);
  const filter = useMemo(() => readPlanFilter(search), [search]);
  const changeId = canWrite ? (shown?.lastChangeId ?? null) : null;
  usePlanUndo(changeId);
  const isEmpty = !shown || shown.plan.items.length === 0;
  const add = canWrite && shown ? (
    <ButtonLink to={paths.newPlanItem} variant="primary">
      <Plus aria-hidden="true" />
      {m.plan_add()}
    </ButtonLink>
  ) : null;
  return (
    <Page title={m.planboard_title()} question={m.planboard_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]} actions={<><PlanViews filter={filter} current="board" /><CalendarLink />{isEmpty ? null : add}</>}>
      {isEmpty ? (
        <Card>
          <EmptyState title={m.plan_empty()} action={add}>
            {m.plan_empty_text()}
          </EmptyState>
        </Card>
      ) : (
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <PlanChoice filter={filter} />
            <UndoLast changeId={changeId} />
          </div>
          {shown.plan.items.some((item) => fitsFilter(item, shown.phases, filter)) ? (
            <>
              <PlanBoard shown={shown} filter={filter} today={today} canWrite={canWrite} />
              {canWrite ? <p className="text-sm text-muted max-lg:hidden pointer-coarse:hidden">{m.planboard_how()}</p> : null}
            </>
          ) : (
            <Card>
              <EmptyState title={m.plan_empty_filtered()} />
            </Card>
          )}
        </div>
      )}
    </Page>
  );
}
