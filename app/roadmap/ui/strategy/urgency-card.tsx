import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { caseKpiName } from '../../business-case/case-words.ts';
import type { KpiChoice } from '../../business-case/case-page.server.ts';
import type { Urgency } from '../../strategy/strategy.ts';
import { RemoveButton } from './remove-button.tsx';

interface UrgencyCardProps {
  urgency: Urgency[];
  kpis: KpiChoice[];
  canWrite: boolean;
  lastResult: SubmissionResult | undefined;
}

/** Why it has to be now, the most recognised first, with a vote for everybody. */
export function UrgencyCard({ urgency, kpis, canWrite, lastResult }: UrgencyCardProps) {
  return (
    <div id="urgency" className="scroll-mt-20">
      <Card title={m.strategy_urgency()} description={m.strategy_urgency_about()}>
        {urgency.length === 0 ? <p className="text-muted">{m.strategy_urgency_none()}</p> : null}
        <ul className="-my-2 divide-y">
          {urgency.map((statement) => (
            <Statement key={statement.id} statement={statement} canWrite={canWrite} />
          ))}
        </ul>
        {canWrite ? (
          <NewAfterSending mark={urgency.length}>
            <FormDisclosure label={m.strategy_urgency_add()} isOpen={lastResult !== undefined}>
              <UrgencyForm kpis={kpis} lastResult={lastResult} />
            </FormDisclosure>
          </NewAfterSending>
        ) : null}
      </Card>
    </div>
  );
}

function Statement({ statement: { id, text, link, kpi, writtenBy, votes, isOwnVote }, canWrite }: { statement: Urgency; canWrite: boolean }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-pretty">{text}</p>
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          {writtenBy ? <span>{m.strategy_urgency_by({ name: writtenBy })}</span> : null}
          {kpi ? (
            <Link to={paths.kpi(kpi.id)} className="link">
              {caseKpiName(kpi)}
            </Link>
          ) : null}
          {link ? (
            <a href={link} rel="noreferrer" className="link">
              {m.strategy_urgency_read()}
            </a>
          ) : null}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-sm font-medium whitespace-nowrap">{m.strategy_votes({ count: votes })}</span>
        <Form method="post" action={paths.urgencyVote(id)} preventScrollReset>
          <Button type="submit" name="is" value={isOwnVote ? 'withdrawn' : 'given'} size="small" variant={isOwnVote ? 'ghost' : 'secondary'} aria-label={isOwnVote ? m.strategy_unvote_of({ text }) : m.strategy_vote_of({ text })}>
            {isOwnVote ? m.strategy_unvote() : m.strategy_vote()}
          </Button>
        </Form>
        {canWrite ? <RemoveButton action={paths.urgencyRemoval(id)} text={text} /> : null}
      </div>
    </li>
  );
}

function UrgencyForm({ kpis, lastResult }: Pick<UrgencyCardProps, 'kpis' | 'lastResult'>) {
  const [form, fields] = useServerForm<{ text: string; link: string; kpiId: string }>({ id: 'urgency-form', lastResult });
  return (
    <FormShell form={form} action={paths.urgency} order={['text', 'link', 'kpiId']} preventScrollReset className="max-w-2xl">
      <TextAreaField field={fields.text} label={m.strategy_urgency_text()} hint={m.strategy_urgency_text_hint()} required rows={2} maxLength={400} />
      <TextField field={fields.link} label={m.strategy_urgency_link()} isOptional type="url" autoComplete="off" />
      {kpis.length > 0 ? <SelectField field={fields.kpiId} label={m.strategy_urgency_kpi()} isOptional options={kpis.map((kpi) => ({ value: kpi.id, label: caseKpiName(kpi) }))} placeholder={m.strategy_urgency_kpi_none()} /> : null}
      <div>
        <SubmitButton>{m.strategy_urgency_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
