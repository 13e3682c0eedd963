import { Form } from '@remix-run/react';
import { denominatorName, kpiValueText, metricFormula, metricName, numeratorName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { Option } from '#app/ui/form/select-field.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type FrozenNumber, isTold, publishRefusal, type SuccessStory } from '../../successes/success.ts';
import { shareText } from '../../successes/success-words.ts';
import { saySuccessReason } from './say-success-errors.ts';

interface SuccessCardProps {
  story: SuccessStory;
  /** Writes or leads. */
  mayPublish: boolean;
  /** Null for who may send none. */
  roles: readonly Option[] | null;
  isAboutReader: boolean;
}

/** One story with the number behind it, and what its people can do with it. */
export function SuccessCard({ story, mayPublish, roles, isAboutReader }: SuccessCardProps) {
  const format = useFormat();
  const { id, title, text, subject, number, writtenBy, publishedAt, sentAt } = story;
  const told = isTold(story);
  const refusal = publishRefusal(story);
  return (
    <Card
      title={title}
      description={[subject.kind === 'everybody' ? null : subject.name, m.successes_written({ name: writtenBy.name, date: format.date(publishedAt ?? story.writtenAt) })].filter(Boolean).join(' · ')}
      actions={told ? null : <Badge tone={subject.kind === 'person' && !subject.agreedAt ? 'warn' : 'neutral'}>{subject.kind === 'person' && !subject.agreedAt ? m.successes_awaits_agreement() : m.successes_draft()}</Badge>}
    >
      <div className="grid items-start gap-x-8 gap-y-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
          {isAboutReader ? <AgreementPart id={id} isAgreed={subject.kind === 'person' && subject.agreedAt !== null} /> : null}
        </div>
        {number ? <NumberPart number={number} /> : null}
      </div>
      <div className={mayPublish || told ? 'mt-4 flex flex-wrap items-start gap-3 border-t pt-3' : 'hidden'}>
        {mayPublish ? (
          <Form method="post" action={paths.successPublication(id)} preventScrollReset>
            <Button type="submit" size="small" variant={told ? 'secondary' : 'primary'} name="is" value={told ? 'withdrawn' : 'published'} disabledReason={!told && refusal ? saySuccessReason(refusal) : undefined}>
              {told ? m.successes_withdraw() : m.successes_publish()}
            </Button>
          </Form>
        ) : null}
        {told ? (
          <details className="min-w-0 text-sm">
            <summary className="inline-flex min-h-8 cursor-pointer items-center text-accent underline underline-offset-4 pointer-coarse:min-h-11">{m.successes_share()}</summary>
            <label className="mt-2 block text-muted" htmlFor={`share-${id}`}>
              {m.successes_share_text()}
            </label>
            <textarea id={`share-${id}`} readOnly rows={6} value={shareText(story, format)} className="control mt-1 w-full min-w-64" />
            {roles ? (
              <Form method="post" action={paths.successSending(id)} preventScrollReset className="mt-3 flex flex-wrap items-end gap-3">
                <div>
                  <label htmlFor={`role-${id}`} className="font-medium">
                    {m.successes_send_to()}
                  </label>
                  <select id={`role-${id}`} name="role" defaultValue="end-user" className="control mt-1">
                    {roles.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </div>
                <Button type="submit">{m.successes_send()}</Button>
                <p className="w-full text-muted">{sentAt ? m.successes_sent_on({ date: format.dateTime(sentAt) }) : m.successes_send_hint()}</p>
              </Form>
            ) : null}
          </details>
        ) : null}
      </div>
    </Card>
  );
}

function NumberPart({ number: { metricId, unit, value, currency, grain, start, numerator, denominator, version } }: { number: FrozenNumber }) {
  const format = useFormat();
  return (
    <figure className="min-w-0 border-l-2 border-accent pl-4">
      <p className="text-3xl font-semibold tracking-tight">{kpiValueText(value, unit, currency, format)}</p>
      <figcaption className="text-sm text-muted">
        {metricName(metricId)} · {format.period(start, grain)}
      </figcaption>
      <details className="mt-1 text-sm">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-muted underline underline-offset-4">{m.training_passport()}</summary>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <dt className="text-muted">{m.training_passport_formula()}</dt>
          <dd>{metricFormula(metricId)}</dd>
          {denominator === null ? null : (
            <>
              <dt className="text-muted">{numeratorName(metricId)}</dt>
              <dd>{format.number(numerator)}</dd>
              <dt className="text-muted">{denominatorName(metricId)}</dt>
              <dd>{format.number(denominator)}</dd>
            </>
          )}
          <dt className="text-muted">{m.kpis_version()}</dt>
          <dd>{format.number(version)}</dd>
        </dl>
        <p className="mt-1 text-muted">{m.successes_frozen()}</p>
      </details>
    </figure>
  );
}

/** Only the person themself says whether they are named, now and later. */
function AgreementPart({ id, isAgreed }: { id: string; isAgreed: boolean }) {
  return (
    <Form method="post" action={paths.successAgreement(id)} preventScrollReset className="mt-4 rounded-md bg-info-soft p-3 text-text">
      <p className="text-sm font-medium">{isAgreed ? m.successes_agreed_text() : m.successes_agree_question()}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {isAgreed ? null : (
          <Button type="submit" size="small" variant="primary" name="is" value="agreed">
            {m.successes_agree()}
          </Button>
        )}
        <Button type="submit" size="small" name="is" value="refused">
          {isAgreed ? m.successes_take_back() : m.successes_refuse()}
        </Button>
      </div>
    </Form>
  );
}
