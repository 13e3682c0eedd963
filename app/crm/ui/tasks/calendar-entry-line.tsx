import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { Circle, CircleCheckBig } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { CalendarEntry } from '../../tasks/calendar.ts';
import { choiceLabel } from '../field-label.ts';
import { ChannelIcon } from '../customer/channel-icon.tsx';

/** One entry: in a cell a line, in a list with who it is with. */
export function CalendarEntryLine({ entry, isRoomy = false, isTeam }: { entry: CalendarEntry; isRoomy?: boolean; isTeam: boolean }) {
  const isTask = entry.kind === 'task';
  const Task = entry.isDone ? CircleCheckBig : Circle;
  const word = isTask ? (entry.isDone ? m.customer_calendar_task_done() : m.customer_calendar_task()) : entry.channel ? choiceLabel(entry.channel) : '';
  const details = [isRoomy ? word : (entry.time ?? ''), entry.who ?? '', isTeam ? (entry.owner ?? '') : ''].filter(Boolean).join(' · ');
  return (
    <Link
      to={paths.record(isTask ? 'tasks' : 'interactions', entry.id)}
      title={[entry.time, entry.title, entry.who].filter(Boolean).join(' · ')}
      className={clsx('flex items-start gap-1.5 rounded-md no-underline hover:bg-sunken', isRoomy ? 'px-3 py-2.5 sm:px-4' : 'px-1.5 py-1 text-xs leading-4', isTask && entry.isDone && 'text-muted')}
    >
      <span className={clsx('mt-px shrink-0', isTask ? 'text-muted' : 'text-accent')}>{isTask ? <Task className={isRoomy ? 'mt-0.5 size-4.5' : 'size-3.5'} aria-hidden="true" /> : <ChannelIcon channel={entry.channel} className={isRoomy ? 'mt-0.5 size-4.5' : 'size-3.5'} />}</span>
      <span className="sr-only">{word}</span>
      <span className="min-w-0 flex-1">
        <span className={clsx(isRoomy ? 'font-medium' : 'line-clamp-3 break-words hyphens-auto', isTask && entry.isDone && 'line-through')}>
          {entry.title}
        </span>
        {details ? <span className={clsx('block text-muted', isRoomy ? 'text-sm' : 'truncate')}>{details}</span> : null}
      </span>
      {entry.time && isRoomy ? <span className="shrink-0 text-sm text-muted">{entry.time}</span> : null}
    </Link>
  );
}
