import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { MessageKind } from '../../mail/message-kind.ts';
import { messageWords } from '../../mail/message-words.ts';

/** Every kind of message with its switch. */
export function MessagesScreen({ choices }: { choices: readonly { kind: MessageKind; isWanted: boolean }[] }) {
  return (
    <Page title={m.mail_messages_title()} question={m.mail_messages_question()}>
      <div className="max-w-2xl">
        <Card isFlush>
          <ul className="divide-y">
            {choices.map(({ kind, isWanted }) => {
              const { name, about } = messageWords(kind);
              return (
                <li key={kind} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-4 sm:px-5">
                  <span className="min-w-0 flex-1 basis-64">
                    <span className="flex items-center gap-2 font-medium">
                      {name}
                      <Badge tone={isWanted ? 'good' : 'neutral'}>{isWanted ? m.mail_wanted() : m.mail_not_wanted()}</Badge>
                    </span>
                    <span className="block text-sm text-muted">{about}</span>
                  </span>
                  <Form method="post">
                    <input type="hidden" name="kind" value={kind} />
                    <Button type="submit" name="isWanted" value={isWanted ? 'no' : 'yes'} aria-label={isWanted ? m.mail_turn_off_named({ kind: name }) : m.mail_turn_on_named({ kind: name })}>
                      {isWanted ? m.mail_turn_off() : m.mail_turn_on()}
                    </Button>
                  </Form>
                </li>
              );
            })}
          </ul>
        </Card>
      </div>
    </Page>
  );
}
