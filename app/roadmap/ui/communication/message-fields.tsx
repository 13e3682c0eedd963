import type { FieldMetadata } from '@conform-to/react';
import { CHANNELS } from '#app/adoption/key-messages/key-message.ts';
import { channelName, groupChoices, type NamedTeam } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { CheckboxGroupField } from '#app/ui/form/checkbox-group-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { markHint, markName, voiceName } from '../../communication/communication-words.ts';
import { MARKS, VOICES } from '../../communication/planned-message.ts';

/** Not an interface: the form wants to be sure that it has no other fields. */
export type MessageValues = { subject: string; text: string; covers: string[]; audience: string[]; senderId: string; voice: string; channel: string; plannedOn: string; everyWeeks: string; repeatUntil: string; keyMessageId: string };

export const MESSAGE_FIELDS = ['audience', 'subject', 'text', 'covers', 'senderId', 'voice', 'channel', 'plannedOn', 'everyWeeks', 'repeatUntil', 'keyMessageId'] as const;

/** What can be chosen in the form of a message. */
export interface MessageChoices {
  teams: readonly NamedTeam[];
  people: readonly { id: string; name: string }[];
  keyMessages: readonly { id: string; text: string }[];
}

interface MessageFieldsProps {
  fields: { [Key in keyof MessageValues]: FieldMetadata };
  choices: MessageChoices;
}

export function MessageFields({ fields, choices: { teams, people, keyMessages } }: MessageFieldsProps) {
  return (
    <>
      <CheckboxGroupField field={fields.audience} label={m.communication_field_audience()} hint={m.communication_field_audience_hint()} groups={groupChoices(teams)} />
      <TextField field={fields.subject} label={m.communication_field_subject()} maxLength={120} autoComplete="off" />
      <TextAreaField field={fields.text} label={m.communication_field_text()} hint={m.communication_field_text_hint()} maxLength={2_000} />
      <CheckboxGroupField field={fields.covers} label={m.communication_field_covers()} isOptional groups={[{ name: null, options: MARKS.map((mark) => ({ value: mark, label: markName(mark), hint: markHint(mark) })) }]} />
      <SelectField field={fields.senderId} label={m.communication_field_sender()} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
      <RadioField field={fields.voice} label={m.communication_field_voice()} options={VOICES.map((voice) => ({ value: voice, label: voiceName(voice) }))} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <SelectField field={fields.channel} label={m.communication_field_channel()} options={CHANNELS.map((channel) => ({ value: channel, label: channelName(channel) }))} />
        <DateField field={fields.plannedOn} label={m.communication_field_on()} />
        <NumberField field={fields.everyWeeks} label={m.communication_field_weeks()} suffix={m.communication_field_weeks_suffix()} isOptional inputMode="numeric" />
        <DateField field={fields.repeatUntil} label={m.communication_field_until()} isOptional />
      </div>
      <p className="-mt-2 text-sm text-muted">{m.communication_field_repeat_hint()}</p>
      {keyMessages.length > 0 ? <SelectField field={fields.keyMessageId} label={m.communication_field_key()} isOptional options={keyMessages.map(({ id, text }) => ({ value: id, label: text }))} placeholder={m.communication_field_key_none()} /> : null}
    </>
  );
}
