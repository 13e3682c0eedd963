import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import type { Option } from '#app/ui/form/select-field.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { SuccessStory } from '../../successes/success.ts';
import { LearnTabs } from '../learn-tabs.tsx';
import { SuccessCard } from './success-card.tsx';
import { SuccessForm, type SuccessFormProps } from './success-form.tsx';

interface SuccessesScreenProps {
  stories: readonly SuccessStory[];
  readerId: string | null;
  leads: boolean;
  roles: readonly Option[];
  /** Null for who writes none. */
  form: SuccessFormProps | null;
}

/** What went well, newest first, each with the number behind it. */
export function SuccessesScreen({ stories, readerId, leads, roles, form }: SuccessesScreenProps) {
  return (
    <Page title={m.successes_title()} question={m.successes_question()}>
      <LearnTabs />
      {stories.length === 0 ? (
        <Card>
          <EmptyState title={m.successes_empty_title()}>{m.successes_empty()}</EmptyState>
        </Card>
      ) : null}
      {stories.map((story) => (
        <SuccessCard
          key={story.id}
          story={story}
          mayPublish={form !== null && (leads || story.writtenBy.id === readerId)}
          roles={leads ? roles : null}
          isAboutReader={story.subject.kind === 'person' && story.subject.id === readerId}
        />
      ))}
      {form ? (
        <Card title={m.successes_new()} description={m.successes_new_text()}>
          <NewAfterSending mark={stories.length}>
            <SuccessForm {...form} />
          </NewAfterSending>
        </Card>
      ) : null}
    </Page>
  );
}
