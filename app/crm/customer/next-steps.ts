import { type Day, dayIn } from '#app/values/day.ts';
import type { Customer } from './customer.ts';

/** One thing that has to be done for a customer. */
export interface NextStep {
  kind: 'task' | 'deal' | 'case' | 'answer';
  id: string;
  title: string;
  /** The deal of a step, the number of a case, who does a task. */
  detail: string | null;
  /** Null has no day. */
  on: Day | null;
  isLate: boolean;
}

/** What is next: open tasks, promised answers, next steps of deals and open cases, the most pressing first, without a day last. */
export function nextSteps(customer: Pick<Customer, 'tasks' | 'deals' | 'cases' | 'awaiting'>, today: Day, timeZone: string): NextStep[] {
  const dayOfInstant = (instant: string | null) => (instant === null ? null : dayIn(new Date(instant), timeZone));
  const steps: Omit<NextStep, 'isLate'>[] = [
    ...customer.awaiting.map((each) => ({ kind: 'answer' as const, id: each.id, title: each.subject, detail: null, on: dayOfInstant(each.responseDueAt) })),
    ...customer.tasks.map((each) => ({ kind: 'task' as const, id: each.id, title: each.title, detail: each.owner, on: each.dueOn as Day | null })),
    ...customer.deals.filter((each) => each.nextStep !== null).map((each) => ({ kind: 'deal' as const, id: each.id, title: each.nextStep ?? '', detail: each.name, on: each.nextStepOn as Day | null })),
    ...customer.cases.map((each) => ({ kind: 'case' as const, id: each.id, title: each.subject, detail: each.number, on: dayOfInstant(each.dueAt) })),
  ];
  return steps
    .map((step) => ({ ...step, isLate: step.on !== null && step.on < today }))
    .sort((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999'));
}
