import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Day } from '#app/values/day.ts';
import type { Decision } from '../../decisions/decision.ts';
import { decisionName } from '../../decisions/decision-words.ts';
import { type DecisionChoices, OUTCOME_FIELDS, OutcomeFields, type OutcomeValues, QUESTION_FIELDS, QuestionFields, questionOf, type QuestionValues } from './decision-fields.tsx';

interface NewDecisionScreenProps extends DecisionChoices {
  /** What is decided anew; null for something new. */
  replaces: Decision | null;
  today: Day;
  lastResult: SubmissionResult | undefined;
}

/** Something that has to be decided, or was decided elsewhere; empty, or beginning with what was asked before. */
export function NewDecisionScreen({ replaces, today, lastResult, ...choices }: NewDecisionScreenProps) {
  const [form, fields] = useServerForm<QuestionValues & OutcomeValues>({ id: 'decision', lastResult, defaultValue: replaces ? { ...questionOf(replaces), neededOn: '' } : {} });
  return (
    <Page
      title={replaces ? m.decisions_again_title() : m.decisions_new_title()}
      question={m.decisions_new_question()}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: m.decisions_title(), to: paths.decisions },
      ]}
    >
      {replaces ? <Notice>{m.decisions_again_note({ name: decisionName(replaces) })}</Notice> : null}
      <Card className="max-w-3xl">
        <FormShell form={form} order={[...QUESTION_FIELDS, ...OUTCOME_FIELDS]}>
          {replaces ? <input type="hidden" name="replacesId" value={replaces.id} /> : null}
          <QuestionFields fields={fields} {...choices} />
          <fieldset className="flex flex-col gap-5 border-t pt-5">
            <legend className="float-left font-semibold">{m.decisions_already()}</legend>
            <p className="clear-both text-sm text-muted">{m.decisions_already_hint()}</p>
            <OutcomeFields fields={fields} today={today} isOptional />
          </fieldset>
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{m.decisions_add()}</SubmitButton>
            <ButtonLink to={replaces ? paths.decision(replaces.id) : paths.decisions}>{m.decisions_back()}</ButtonLink>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}
