import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { PlannedMessage } from '../../communication/planned-message.ts';

interface TellingCardProps {
  message: PlannedMessage;
  today: Day;
  lastResult: SubmissionResult | undefined;
}

/** Writing down that a message was told, taking that back, or letting it go. */
export function TellingCard({ message, today, lastResult }: TellingCardProps) {
  const { date } = useFormat();
  const { id, toldOn, isCancelled, sender } = message;
  if (toldOn !== null) {
    return (
      <Card title={m.communication_tell()}>
        <Form method="post" action={paths.plannedMessageUntelling(id)} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>{m.communication_told_text({ day: date(toldOn), name: sender.name ?? m.communication_sender_gone() })}</p>
          <Button type="submit" name="is" value="untold">
            {m.communication_untell()}
          </Button>
        </Form>
      </Card>
    );
  }
  return (
    <Card title={m.communication_tell()} description={isCancelled ? undefined : m.communication_tell_about()}>
      {isCancelled ? <p className="mb-3">{m.communication_cancelled_text()}</p> : <TellingForm id={id} today={today} lastResult={lastResult} />}
      <Form method="post" action={paths.plannedMessageCancellation(id)} className={isCancelled ? undefined : 'mt-3'}>
        <Button type="submit" name="is" value={isCancelled ? 'restored' : 'cancelled'} variant={isCancelled ? 'secondary' : 'ghost'} size="small">
          {isCancelled ? m.communication_restore() : m.communication_cancel()}
        </Button>
      </Form>
    </Card>
  );
}

function TellingForm({ id, today, lastResult }: { id: string; today: Day; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ on: string }>({ id: 'telling', lastResult, defaultValue: { on: today } });
  return (
    <FormShell form={form} action={paths.plannedMessageTelling(id)} order={['on']} className="max-w-md">
      <DateField field={fields.on} label={m.communication_tell_on()} max={today} />
      <div>
        <SubmitButton>{m.communication_tell_button()}</SubmitButton>
      </div>
    </FormShell>
  );
}
