import { Form, Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { CalendarDays, Check, Hourglass, Play, RotateCcw, Route, User } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { PhaseKind } from '../../phase.ts';
import { marksOf } from '../../plan/board-words.ts';
import { isLate, type PlanItem, stateOf } from '../../plan/plan-item.ts';
import { daysText, stateText } from '../../plan/plan-words.ts';
import { phaseName } from '../../roadmap-words.ts';
import { ItemSign } from './item-sign.tsx';

interface PlanBoardCardProps {
  item: PlanItem;
  /** What it still waits for, in words; null is nothing. */
  waitsFor: string | null;
  phase: PhaseKind;
  /** Null is nobody yet. */
  owner: string | null;
  isCritical: boolean;
  today: Day;
  canWrite: boolean;
  /** Its form was sent: it goes to another column. */
  onMark: (form: HTMLFormElement) => void;
}


/** One thing of the plan on the board: opens it, says how it goes, and is dragged or pressed on. Of two hundred only those that change are drawn again. */
export const PlanBoardCard = memo(function PlanBoardCard({ item, waitsFor, phase, owner, isCritical, today, canWrite, onMark }: PlanBoardCardProps) {
  const { date } = useFormat();
  const { pathname, search } = useLocation();
  return (
    <li
      draggable={canWrite}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', item.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      className={clsx('rounded-md border bg-surface text-sm shadow-card', canWrite && 'cursor-grab active:cursor-grabbing')}
    >
      <div className="flex flex-col gap-1.5 px-3 pt-2.5 pb-2">
        <p className="flex items-start gap-2">
          <ItemSign item={item} className="mt-0.5" />
          <Link to={paths.planItem(item.id)} prefetch="intent" data-card={item.id} draggable={false} className="min-w-0 font-medium break-words hyphens-auto text-text no-underline hover:underline">
            {item.name}
          </Link>
        </p>
        {isLate(item, today) ? <p className="text-xs font-medium text-warn">{stateText(item, today)}</p> : null}
        <ul className="flex flex-col gap-0.5 text-xs text-muted">
          <Fact icon={<CalendarDays />}>{daysText(item, date)}</Fact>
          <Fact icon={<User />}>
            {owner ?? m.plan_owner_nobody()} · {phaseName(phase)}
          </Fact>
          {waitsFor ? <Fact icon={<Hourglass />}>{waitsFor}</Fact> : null}
          {isCritical && stateOf(item) !== 'done' ? <Fact icon={<Route />}>{m.plan_critical_short()}</Fact> : null}
        </ul>
      </div>
      {canWrite ? (
        <Form method="post" action={paths.planItemState(item.id)} preventScrollReset onSubmit={(event) => onMark(event.currentTarget)} className="flex flex-wrap gap-1 border-t px-1.5 py-1">
          <input type="hidden" name="version" value={item.version} />
          <input type="hidden" name="to" value={`${pathname}${search}`} />
          {marksOf(item).map(({ is, label, isBack }) => (
            <Button key={is} type="submit" name="is" value={is} variant="ghost" size="small" aria-label={`${label}: ${item.name}`} className="font-normal text-muted hover:text-text">
              {isBack ? <RotateCcw aria-hidden="true" /> : is === 'done' ? <Check aria-hidden="true" /> : <Play aria-hidden="true" />}
              {label}
            </Button>
          ))}
        </Form>
      ) : null}
    </li>
  );
});

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-1.5 [&>svg]:mt-px [&>svg]:size-3.5 [&>svg]:shrink-0">
      {icon}
      <span className="min-w-0 break-words">{children}</span>
    </li>
  );
}
