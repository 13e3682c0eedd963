import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { LinkCard } from '#app/ui/form/link-card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { GivenOccasion, ListedMessage } from '../../key-messages/key-message-page.ts';
import { KeyMessageForm, type MessageChoices } from './key-message-form.tsx';
import { GroupList, TimesBar } from './message-row.tsx';
import { type NamedTeam, senderText } from '../../key-messages/message-words.ts';
import { OccasionRow } from './occasion-row.tsx';

interface KeyMessageScreenProps {
  listed: ListedMessage & { occasions: GivenOccasion[] };
  teams: readonly NamedTeam[];
  choices: MessageChoices | null;
  /** Which agreed behaviour it asks for; null for who may not write. */
  asks: { behaviourId: string | null; behaviours: { id: string; name: string }[] } | null;
  lastResult: SubmissionResult | undefined;
}

/** One message: who heard it how often, and every time that it was given. */
export function KeyMessageScreen({ listed, teams, choices, asks, lastResult }: KeyMessageScreenProps) {
  const { message, occasions, groups } = listed;
  const isGiven = message.withdrawnAt === null;
  return (
    <Page
      title={message.text}
      question={m.messages_by_preference({ sender: senderText(listed) })}
      breadcrumbs={[{ label: m.messages_title(), to: paths.keyMessages }]}
      actions={
        <>
          {isGiven ? null : <Badge>{m.messages_withdrawn()}</Badge>}
          {choices ? (
            <Form method="post" action={paths.keyMessageWithdrawal(message.id)} preventScrollReset>
              <Button type="submit" name="is" value={isGiven ? 'withdrawn' : 'restored'}>
                {isGiven ? m.messages_withdraw() : m.messages_restore()}
              </Button>
            </Form>
          ) : null}
          {choices && isGiven ? (
            <ButtonLink to={paths.giveMessage(message.id)} variant="primary">
              {m.messages_given_title()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <TimesBar listed={listed} />
      <GroupList groups={groups} teams={teams} isGiven={isGiven} />
      <Card title={m.messages_occasions()} isFlush>
        {occasions.length === 0 ? <EmptyState title={m.messages_never_given()}>{choices ? m.messages_no_occasions() : null}</EmptyState> : null}
        <ul className="divide-y">
          {occasions.map((occasion) => (
            <OccasionRow key={occasion.id} occasion={occasion} teams={teams} mayWrite={choices !== null} />
          ))}
        </ul>
      </Card>
      {asks && isGiven ? (
        <LinkCard
          title={m.chain_asks_behaviour()}
          actions={<ButtonLink to={paths.chainOf('message', message.id)} size="small">{m.chain_place()}</ButtonLink>}
          action={paths.chainLinks}
          hidden={{ kind: 'message', id: message.id, to: paths.keyMessage(message.id) }}
          name="target"
          label={m.chain_asks_behaviour()}
          placeholder={m.chain_none_chosen()}
          isRequired={false}
          value={asks.behaviourId ?? ''}
          options={asks.behaviours.map(({ id, name }) => ({ value: id, label: name }))}
          button={m.chain_tie()}
        />
      ) : null}
      {choices ? (
        <FormDisclosure label={m.messages_change()} icon={<Pencil aria-hidden="true" />} isOpen={lastResult !== undefined}>
          <KeyMessageForm key={message.version} message={message} choices={choices} lastResult={lastResult} />
        </FormDisclosure>
      ) : null}
    </Page>
  );
}
