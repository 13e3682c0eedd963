import { Zap } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { ItemState } from '../../checklists/checklist.ts';
import type { OwnItem } from '../../checklists/own-checklist.ts';

/** How it got its tick, or how far it is. */
export function ItemStanding({ item: { state, rule, isTickedByHand } }: { item: OwnItem }) {
  const { date, number } = useFormat();
  const words = doneText(state, date);
  if (words) return <p className="mt-1 text-sm text-muted">{words}</p>;
  if (isTickedByHand || state.kind !== 'open' || (rule.kind !== 'events' && rule.kind !== 'records')) return null;
  const far = m.adoption_count_of({ count: number(state.count), times: number(rule.times) });
  const days = rule.kind === 'events' ? rule.withinDays : null;
  return (
    <div className="mt-1.5">
      <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
        <Zap className="size-3.5 shrink-0" aria-hidden="true" />
        {m.adoption_ticks_itself()}
        {rule.times > 1 ? <span className="font-medium text-text">· {days ? m.checklists_count_within({ far, count: days }) : far}</span> : null}
      </p>
      {rule.times > 1 ? (
        <div aria-hidden="true" className="mt-1.5 h-1.5 max-w-60 overflow-hidden rounded-full bg-border">
          <div className="h-full rounded-full bg-accent transition-[width] duration-500" style={{ width: `${Math.min(1, state.count / rule.times) * 100}%` }} />
        </div>
      ) : null}
    </div>
  );
}

function doneText(state: ItemState, date: ReturnType<typeof useFormat>['date']): string | null {
  switch (state.kind) {
    case 'true-from-start':
      return m.adoption_true_from_start();
    case 'done-by-events':
      return m.adoption_done_on({ date: date(state.on) });
    case 'done-by-records':
      return state.at ? m.adoption_done_on({ date: date(state.at) }) : m.adoption_done_by_events();
    case 'done-by-hand':
      return m.adoption_done_by_hand({ date: date(state.at) });
    case 'open':
      return null;
  }
}
