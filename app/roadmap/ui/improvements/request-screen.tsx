import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Freeze } from '../../improvements/freeze.ts';
import type { ImprovementRequest } from '../../improvements/improvement.ts';
import { improvementKindName, improvementStateName } from '../../improvements/improvement-words.ts';
import { DecisionCard } from './decision-card.tsx';
import { Score } from './request-columns.tsx';
import { REQUEST_FIELDS, RequestFields, type RequestValues } from './request-fields.tsx';
import { StateBadge } from './state-badge.tsx';

interface RequestScreenProps {
  request: ImprovementRequest;
  freeze: Freeze | null;
  objectives: readonly { id: string; name: string }[];
  canDecide: boolean;
  canChange: boolean;
  /** Which form was sent, with what the server answered; no result when none was. */
  refused: { form: 'words' | 'declining'; result: SubmissionResult | undefined };
}

/** One request: what was asked and why, how it stands, and for who may what happens with it. */
export function RequestScreen({ request, freeze, objectives, canDecide, canChange, refused }: RequestScreenProps) {
  const answer = (form: typeof refused.form) => (refused.form === form ? refused.result : undefined);
  return (
    <Page
      title={request.title}
      question={m.improvements_one_question()}
      breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.improvements_title(), to: paths.improvements }]}
      actions={<StateBadge request={request} freeze={freeze} />}
    >
      <Facts request={request} />
      {canDecide ? <DecisionCard key={request.version} request={request} freeze={freeze} lastResult={answer('declining')} /> : null}
      {canChange ? (
        <FormDisclosure key={`words-${request.version}`} label={m.improvements_edit()} icon={<Pencil aria-hidden="true" />} isOpen={answer('words') !== undefined}>
          <ChangeForm request={request} freeze={freeze} objectives={objectives} canJudge={canDecide} lastResult={answer('words')} />
        </FormDisclosure>
      ) : null}
    </Page>
  );
}

function Facts({ request }: { request: ImprovementRequest }) {
  const { date } = useFormat();
  const { kind, why, objective, askedBy, askedOn, state, since, decidedBy, declineReason } = request;
  const decision = { state: improvementStateName(state), date: date(since) };
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_1fr]">
        <dt className="text-muted">{m.improvements_kind()}</dt>
        <dd>{improvementKindName(kind)}</dd>
        <dt className="text-muted">{m.improvements_why()}</dt>
        <dd className="max-w-3xl break-words whitespace-pre-line">{why}</dd>
        <dt className="text-muted">{m.improvements_objective()}</dt>
        <dd>
          {objective ? (
            <Link to={paths.objective(objective.id)} className="link">
              {objective.name}
            </Link>
          ) : (
            <span className="text-muted">{m.improvements_objective_none()}</span>
          )}{' '}
          {objective?.isEnded ? <Badge tone="warn">{m.improvements_objective_ended()}</Badge> : null}
        </dd>
        <dt className="text-muted">{m.improvements_score()}</dt>
        <dd>
          <Score request={request} />
        </dd>
        <dt className="text-muted">{m.improvements_asked()}</dt>
        <dd>{m.improvements_asked_by({ name: askedBy.name ?? m.improvements_asked_gone(), date: date(askedOn) })}</dd>
        {state === 'open' ? null : (
          <>
            <dt className="text-muted">{m.improvements_state()}</dt>
            <dd>{decidedBy ? m.improvements_decided_by({ ...decision, name: decidedBy }) : m.improvements_decided(decision)}</dd>
          </>
        )}
        {declineReason ? (
          <>
            <dt className="text-muted">{m.improvements_decline_reason()}</dt>
            <dd className="max-w-3xl break-words whitespace-pre-line">{declineReason}</dd>
          </>
        ) : null}
      </dl>
    </Card>
  );
}

interface ChangeFormProps {
  request: ImprovementRequest;
  freeze: Freeze | null;
  objectives: readonly { id: string; name: string }[];
  canJudge: boolean;
  lastResult: SubmissionResult | undefined;
}

function ChangeForm({ request, lastResult, ...choices }: ChangeFormProps) {
  const { id, kind, title, why, objective, value, effort, version } = request;
  const [form, fields] = useServerForm<RequestValues>({
    id: 'improvement',
    lastResult,
    defaultValue: { kind, title, why, objectiveId: objective?.id ?? '', value: value === null ? '' : String(value), effort: effort === null ? '' : String(effort) },
  });
  return (
    <FormShell form={form} action={paths.improvement(id)} order={REQUEST_FIELDS} className="max-w-3xl">
      <input type="hidden" name="version" value={version} />
      <RequestFields fields={fields} {...choices} />
      <div>
        <SubmitButton>{m.improvements_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}
