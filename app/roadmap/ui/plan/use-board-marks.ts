import { useLocation, useNavigation, useSubmit } from '@remix-run/react';
import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useToast } from '#app/ui/toast.tsx';
import type { Day } from '#app/values/day.ts';
import { type BoardColumnKind, stateFor } from '../../plan/board-layout.ts';
import { markItem } from '../../plan/mark-item.ts';
import { settled } from '../../plan/move-item.ts';
import { type Plan, PLAN_STATES, stateOf } from '../../plan/plan-item.ts';
import { applyStep } from '../../plan/plan-step.ts';
import { planReason } from '../../plan/plan-words.ts';

/** Saying how far things are: what was said is seen at once, by the same rules as on the server, whose word counts as soon as it is there. */
export function useBoardMarks(plan: Plan, today: Day) {
  const { formAction, formData } = useNavigation();
  const { pathname, search } = useLocation();
  const submit = useSubmit();
  const say = useToast();
  const said = formData?.get('is');
  const shown = useMemo(() => {
    const is = PLAN_STATES.find((state) => state === said);
    const before = is && plan.items.find(({ id }) => paths.planItemState(id) === formAction);
    const marked = is && before ? markItem(before, is, today) : null;
    return before && marked?.ok ? applyStep(plan, settled(plan, { items: [{ before, after: marked.value }], links: [] })) : plan;
  }, [plan, today, said, formAction]);

  return {
    shown,
    /** By dropping it on a column. */
    drop: (id: string, column: BoardColumnKind) => {
      const item = plan.items.find((each) => each.id === id);
      if (!item) return;
      const is = stateFor(column);
      if (is === null || (stateOf(item) === is && column !== 'done')) return say({ tone: 'bad', text: m.planboard_stays_late() });
      const marked = markItem(item, is, today);
      if (!marked.ok) return say({ tone: 'bad', text: planReason(marked.reason) });
      submit({ is, version: item.version, to: `${pathname}${search}` }, { method: 'post', action: paths.planItemState(id), preventScrollReset: true });
    },
  };
}
