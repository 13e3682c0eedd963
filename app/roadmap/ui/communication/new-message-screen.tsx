import type { SubmissionResult } from '@conform-to/react';
import { groupName } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { missingParts, partText } from '../../communication/communication-words.ts';
import type { FollowedGroup } from '../../communication/read-communication.server.ts';
import { MESSAGE_FIELDS, type MessageChoices, MessageFields, type MessageValues } from './message-fields.tsx';

interface NewMessageScreenProps {
  choices: MessageChoices;
  /** Whom the message is begun for; null is nobody in particular. */
  group: string | null;
  /** As it stands with that group; null when it is not followed yet. */
  followed: FollowedGroup | null;
  lastResult: SubmissionResult | undefined;
}

/** Planning a message, with what the group still has to hear in sight. */
export function NewMessageScreen({ choices, group, followed, lastResult }: NewMessageScreenProps) {
  const [form, fields] = useServerForm<MessageValues>({ id: 'message', lastResult, defaultValue: group ? { audience: [group] } : {} });
  const missing = followed ? missingParts(followed.order) : [];
  return (
    <Page title={m.communication_new_title()} question={m.communication_new_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.communication_title(), to: paths.communication }]}>
      {group && missing.length > 0 ? (
        <Card className="max-w-3xl">
          <p className="font-medium">{m.communication_new_misses({ group: groupName(group, choices.teams) })}</p>
          <ul className="mt-1 list-disc pl-5">
            {missing.map((mark) => (
              <li key={mark}>{partText(mark)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card className="max-w-3xl">
        <FormShell form={form} order={MESSAGE_FIELDS}>
          <MessageFields fields={fields} choices={choices} />
          <div>
            <SubmitButton>{m.communication_plan()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}
