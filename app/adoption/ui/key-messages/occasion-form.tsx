import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Day } from '#app/values/day.ts';
import { CHANNELS, type KeyMessage, type Occasion } from '../../key-messages/key-message.ts';
import { GroupsField } from './groups-field.tsx';
import type { MessageChoices } from './key-message-form.tsx';
import { channelName } from '../../key-messages/message-words.ts';

export interface OccasionFormProps {
  /** Null is a new one. */
  occasion: Occasion | null;
  /** Those that can be given. */
  messages: readonly KeyMessage[];
  /** The one that was just given; null is not said. */
  chosen: KeyMessage | null;
  choices: MessageChoices;
  today: Day;
  lastResult: SubmissionResult | undefined;
}

interface Values extends Record<string, unknown> {
  messageId: string;
  on: string;
  giverId: string;
  channel: string;
  whom: string;
  audience: string[];
  link: string;
  note: string;
}

const ORDER = ['messageId', 'on', 'giverId', 'channel', 'whom', 'audience', 'link', 'note'];

/** One time that a message was given: which, when, by whom, how and to whom. */
export function OccasionForm({ occasion, messages, chosen, choices: { teams, people }, today, lastResult }: OccasionFormProps) {
  const fresh = { on: today, whom: 'meant', ...(chosen ? { messageId: chosen.id } : {}), ...(chosen?.sender.kind === 'member' ? { giverId: chosen.sender.memberId } : {}) };
  const kept = occasion ? { messageId: occasion.messageId, on: occasion.on, giverId: occasion.giverId, channel: occasion.channel, whom: 'chosen', audience: occasion.audience, link: occasion.link ?? '', note: occasion.note ?? '' } : null;
  const [form, fields] = useServerForm<Values>({ id: occasion ? 'change-occasion' : 'new-occasion', lastResult, defaultValue: kept ?? fresh });
  return (
    <FormShell form={form} order={ORDER} action={occasion ? paths.messageOccasion(occasion.id) : paths.messageOccasions} preventScrollReset className="group/given max-w-4xl">
      {occasion ? <input type="hidden" name="version" value={occasion.version} /> : null}
      <SelectField field={fields.messageId} label={m.messages_which()} options={messages.map(({ id, text }) => ({ value: id, label: text }))} />
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <DateField field={fields.on} label={m.messages_on()} max={today} />
        <SelectField field={fields.giverId} label={m.messages_giver()} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        <SelectField field={fields.channel} label={m.messages_channel()} options={CHANNELS.map((channel) => ({ value: channel, label: channelName(channel) }))} />
      </div>
      {occasion ? (
        <input type="hidden" name="whom" value="chosen" />
      ) : (
        <RadioField
          field={fields.whom}
          label={m.messages_to_whom()}
          options={[
            { value: 'meant', label: m.messages_to_meant() },
            { value: 'chosen', label: m.messages_to_chosen() },
          ]}
        />
      )}
      {/* What belongs to another choice is put away by the style sheet, so that it works before the page is alive. */}
      <div className={occasion ? undefined : 'hidden group-has-[[value=chosen]:checked]/given:block'}>
        <GroupsField field={fields.audience} label={m.messages_heard_by()} hint={m.messages_heard_by_hint()} teams={teams} />
      </div>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField field={fields.link} label={m.messages_link()} isOptional maxLength={500} autoComplete="off" inputMode="url" />
        <TextField field={fields.note} label={m.messages_note()} isOptional maxLength={500} autoComplete="off" />
      </div>
      <div>
        <SubmitButton>{occasion ? m.messages_save() : m.messages_give()}</SubmitButton>
      </div>
    </FormShell>
  );
}
