import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { KeyMessagesPage } from '../../key-messages/key-message-page.ts';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { KeyMessageForm, type MessageChoices } from './key-message-form.tsx';
import { MessageRow } from './message-row.tsx';
import type { NamedTeam } from '../../key-messages/message-words.ts';
import { OccasionForm } from './occasion-form.tsx';
import { SilenceCard } from './silence-card.tsx';

interface KeyMessagesScreenProps {
  page: KeyMessagesPage;
  teams: readonly NamedTeam[];
  /** Null for who writes nothing down. */
  choices: MessageChoices | null;
  /** The message to be written down as given. */
  chosenId: string | null;
  refused: { form: 'message' | 'occasion'; result: SubmissionResult | undefined } | null;
}

/** Who has not heard anything for how long, and what should be heard how often from whom. */
export function KeyMessagesScreen({ page: { today, messages, groups }, teams, choices, chosenId, refused }: KeyMessagesScreenProps) {
  const resultOf = (form: 'message' | 'occasion') => (refused?.form === form ? refused.result : undefined);
  const given = messages.flatMap(({ message }) => (message.withdrawnAt ? [] : [message]));
  const total = messages.reduce((sum, { bySender, byOthers }) => sum + bySender + byOthers, 0);
  const canGive = choices !== null && given.length > 0;
  return (
    <Page title={m.messages_title()} question={m.messages_question()} actions={canGive ? <ButtonLink to="#given" variant="primary">{m.messages_given_title()}</ButtonLink> : null}>
      <AdoptionTabs />
      {groups.length > 0 ? <SilenceCard groups={groups} teams={teams} /> : null}
      <Card title={m.messages_list()} description={messages.length > 0 ? m.messages_list_about() : undefined} isFlush>
        {messages.length === 0 ? <EmptyState title={m.messages_empty_title()}>{choices ? m.messages_empty() : m.messages_empty_reader()}</EmptyState> : null}
        <ul className="divide-y">
          {messages.map((listed) => (
            <MessageRow key={listed.message.id} listed={listed} teams={teams} mayWrite={choices !== null} />
          ))}
        </ul>
      </Card>
      {canGive ? (
        <div id="given" className="scroll-mt-6">
          <Card title={m.messages_given_title()} description={m.messages_given_about()}>
            <OccasionForm key={`${total} ${chosenId}`} occasion={null} messages={given} chosen={given.find(({ id }) => id === chosenId) ?? null} choices={choices} today={today} lastResult={resultOf('occasion')} />
          </Card>
        </div>
      ) : null}
      {choices ? (
        <Card title={m.messages_new()} description={m.messages_new_about()}>
          <NewAfterSending mark={messages.length}>
            <KeyMessageForm message={null} choices={choices} lastResult={resultOf('message')} />
          </NewAfterSending>
        </Card>
      ) : null}
    </Page>
  );
}
