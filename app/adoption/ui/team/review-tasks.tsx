import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { Check } from 'lucide-react';
import type { Review } from '#app/crm/reviews/review.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';

export interface ReviewTasksProps {
  review: Review;
  /** Who is in the team now. */
  colleagues: { id: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

/** What was agreed, each a task in the CRM like every other. */
export function ReviewTasks({ review, colleagues, lastResult }: ReviewTasksProps) {
  const { date } = useFormat();
  const [form, fields] = useServerForm<{ title: string; ownerId: string; dueOn: string }>({ id: 'review-task', lastResult });
  return (
    <Card title={m.behaviour_review_actions()} description={m.behaviour_review_actions_about()}>
      <ul className="mb-4 flex flex-col empty:hidden">
        {review.tasks.map(({ id, title, owner, dueOn, isDone }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 border-b py-2 last:border-b-0">
            <Link to={paths.record('tasks', id)} className="link">{title}</Link>
            <span className="text-sm text-muted">{[owner, date(dueOn)].filter(Boolean).join(' · ')}</span>
            {isDone ? <span className="inline-flex items-center gap-1 text-sm text-good"><Check className="size-4" aria-hidden="true" />{m.behaviour_task_done()}</span> : null}
          </li>
        ))}
      </ul>
      <FormShell form={form} action={paths.teamReviewTasks(review.id)} order={['title', 'ownerId', 'dueOn']}>
        <div className="grid items-start gap-4 sm:grid-cols-[2fr_1fr_auto]">
          <TextField field={fields.title} label={m.behaviour_task_title()} />
          <SelectField field={fields.ownerId} label={m.behaviour_task_owner()} placeholder={m.behaviour_task_nobody()} options={colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
          <DateField field={fields.dueOn} label={m.behaviour_task_due()} />
        </div>
        <div>
          <SubmitButton>{m.behaviour_task_add()}</SubmitButton>
        </div>
      </FormShell>
    </Card>
  );
}
