import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import type { Decision, DecisionName } from '../../decisions/decision.ts';
import { decisionName } from '../../decisions/decision-words.ts';
import { DecisionBadge } from './decision-badge.tsx';
import { type DecisionChoices, OUTCOME_FIELDS, OutcomeFields, type OutcomeValues, QUESTION_FIELDS, QuestionFields, questionOf, type QuestionValues } from './decision-fields.tsx';

interface DecisionScreenProps {
  decision: Decision;
  today: Day;
  choices: DecisionChoices;
  /** Whether the reader keeps the roadmap. */
  canChange: boolean;
  canDecide: boolean;
  /** Which form was sent, with what the server answered; no result when none was. */
  refused: { form: 'question' | 'outcome'; result: SubmissionResult | undefined };
}

/** One decision: what was asked and what was decided, and for who may what happens with it. */
export function DecisionScreen({ decision, today, choices, canChange, canDecide, refused }: DecisionScreenProps) {
  const { id, state, version, title } = decision;
  const answer = (form: typeof refused.form) => (refused.form === form ? refused.result : undefined);
  return (
    <Page
      title={title}
      question={m.decisions_one_question()}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: m.decisions_title(), to: paths.decisions },
      ]}
      actions={<DecisionBadge decision={decision} today={today} />}
    >
      <Facts decision={decision} />
      {state === 'open' && canDecide ? <OutcomeCard key={version} decision={decision} today={today} lastResult={answer('outcome')} /> : null}
      {state === 'open' && canChange ? (
        <div className="flex flex-col items-start gap-3">
          <FormDisclosure key={`question-${version}`} label={m.decisions_edit()} icon={<Pencil aria-hidden="true" />} isOpen={answer('question') !== undefined}>
            <ChangeForm decision={decision} choices={choices} lastResult={answer('question')} />
          </FormDisclosure>
          <Withdrawal id={id} is="withdrawn" label={m.decisions_withdraw()} hint={m.decisions_withdraw_hint()} />
        </div>
      ) : null}
      {state === 'withdrawn' && canChange ? <Withdrawal id={id} is="open" label={m.decisions_restore()} hint={null} /> : null}
      {state === 'decided' && canChange && decision.replacedBy === null ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ButtonLink to={paths.decideAnew(id)}>{m.decisions_again()}</ButtonLink>
          <p className="text-sm text-muted">{m.decisions_again_hint()}</p>
        </div>
      ) : null}
    </Page>
  );
}

function Facts({ decision: { number, why, options, owner, neededOn, objective, outcome, state, replaces, replacedBy, askedBy, askedOn } }: { decision: Decision }) {
  const { date, number: figure } = useFormat();
  const gone = m.decisions_gone_member();
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_1fr]">
        {outcome ? (
          <>
            <Fact label={m.decisions_outcome()} isTold>
              <strong className="font-semibold">{outcome.text}</strong>
            </Fact>
            <Fact label={m.decisions_reason()} isTold>
              {outcome.reason}
            </Fact>
            <Fact label={m.decisions_decided_by()}>{m.decisions_asked_by({ name: outcome.decidedBy ?? gone, date: date(outcome.decidedOn) })}</Fact>
          </>
        ) : (
          <Fact label={m.decisions_owner()}>{owner.name ?? gone}</Fact>
        )}
        {neededOn ? <Fact label={m.decisions_needed()}>{date(neededOn)}</Fact> : null}
        {why ? (
          <Fact label={m.decisions_why()} isTold>
            {why}
          </Fact>
        ) : null}
        {options ? (
          <Fact label={m.decisions_options()} isTold>
            {options}
          </Fact>
        ) : null}
        {objective ? (
          <Fact label={m.decisions_objective()}>
            <Link to={paths.objective(objective.id)} className="link">
              {objective.name}
            </Link>
          </Fact>
        ) : null}
        {replaces ? <Other label={m.decisions_replaces()} of={replaces} /> : null}
        {replacedBy ? <Other label={state === 'replaced' ? m.decisions_replaced_by() : m.decisions_replaced_by_open()} of={replacedBy} /> : null}
        <Fact label={m.decisions_asked()}>{m.decisions_asked_by({ name: askedBy.name ?? gone, date: date(askedOn) })}</Fact>
        <Fact label={m.decisions_number()}>{figure(number)}</Fact>
      </dl>
    </Card>
  );
}

function Fact({ label, isTold = false, children }: { label: string; isTold?: boolean; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className={isTold ? 'max-w-3xl break-words whitespace-pre-line' : undefined}>{children}</dd>
    </>
  );
}

function Other({ label, of }: { label: string; of: DecisionName }) {
  return (
    <Fact label={label}>
      <Link to={paths.decision(of.id)} className="link">
        {decisionName(of)}
      </Link>
    </Fact>
  );
}

function OutcomeCard({ decision: { id, version }, today, lastResult }: Pick<DecisionScreenProps, 'decision' | 'today'> & { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<OutcomeValues>({ id: 'outcome', lastResult, defaultValue: { decidedOn: today } });
  return (
    <Card title={m.decisions_decide()} description={m.decisions_decide_note()} className="max-w-3xl">
      <FormShell form={form} action={paths.decisionOutcome(id)} order={OUTCOME_FIELDS}>
        <input type="hidden" name="version" value={version} />
        <OutcomeFields fields={fields} today={today} />
        <div>
          <SubmitButton>{m.decisions_decide_do()}</SubmitButton>
        </div>
      </FormShell>
    </Card>
  );
}

function ChangeForm({ decision, choices, lastResult }: Pick<DecisionScreenProps, 'decision' | 'choices'> & { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<QuestionValues>({ id: 'question', lastResult, defaultValue: questionOf(decision) });
  return (
    <FormShell form={form} action={paths.decision(decision.id)} order={QUESTION_FIELDS} className="max-w-3xl">
      <input type="hidden" name="version" value={decision.version} />
      <QuestionFields fields={fields} {...choices} />
      <div>
        <SubmitButton>{m.decisions_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}

function Withdrawal({ id, is, label, hint }: { id: string; is: 'withdrawn' | 'open'; label: string; hint: string | null }) {
  return (
    <Form method="post" action={paths.decisionWithdrawal(id)} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="is" value={is} />
      <SubmitButton variant="secondary">{label}</SubmitButton>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
    </Form>
  );
}
