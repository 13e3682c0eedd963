import { Form, Link, useNavigation } from '@remix-run/react';
import { clsx } from 'clsx';
import { Circle, CircleCheckBig, Clock, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Menu, MenuLabel, menuItemClass } from '#app/ui/menu.tsx';
import { daysBetween } from '#app/values/day.ts';
import { SNOOZE_CHOICES, type SnoozeChoice, type WorkItem } from '../../tasks/work-list.ts';
import { sayLate } from '../customer/say-late.ts';
import { useDayWords } from '../customer/use-day-words.ts';
import type { TodayScreenProps } from './today-screen.tsx';

const SNOOZE_WORDS: Record<SnoozeChoice, () => string> = {
  tomorrow: () => m.customer_work_snooze_tomorrow(),
  week: () => m.customer_work_snooze_week(),
  month: () => m.customer_work_snooze_month(),
};
const SEGMENTS = { contact: 'contacts', account: 'accounts', deal: 'deals', case: 'cases' } as const;

/** One task: a press and it is done; put off, handed over or opened from the same line. */
export function WorkRow({ item, ...props }: TodayScreenProps & { item: WorkItem }) {
  const { canWrite, today } = props;
  const days = useDayWords(today);
  const navigation = useNavigation();
  const isDone = item.doneAt !== null;
  const isGoing = navigation.formAction === paths.taskActs && navigation.formData?.get('task') === item.id && navigation.formData.get('intent') !== null;
  const late = !isDone && item.dueOn !== null && item.dueOn < today ? daysBetween(item.dueOn, today) : 0;
  const Mark = isDone !== isGoing ? CircleCheckBig : Circle;
  const isOthers = item.ownerId !== props.me;
  return (
    <li data-task={item.id} className={clsx('flex items-start gap-1 py-1 pr-2 pl-1.5 sm:pr-3 sm:pl-3', isGoing && 'opacity-50')}>
      {canWrite ? (
        <Act item={item} here={props.here} className="shrink-0">
          <button
            name="intent"
            value={isDone ? 'reopen' : 'finish'}
            aria-label={isDone ? m.customer_work_reopen({ title: item.title }) : m.customer_work_finish({ title: item.title })}
            className={clsx('grid size-10 place-items-center rounded-full hover:text-good pointer-coarse:size-11', isDone ? 'text-good' : 'text-muted')}
          >
            <Mark className="size-5.5" aria-hidden="true" />
          </button>
        </Act>
      ) : (
        <span className="grid size-10 shrink-0 place-items-center text-muted">
          <Mark className="size-5.5" aria-hidden="true" />
        </span>
      )}
      <div className="min-w-0 flex-1 py-2">
        <Link to={paths.record('tasks', item.id)} prefetch="intent" className={clsx('inline-block min-h-6 no-underline hover:underline', isDone ? 'text-muted line-through' : 'font-medium')}>
          {item.title}
        </Link>{' '}
        {item.priority === 'high' && !isDone ? <Badge tone="warn">{m.customer_work_high()}</Badge> : null}
        <p className="flex flex-wrap gap-x-2 text-sm text-muted">
          {late > 0 ? <span className="font-medium text-bad">{sayLate(late)}</span> : item.dueOn && item.dueOn !== today && !isDone ? <span>{days.near(item.dueOn)}</span> : null}
          {isOthers ? <span>{item.owner ? m.customer_work_of({ name: item.owner }) : m.customer_work_of_nobody()}</span> : null}
          {item.about.slice(0, 2).map(({ kind, id, name }) => (
            <Link key={id} to={paths.record(SEGMENTS[kind], id)} prefetch="intent" className="link inline-block min-h-6">
              {name}
            </Link>
          ))}
        </p>
      </div>
      {canWrite && !isDone ? <Tools item={item} {...props} /> : null}
    </li>
  );
}

const toolClass = 'grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11';

function Tools({ item, here, me, work: { colleagues } }: TodayScreenProps & { item: WorkItem }) {
  return (
    <div className="flex shrink-0 pt-0.5">
      <Menu align="end" label={`${m.customer_work_snooze()}: ${item.title}`} triggerClassName={toolClass} trigger={<Clock className="size-4.5" aria-hidden="true" />}>
        <MenuLabel>{m.customer_work_snooze()}</MenuLabel>
        <Act item={item} here={here}>
          {SNOOZE_CHOICES.map((choice) => (
            <button key={choice} name="snooze" value={choice} className={menuItemClass}>
              {SNOOZE_WORDS[choice]()}
            </button>
          ))}
        </Act>
      </Menu>
      <Menu align="end" label={`${m.customer_work_give()}: ${item.title}`} triggerClassName={toolClass} trigger={<UserRound className="size-4.5" aria-hidden="true" />}>
        <MenuLabel>{m.customer_work_give()}</MenuLabel>
        <Act item={item} here={here}>
          {[...colleagues].sort((one, other) => Number(other.id === me) - Number(one.id === me)).filter(({ id }) => id !== item.ownerId).map(({ id, name }) => (
            <button key={id} name="owner" value={id} className={menuItemClass}>
              {id === me ? m.customer_work_take() : name}
            </button>
          ))}
        </Act>
      </Menu>
    </div>
  );
}

function Act({ item, here, className, children }: { item: WorkItem; here: string; className?: string; children: ReactNode }) {
  return (
    <Form method="post" action={paths.taskActs} preventScrollReset className={className}>
      <input type="hidden" name="task" value={item.id} />
      <input type="hidden" name="to" value={here} />
      {children}
    </Form>
  );
}
