import { useNavigate } from '@remix-run/react';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { paths } from '#app/paths.ts';
import { type Day, daysBetween } from '#app/values/day.ts';
import { dayAt } from '../../plan/day-number.ts';
import type { Timing } from '../../plan/critical-path.ts';
import { moveOf, nudgeOf } from '../../plan/drag.ts';
import { expectedOf, partPassed, type PlanItem, slipOf, stateOf, takesNoTime } from '../../plan/plan-item.ts';
import { type PlanAxis, placeOf } from '../../plan/plan-layout.ts';
import { ItemSign } from './item-sign.tsx';
import type { PlanDrag } from './use-plan-drag.ts';

interface PlanBarProps {
  item: PlanItem;
  axis: PlanAxis;
  timing: Timing | undefined;
  today: Day;
  label: string;
  canWrite: boolean;
  drag: PlanDrag;
  isInTabOrder: boolean;
  onFocus: () => void;
  /** Up and down, to another bar. */
  onStep: (by: 1 | -1) => void;
}

/** Near enough to the end of a bar to take hold of it, in pixels. */
const GRIP = 9;

/** One thing of the plan as it lies in time: can be taken up with mouse, finger and keys. */
export function PlanBar({ item, axis, timing, today, label, canWrite, drag, isInTabOrder, onFocus, onStep }: PlanBarProps) {
  const navigate = useNavigate();
  const taken = useRef<{ x: number; from: { start: Day; end: Day }; isEnd: boolean; days: number } | null>(null);
  const period = expectedOf(item);
  const isMoment = takesNoTime(item);
  const left = placeOf(axis, period.start);
  const width = isMoment ? 0 : Math.max(4, daysBetween(period.start, period.end) * axis.dayWidth - 1);
  const move = canWrite ? moveOf(item) : 'nothing';

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (move === 'nothing' || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const isEnd = move === 'end' || (!isMoment && event.clientX > event.currentTarget.getBoundingClientRect().right - GRIP && width > 2 * GRIP);
    taken.current = { x: event.clientX, from: period, isEnd, days: 0 };
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (!taken.current) return;
    const days = Math.round((event.clientX - taken.current.x) / axis.dayWidth);
    if (days === taken.current.days) return;
    taken.current.days = days;
    drag.drag(item.id, taken.current.from, days, taken.current.isEnd);
  };
  const onPointerUp = () => {
    if (taken.current?.days) drag.drop();
    else if (taken.current) drag.letGo();
    taken.current = null;
  };
  const onPointerCancel = () => {
    taken.current = null;
    drag.letGo();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const nudge = canWrite ? nudgeOf(event.key, event.shiftKey, item) : null;
    if (nudge) drag.nudge(item.id, period, nudge.days, nudge.isEnd);
    else if (event.key === 'ArrowDown') onStep(1);
    else if (event.key === 'ArrowUp') onStep(-1);
    else if (event.key === 'Enter') navigate(paths.planItem(item.id));
    else if (event.key === 'Escape') drag.letGo();
    else return;
    event.preventDefault();
  };

  const slip = slipOf(item);
  return (
    <>
      {slip !== 0 && !isMoment ? <span aria-hidden="true" className="absolute bottom-1 h-1 rounded-full bg-border-strong/60" style={{ left: placeOf(axis, item.planned.start), width: Math.max(3, daysBetween(item.planned.start, item.planned.end) * axis.dayWidth) }} /> : null}
      {timing && timing.slackDays > 0 && stateOf(item) !== 'done' ? <span aria-hidden="true" className="absolute top-1/2 border-t border-dotted border-border-strong/70" style={{ left: left + width + (isMoment ? 8 : 0), width: Math.max(0, placeOf(axis, dayAt(timing.latestEnd)) - left - width) }} /> : null}
      <button
        type="button"
        data-bar={item.id}
        tabIndex={isInTabOrder ? 0 : -1}
        aria-label={label}
        title={label}
        onFocus={onFocus}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerCancel}
        onKeyDown={onKeyDown}
        className={clsx(
          'absolute z-[5] touch-pan-y outline-offset-1 select-none',
          isMoment ? 'top-2 -ml-2.5 grid size-5 place-items-center rounded-sm' : 'top-2 h-4.5 overflow-hidden border',
          !isMoment && (item.colour === 'blue' ? 'rounded-[0.125rem] border-blue bg-blue-soft' : 'rounded-full border-red bg-red-soft'),
          timing?.isCritical && 'ring-2 ring-text ring-offset-1 ring-offset-surface',
          move === 'all' && 'cursor-grab active:cursor-grabbing',
          move === 'end' && 'cursor-ew-resize',
        )}
        style={isMoment ? { left } : { left, width }}
      >
        {isMoment ? <ItemSign item={item} className={clsx('size-4.5', stateOf(item) === 'done' && 'opacity-60')} /> : <Progress item={item} today={today} />}
        {move === 'all' && !isMoment && width > 2 * GRIP ? <span aria-hidden="true" className="absolute inset-y-0 right-0 w-2 cursor-ew-resize" /> : null}
      </button>
    </>
  );
}

function Progress({ item, today }: { item: PlanItem; today: Day }) {
  const state = stateOf(item);
  if (state === 'upcoming') return null;
  return (
    <>
      <span aria-hidden="true" className={clsx('absolute inset-y-0 left-0', item.colour === 'blue' ? 'bg-blue' : 'bg-red', state === 'done' && 'opacity-70')} style={{ width: `${100 * partPassed(item, today)}%` }} />
      {state === 'done' ? <Check aria-hidden="true" strokeWidth={3} className="relative mx-auto size-3.5 text-surface" /> : null}
    </>
  );
}
