import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { FunnelPage, FunnelRefusal } from '../../funnels/funnel-question.ts';
import type { ListedProcess } from '../../processes/process-page.ts';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { ProcessesCard } from '../processes/processes-card.tsx';
import { SaveProcessCard } from '../processes/save-process-card.tsx';
import { FunnelForm } from './funnel-form.tsx';
import { FunnelAnswerCard } from './funnel-answer-card.tsx';

const REFUSALS: Record<FunnelRefusal, () => string> = { 'too-few-steps': m.use_refuse_steps, 'too-many-events': m.use_refuse_many, 'too-few-people': m.use_refuse_people };

interface FunnelsScreenProps extends FunnelPage {
  processes: readonly ListedProcess[];
  search: string;
  mayWrite: boolean;
  lastResult: SubmissionResult | undefined;
}

/** Where people stay behind on their way along steps of one's own choice. */
export function FunnelsScreen({ question, activities, teams, answer, refusal, coverage, processes, search, mayWrite, lastResult }: FunnelsScreenProps) {
  const opened = processes.find(({ process }) => process.id === question.processId && process.removedAt === null)?.process ?? null;
  const { number } = useFormat();
  return (
    <Page title={m.use_funnels_title()} question={m.use_funnels_question()}>
      <AdoptionTabs />
      {activities.length === 0 ? (
        <Card>
          <EmptyState title={m.adoption_empty_title()}>{m.adoption_empty_text()}</EmptyState>
        </Card>
      ) : (
        <>
          {processes.length > 0 ? <ProcessesCard processes={processes} /> : null}
          {question.processId && !opened ? <Notice tone="warn">{m.processes_gone()}</Notice> : null}
          <FunnelForm question={question} activities={activities} teams={teams} />
          {refusal ? <Notice tone="warn">{REFUSALS[refusal]()}</Notice> : null}
          {coverage ? <p className="text-sm text-muted">{m.use_funnel_coverage({ people: number(coverage.people), of: number(coverage.of) })}</p> : null}
          {answer ? <FunnelAnswerCard answer={answer} question={question} /> : null}
          {mayWrite && question.steps.length >= 2 ? <SaveProcessCard key={`${opened?.id} ${opened?.version}`} opened={opened} search={search} lastResult={lastResult} /> : null}
        </>
      )}
    </Page>
  );
}
