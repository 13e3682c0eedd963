import { useMemo } from 'react';
import { useSearchParams } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import type { Day } from '#app/values/day.ts';
import { type PackedPlan, unpackPlan } from '../../plan/pack-plan.ts';
import { fitsFilter, readPlanFilter } from '../../plan/plan-filter.ts';
import { PlanBoard } from './plan-board.tsx';
import { PlanPage } from './plan-page.tsx';
import { PlanChoice } from './plan-tools.tsx';
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
  return (
    <PlanPage title={m.planboard_title()} question={m.planboard_question()} view="board" {...{ filter, shown, canWrite }}>
      {(some) => (
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <PlanChoice filter={filter} />
            <UndoLast changeId={changeId} />
          </div>
          {some.plan.items.some((item) => fitsFilter(item, some.phases, filter)) ? (
            <>
              <PlanBoard shown={some} filter={filter} today={today} canWrite={canWrite} />
              {canWrite ? <p className="text-sm text-muted max-lg:hidden pointer-coarse:hidden">{m.planboard_how()}</p> : null}
            </>
          ) : (
            <Card>
              <EmptyState title={m.plan_empty_filtered()} />
            </Card>
          )}
        </div>
      )}
    </PlanPage>
  );
}
