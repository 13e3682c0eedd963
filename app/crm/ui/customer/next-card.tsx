import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowRight, Circle, Flag, LifeBuoy, MessageCircleQuestion } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { daysBetween } from '#app/values/day.ts';
import type { NextStep } from '../../customer/next-steps.ts';
import type { CustomerView } from './customer-view.ts';
import { sayLate } from './say-late.ts';
import { useDayWords } from './use-day-words.ts';

const SEGMENTS = { task: 'tasks', deal: 'deals', case: 'cases', answer: 'interactions' } as const;
const ICONS = { task: Circle, deal: Flag, case: LifeBuoy, answer: MessageCircleQuestion } as const;

/** What has to be done for this customer, the most pressing first. */
export function NextCard({ steps, today, canWrite, here }: CustomerView & { steps: NextStep[] }) {
  return (
    <Card title={m.customer_next()} isFlush>
      {steps.length === 0 ? (
        <p className="px-4 py-4 text-muted sm:px-5">{m.customer_next_none()}</p>
      ) : (
        <ul className="divide-y">
          {steps.map((step) => (
            <Step key={`${step.kind}:${step.id}`} step={step} today={today} canWrite={canWrite} here={here} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Step({ step, today, canWrite, here }: { step: NextStep } & Pick<CustomerView, 'today' | 'canWrite' | 'here'>) {
  const days = useDayWords(today);
  const Icon = ICONS[step.kind];
  const late = step.on !== null && step.isLate ? daysBetween(step.on, today) : 0;
  return (
    <li className="flex items-center gap-1 pr-4 pl-2 sm:pr-5 sm:pl-3">
      {step.kind === 'task' && canWrite ? (
        <Form method="post" action={paths.taskActs} preventScrollReset className="shrink-0">
          <input type="hidden" name="task" value={step.id} />
          <input type="hidden" name="to" value={here} />
          <button name="intent" value="finish" aria-label={m.customer_work_finish({ title: step.title })} className="group grid size-9 place-items-center rounded-full text-muted hover:text-good pointer-coarse:size-11">
            <Circle className="size-5" aria-hidden="true" />
          </button>
        </Form>
      ) : (
        <span className="grid size-9 shrink-0 place-items-center text-muted pointer-coarse:size-11">
          <Icon className="size-4.5" aria-hidden="true" />
        </span>
      )}
      <Link to={paths.record(SEGMENTS[step.kind], step.id)} prefetch="intent" className="group flex min-w-0 flex-1 items-baseline justify-between gap-4 py-2.5 no-underline">
        <span className="min-w-0">
          <span className="font-medium group-hover:underline">{step.title}</span>
          <span className="block text-sm text-muted">{detail(step)}</span>
        </span>
        <span className={clsx('shrink-0 text-sm', late > 0 ? 'font-medium text-bad' : 'text-muted')}>
          {step.on === null ? m.customer_next_no_day() : late > 0 ? sayLate(late) : days.near(step.on)}
        </span>
      </Link>
      {step.kind === 'answer' && canWrite ? <ArrowRight className="ml-1 size-4 shrink-0 text-muted" aria-hidden="true" /> : null}
    </li>
  );
}

function detail({ kind, detail: about }: NextStep): string {
  switch (kind) {
    case 'task':
      return about ? m.customer_next_task_of({ name: about }) : m.customer_next_task();
    case 'deal':
      return m.customer_next_deal({ name: about ?? '' });
    case 'case':
      return m.customer_next_case({ number: about ?? '' });
    case 'answer':
      return m.customer_next_answer();
  }
}
