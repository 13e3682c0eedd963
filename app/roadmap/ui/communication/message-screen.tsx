import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import { channelName, groupName, type NamedTeam } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import { markName, voiceName } from '../../communication/communication-words.ts';
import type { PlannedMessage } from '../../communication/planned-message.ts';
import type { FollowedGroup } from '../../communication/read-communication.server.ts';
import { MESSAGE_FIELDS, type MessageChoices, MessageFields, type MessageValues } from './message-fields.tsx';
import { MessageStateBadge } from './message-state.tsx';
import { OrderCard } from './order-card.tsx';
import { TellingCard } from './telling-card.tsx';

interface MessageScreenProps {
  message: PlannedMessage;
  today: Day;
  teams: readonly NamedTeam[];
  /** How it stands with the groups it is for. */
  groups: readonly FollowedGroup[];
  /** Null for who writes nothing. */
  choices: MessageChoices | null;
  /** Which form was sent, with what the server answered; no result when none was. */
  refused: { form: 'words' | 'telling'; result: SubmissionResult | undefined };
}

/** One message: what it says to whom, whether it was told, and what its groups still have to hear. */
export function MessageScreen({ message, today, teams, groups, choices, refused }: MessageScreenProps) {
  const answer = (form: typeof refused.form) => (refused.form === form ? refused.result : undefined);
  return (
    <Page
      title={message.subject}
      question={m.communication_one_question()}
      breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.communication_title(), to: paths.communication }]}
      actions={<MessageStateBadge message={message} today={today} />}
    >
      <Facts message={message} teams={teams} />
      {choices ? <TellingCard key={`${message.version}-${message.toldOn}`} message={message} today={today} lastResult={answer('telling')} /> : null}
      {groups.length > 0 ? <OrderCard groups={groups} teams={teams} /> : null}
      {choices && message.toldOn === null && !message.isCancelled ? (
        <FormDisclosure key={`words-${message.version}`} label={m.communication_edit()} icon={<Pencil aria-hidden="true" />} isOpen={answer('words') !== undefined}>
          <ChangeForm message={message} choices={choices} lastResult={answer('words')} />
        </FormDisclosure>
      ) : null}
    </Page>
  );
}

function Facts({ message, teams }: { message: PlannedMessage; teams: readonly NamedTeam[] }) {
  const { date, number, list } = useFormat();
  const { text, covers, audience, sender, voice, channel, plannedOn, repetition, keyMessage } = message;
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_1fr]">
        <dt className="text-muted">{m.communication_text()}</dt>
        <dd className="max-w-3xl break-words whitespace-pre-line">{text}</dd>
        <dt className="text-muted">{m.communication_covers()}</dt>
        <dd>{covers.length > 0 ? list(covers.map(markName)) : <span className="text-muted">{m.communication_none()}</span>}</dd>
        <dt className="text-muted">{m.communication_for_whom()}</dt>
        <dd>{list(audience.map((group) => groupName(group, teams)))}</dd>
        <dt className="text-muted">{m.communication_from()}</dt>
        <dd>
          {sender.name ?? m.communication_sender_gone()} · {voiceName(voice)}
        </dd>
        <dt className="text-muted">{m.communication_channel()}</dt>
        <dd>{channelName(channel)}</dd>
        <dt className="text-muted">{m.communication_planned_on()}</dt>
        <dd>{date(plannedOn)}</dd>
        <dt className="text-muted">{m.communication_repetition()}</dt>
        <dd>{repetition ? m.communication_every({ count: repetition.everyWeeks, weeks: number(repetition.everyWeeks), day: date(repetition.until) }) : m.communication_once()}</dd>
        {keyMessage ? (
          <>
            <dt className="text-muted">{m.communication_key_message()}</dt>
            <dd>
              <Link to={paths.keyMessage(keyMessage.id)} className="link">
                {keyMessage.text}
              </Link>
            </dd>
          </>
        ) : null}
      </dl>
    </Card>
  );
}

function ChangeForm({ message, choices, lastResult }: { message: PlannedMessage; choices: MessageChoices; lastResult: SubmissionResult | undefined }) {
  const { id, subject, text, covers, audience, sender, voice, channel, plannedOn, repetition, keyMessage, version } = message;
  const [form, fields] = useServerForm<MessageValues>({
    id: 'message',
    lastResult,
    defaultValue: { subject, text, covers, audience, senderId: sender.id, voice, channel, plannedOn, everyWeeks: repetition ? String(repetition.everyWeeks) : '', repeatUntil: repetition?.until ?? '', keyMessageId: keyMessage?.id ?? '' },
  });
  return (
    <FormShell form={form} action={paths.plannedMessage(id)} order={MESSAGE_FIELDS} className="max-w-3xl">
      <input type="hidden" name="version" value={version} />
      <MessageFields fields={fields} choices={choices} />
      <div>
        <SubmitButton>{m.communication_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}
