import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { addDays, type Day } from '#app/values/day.ts';
import { longLeaves } from '../../leave/leave.ts';

interface LeaveScreenProps {
  name: string;
  leaves: readonly { id: string; startsOn: Day; endsOn: Day }[];
  lastResult: SubmissionResult | undefined;
}

/** When somebody was or will be away for long, and the form for more. */
export function LeaveScreen({ name, leaves, lastResult }: LeaveScreenProps) {
  const { date } = useFormat();
  return (
    <>
      <p>
        <Link to={paths.members} className="link">{m.leave_back()}</Link>
      </p>
      <Card title={m.leave_of({ name })} description={m.leave_about()}>
        {leaves.length === 0 ? (
          <EmptyState title={m.leave_none()}>{m.leave_none_text()}</EmptyState>
        ) : (
          <ul className="divide-y">
            {leaves.map(({ id, startsOn, endsOn }) => {
              const period = m.leave_period({ from: date(startsOn), to: date(addDays(endsOn, -1)) });
              return (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                  <span>
                    {period}
                    {longLeaves(leaves).some((long) => long.startsOn <= startsOn && endsOn <= long.endsOn) ? null : <span className="block text-sm text-muted">{m.leave_short()}</span>}
                  </span>
                  <Form method="post">
                    <input type="hidden" name="intent" value="remove" />
                    <input type="hidden" name="leaveId" value={id} />
                    <Button type="submit" size="small" aria-label={m.leave_remove_of({ period })}>{m.leave_remove()}</Button>
                  </Form>
                </li>
              );
            })}
          </ul>
        )}
      </Card>
      <Card title={m.leave_new()}>
        <NewAfterSending mark={leaves.length}>
          <NewLeave lastResult={lastResult} />
        </NewAfterSending>
      </Card>
    </>
  );
}

function NewLeave({ lastResult }: Pick<LeaveScreenProps, 'lastResult'>) {
  const [form, fields] = useServerForm<{ startsOn: string; lastOn: string }>({ id: 'leave', lastResult });
  return (
    <FormShell form={form} order={['startsOn', 'lastOn']}>
      <input type="hidden" name="intent" value="add" />
      <div className="flex flex-wrap gap-5">
        <DateField field={fields.startsOn} label={m.leave_first()} />
        <DateField field={fields.lastOn} label={m.leave_last()} />
      </div>
      <div>
        <SubmitButton>{m.leave_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
