import { Form, Link, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { MessageKind } from '../../mail/message-kind.ts';
import { messageWords } from '../../mail/message-words.ts';
import { EntryFrame } from '../entry-frame.tsx';

interface UnsubscribeScreenProps {
  /** Null: the link is not one of ours. */
  kind: MessageKind | null;
  /** What was just done; undefined when only the link was opened. */
  isWanted: boolean | undefined;
}

/**
 * The end of the link in a message: opening it in a browser is enough. The page itself asks for it, so that a program that
 * fetches links in mail, as scanners do, unsubscribes nobody; without JavaScript there is the button.
 */
export function UnsubscribeScreen({ kind, isWanted }: UnsubscribeScreenProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const isAsking = kind !== null && isWanted === undefined;
  const hasAsked = useRef(false);
  useEffect(() => {
    if (!isAsking || hasAsked.current) return;
    hasAsked.current = true;
    submit(form.current, { method: 'post' });
  }, [isAsking, submit]);

  if (kind === null) {
    return (
      <EntryFrame title={m.mail_link_wrong_title()} text={m.mail_link_wrong_text()}>
        <Link to={paths.messages} className="link">
          {m.mail_messages_title()}
        </Link>
      </EntryFrame>
    );
  }
  const { plural } = messageWords(kind);
  if (isWanted === false) {
    return (
      <EntryFrame title={m.mail_unsubscribed_title()} text={m.mail_unsubscribed_text({ kind: plural })}>
        <Form method="post">
          <input type="hidden" name="isWanted" value="yes" />
          <SubmitButton variant="secondary">{m.mail_resubscribe()}</SubmitButton>
        </Form>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={isWanted ? m.mail_resubscribed_title() : m.mail_unsubscribe_title()} text={isWanted ? undefined : (kind === 'nudge' ? m.mail_unsubscribe_text : m.mail_unsubscribe_mail_text)({ kind: plural })}>
      <Form method="post" ref={form}>
        <input type="hidden" name="isWanted" value="no" />
        <SubmitButton variant={isWanted ? 'secondary' : 'primary'}>{m.mail_unsubscribe_go()}</SubmitButton>
      </Form>
    </EntryFrame>
  );
}
