import { Form, Link, useNavigation } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowRight, Circle, CircleCheckBig } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Day, daysBetween } from '#app/values/day.ts';
import type { TodoItem, TodoSection } from '../todo.ts';

/** Things to do of one kind; what a press finishes is finished here. */
export function TodoCard({ section: { title, items, more }, today }: { section: TodoSection; today: Day }) {
  return (
    <Card
      isFlush
      title={title}
      actions={
        more ? (
          <Link to={more.to} className="link text-sm">
            {more.label}
          </Link>
        ) : null
      }
    >
      <ul className="divide-y">
        {items.map((item) => (
          <TodoRow key={item.id} item={item} today={today} />
        ))}
      </ul>
    </Card>
  );
}

function TodoRow({ item, today }: { item: TodoItem; today: Day }) {
  const navigation = useNavigation();
  const isGoing = item.finish !== undefined && navigation.formAction === item.finish.action && Object.entries(item.finish.fields).every(([name, value]) => navigation.formData?.get(name) === value);
  const Mark = isGoing ? CircleCheckBig : Circle;
  return (
    <li className={clsx('flex items-start gap-1 py-1 pr-4 pl-2 sm:pl-3', isGoing && 'opacity-50')}>
      {item.finish ? (
        <Form method="post" action={item.finish.action} preventScrollReset className="shrink-0">
          {Object.entries(item.finish.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button aria-label={item.finish.label} className="grid size-10 place-items-center rounded-full text-muted hover:text-good pointer-coarse:size-11">
            <Mark className="size-5.5" aria-hidden="true" />
          </button>
        </Form>
      ) : (
        <span className="grid size-10 shrink-0 place-items-center text-muted pointer-coarse:size-11">
          {/* No circle: there is nothing to press here, it is done where the words lead. */}
          <ArrowRight className="size-5" aria-hidden="true" />
        </span>
      )}
      <div className="min-w-0 flex-1 py-2">
        <Link to={item.to} prefetch="intent" className="font-medium no-underline hover:underline">
          {item.title}
        </Link>
        <p className="flex flex-wrap gap-x-2 text-sm text-muted">
          <Due on={item.dueOn} today={today} />
          {item.detail ? <span className="min-w-0 break-words">{item.detail}</span> : null}
        </p>
      </div>
    </li>
  );
}

function Due({ on, today }: { on: Day | null; today: Day }) {
  const { date } = useFormat();
  if (!on) return null;
  if (on < today) return <span className="font-medium text-bad">{m.checklists_todo_late({ count: daysBetween(on, today) })}</span>;
  return <span>{on === today ? m.checklists_todo_today() : date(on)}</span>;
}
