import { useFetcher } from '@remix-run/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useToast } from '#app/ui/toast.tsx';
import type { Period } from '#app/values/period.ts';
import { shiftedBy } from '../../plan/drag.ts';
import { moveItem } from '../../plan/move-item.ts';
import type { Plan } from '../../plan/plan-item.ts';
import { applyStep } from '../../plan/plan-step.ts';
import type { PlanAnswer } from '../../plan/plan-words.ts';

/** Keys are counted together until nothing is pressed for so long. */
const REST_MS = 600;

interface Held {
  id: string;
  period: Period;
  /** held: still being moved; waiting: let go, to be sent; sent: the server was asked. */
  is: 'held' | 'waiting' | 'sent';
}

/**
 * Moving things in the plan: what is held is shown with all that moves along at once, by the same rules as on the server; what the
 * server makes of it takes its place as soon as it answers.
 */
export function usePlanDrag(plan: Plan) {
  const [held, setHeld] = useState<Held | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fetcher = useFetcher<PlanAnswer>();
  const say = useToast();
  const shown = useMemo(() => {
    if (!held) return plan;
    const step = moveItem(plan, held.id, held.period);
    return step.ok ? applyStep(plan, step.value) : plan;
  }, [plan, held]);

  useEffect(() => {
    if (held?.is !== 'waiting' || fetcher.state !== 'idle') return;
    const item = plan.items.find(({ id }) => id === held.id);
    if (!item) return setHeld(null);
    setHeld({ ...held, is: 'sent' });
    fetcher.submit({ start: held.period.start, end: held.period.end, version: item.version }, { method: 'post', action: paths.planItemPeriod(held.id) });
  }, [held, fetcher, plan]);

  const [answered, setAnswered] = useState<PlanAnswer | undefined>(undefined);
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || fetcher.data === answered) return;
    setAnswered(fetcher.data);
    const { tone, text, undo } = fetcher.data;
    say({ tone, text, ...(undo && { action: { label: m.plan_undo(), to: undo } }) });
    setHeld((now) => (now?.is === 'sent' ? null : now));
  }, [fetcher.state, fetcher.data, answered, say]);

  useEffect(() => () => clearTimeout(rest.current), []);

  return {
    shown,
    heldId: held?.id ?? null,
    /** While a pointer moves it: so many days from where it was taken up. */
    drag: (id: string, from: Period, days: number, isEnd: boolean) => setHeld({ id, period: shiftedBy(from, days, isEnd), is: 'held' }),
    /** By keys: from where it is now, and sent once they rest. */
    nudge: (id: string, from: Period, days: number, isEnd: boolean) => {
      clearTimeout(rest.current);
      setHeld({ id, period: shiftedBy(from, days, isEnd), is: 'held' });
      rest.current = setTimeout(() => setHeld((now) => now && { ...now, is: 'waiting' }), REST_MS);
    },
    drop: () => setHeld((now) => now && { ...now, is: 'waiting' }),
    letGo: () => {
      clearTimeout(rest.current);
      setHeld(null);
    },
  };
}

export type PlanDrag = ReturnType<typeof usePlanDrag>;
