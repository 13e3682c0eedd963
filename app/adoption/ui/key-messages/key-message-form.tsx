import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { roleName } from '#app/people/role-name.ts';
import { ROLES } from '#app/people/role.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { type Option, SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { type KeyMessage, MEANT_TIMES } from '../../key-messages/key-message.ts';
import { GroupsField } from './groups-field.tsx';
import type { NamedTeam } from '../../key-messages/message-words.ts';

export interface MessageChoices {
  teams: readonly NamedTeam[];
  people: readonly { id: string; name: string }[];
}

interface Values extends Record<string, unknown> {
  text: string;
  audience: string[];
  sender: string;
  least: string;
  most: string;
}

/** A new message, or one to change. */
export function KeyMessageForm({ message, choices: { teams, people }, lastResult }: { message: KeyMessage | null; choices: MessageChoices; lastResult: SubmissionResult | undefined }) {
  const { least, most } = message ?? MEANT_TIMES;
  const defaultValue = { least: String(least), most: String(most), ...(message ? { text: message.text, audience: message.audience, sender: message.sender.kind === 'role' ? message.sender.role : message.sender.memberId } : {}) };
  const [form, fields] = useServerForm<Values>({ id: message ? 'change-message' : 'new-message', lastResult, defaultValue });
  const senders: Option[] = [...ROLES.map((role) => ({ value: role, label: roleName(role), group: m.messages_roles() })), ...people.map(({ id, name }) => ({ value: id, label: name, group: m.messages_people() }))];
  return (
    <FormShell form={form} order={['text', 'audience', 'sender', 'least', 'most']} preventScrollReset className="max-w-4xl">
      {message ? <input type="hidden" name="version" value={message.version} /> : null}
      <TextField field={fields.text} label={m.messages_text()} hint={m.messages_text_hint()} maxLength={200} autoComplete="off" />
      <GroupsField field={fields.audience} label={m.messages_for_whom()} hint={m.messages_for_whom_hint()} teams={teams} />
      <div className="grid items-end gap-5 sm:grid-cols-[2fr_1fr_1fr]">
        <SelectField field={fields.sender} label={m.messages_sender()} options={senders} />
        <NumberField field={fields.least} label={m.messages_least()} suffix={m.messages_times()} inputMode="numeric" />
        <NumberField field={fields.most} label={m.messages_most()} suffix={m.messages_times()} inputMode="numeric" />
      </div>
      <p className="-mt-2 text-sm text-muted">{m.messages_meant_hint()}</p>
      <div>
        <SubmitButton>{message ? m.messages_save() : m.messages_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
