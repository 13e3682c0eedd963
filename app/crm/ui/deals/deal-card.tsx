import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { CalendarClock, CircleAlert, Clock, Flag, GripVertical, MoveHorizontal } from 'lucide-react';
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Menu, menuItemClass } from '#app/ui/menu.tsx';
import type { Day } from '#app/values/day.ts';
import { type BoardCard, type BoardStage, cardState } from '../../deals/board.ts';
import { useDayWords } from '../customer/use-day-words.ts';

interface DealCardProps {
  card: BoardCard;
  stage: BoardStage;
  stages: readonly BoardStage[];
  canMove: boolean;
  now: { asOf: Date; today: Day };
  onMove: (stage: BoardStage) => void;
  /** Alt with an arrow: to the stage beside, or one place up or down. */
  onKey: (key: 'left' | 'right' | 'up' | 'down') => void;
  onDropAbove: (event: DragEvent) => void;
}

const KEYS: Record<string, 'left' | 'right' | 'up' | 'down'> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

export function DealCard({ card, stage, stages, canMove, now, onMove, onKey, onDropAbove }: DealCardProps) {
  const format = useFormat();
  const days = useDayWords(now.today);
  const state = cardState(card, stage, now);
  const keyed = (event: KeyboardEvent) => {
    const key = KEYS[event.key];
    if (!event.altKey || !key || !canMove) return;
    event.preventDefault();
    onKey(key);
  };
  return (
    <li
      draggable={canMove}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', card.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDropAbove}
      className={clsx('group relative rounded-md border bg-surface p-3 text-sm shadow-card', canMove && 'cursor-grab active:cursor-grabbing')}
    >
      <div className="flex items-start gap-2">
        <Link to={paths.record('deals', card.id)} onKeyDown={keyed} data-deal={card.id} draggable={false} className="min-w-0 grow font-medium break-words text-text no-underline hover:underline">
          {card.name}
        </Link>
        {canMove ? (
          <Menu label={`${m.deal_card_move()}: ${card.name}`} trigger={<GripVertical className="size-4" aria-hidden="true" />} triggerClassName="-mt-0.5 -mr-1.5 grid size-7 cursor-pointer place-items-center rounded text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11" align="end">
            <p className="flex items-center gap-2 px-2.5 py-1.5 text-xs text-muted">
              <MoveHorizontal className="size-3.5" aria-hidden="true" />
              {m.deal_card_move_to()}
            </p>
            {stages.filter(({ id }) => id !== stage.id).map((other) => (
              <button key={other.id} type="button" className={menuItemClass} onClick={() => onMove(other)}>
                {other.name}
              </button>
            ))}
          </Menu>
        ) : null}
      </div>
      {card.account ? (
        <Link to={paths.record('accounts', card.account.id)} draggable={false} className="block min-h-6 truncate leading-6 text-muted no-underline hover:underline">
          {card.account.name}
        </Link>
      ) : null}
      <p className="mt-1.5 font-medium tabular-nums">{card.cents === null ? '–' : format.money(card.cents, card.currency ?? 'EUR', true)}</p>
      <ul className="mt-1 flex flex-col gap-0.5 text-xs text-muted">
        {stage.kind === 'open' && card.expectedOn && !state.isLate ? <Sign icon={<Flag />} tone={null}>{m.deal_expected({ date: days.near(card.expectedOn) })}</Sign> : null}
        {stage.kind === 'open' && card.nextStep ? (
          <Sign icon={<CalendarClock />} tone={state.isStepDue ? 'warn' : null}>
            {card.nextStep}
            {card.nextStepOn ? ` · ${days.near(card.nextStepOn)}` : ''}
          </Sign>
        ) : null}
        {state.isWithoutStep ? <Sign icon={<CircleAlert />} tone="warn">{m.deal_card_no_step()}</Sign> : null}
        {card.expectedOn && state.isLate ? <Sign icon={<CircleAlert />} tone="bad">{m.deal_card_late({ date: days.near(card.expectedOn) })}</Sign> : null}
        {stage.kind === 'open' ? (
          <Sign icon={<Clock />} tone={state.isOld ? 'bad' : null}>
            {state.isOld ? m.deal_card_old({ count: state.ageDays }) : m.deal_card_age({ count: state.ageDays })}
          </Sign>
        ) : card.stageSince ? (
          <Sign icon={<Clock />} tone={null}>{m.deal_card_since({ date: format.date(card.stageSince) })}</Sign>
        ) : null}
      </ul>
      {card.owner ? <p className="mt-1 truncate text-xs text-muted">{card.owner}</p> : null}
    </li>
  );
}

function Sign({ icon, tone, children }: { icon: ReactNode; tone: 'warn' | 'bad' | null; children: ReactNode }) {
  return (
    <li className={clsx('flex items-start gap-1.5 [&>svg]:mt-px [&>svg]:size-3.5 [&>svg]:shrink-0', tone === 'warn' && 'text-warn', tone === 'bad' && 'text-bad')}>
      {icon}
      <span className="min-w-0 break-words">{children}</span>
    </li>
  );
}
