import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { Lightbulb } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import { isFact } from '../criterion.ts';
import type { FrozenCriterion, JudgedCriterion } from '../roadmap.ts';
import { adviceFor, criterionStateName, factPlace, measureName } from '../roadmap-words.ts';
import { CriterionStateIcon } from './criterion-state-icon.tsx';
import { CriterionValue } from './criterion-value.tsx';

/** One criterion as it stands now: what, how much, from where, and what to do when it fails. */
export function CriterionCard({ criterion, canConfirm, canReadKpis }: { criterion: JudgedCriterion; canConfirm: boolean; canReadKpis: boolean }) {
  const { locale } = useFormat();
  const { result, measure } = criterion;
  const isOpen = result.state !== 'met';
  return (
    <li className="flex gap-3 px-4 py-4 sm:px-5">
      <CriterionStateIcon state={result.state} />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <p className="font-medium">{inLanguage(criterion.title, locale)}</p>
          <span className="flex gap-1.5">
            <Badge tone={result.state === 'met' ? 'good' : result.state === 'unknown' ? 'neutral' : criterion.isCritical ? 'bad' : 'warn'} icon={null}>
              {criterionStateName(result.state)}
            </Badge>
            <Badge tone="neutral" icon={null}>
              {criterion.isCritical ? m.roadmap_critical() : m.roadmap_not_critical()}
            </Badge>
          </span>
        </div>
        <CriterionValue result={result} />
        <Grounds criterion={criterion} />
        {canReadKpis ? (
          <p className="text-sm">
            <Link to={paths.chainOf('criterion', criterion.id)} className="link">
              {m.chain_place()}
            </Link>
          </p>
        ) : null}
        {isOpen ? (
          <p className="flex items-start gap-1.5 text-sm">
            <Lightbulb className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden="true" />
            <span>
              <span className="sr-only">{m.roadmap_advice_label()}: </span>
              {adviceFor(measure)}{' '}
              {measure && isFact(measure) && factPlace(measure) && canReadKpis ? (
                <Link to={factPlace(measure) ?? ''} className="link">
                  {m.strategy_fact_to()}
                </Link>
              ) : null}
              {measure && !isFact(measure) && canReadKpis ? (
                <Link to={paths.kpis} className="link">
                  {measureName(measure, result.name)}
                </Link>
              ) : null}
            </span>
          </p>
        ) : null}
        {canConfirm && measure === null ? <Confirmation criterion={criterion} /> : null}
        {canConfirm && criterion.isOwn ? <Removal criterion={criterion} /> : null}
      </div>
    </li>
  );
}

/** What a result rests on: a measure with its period, or somebody with their evidence. */
export function Grounds({ criterion: { result, confirmedBy, evidence } }: { criterion: FrozenCriterion }) {
  const format = useFormat();
  if (result.source !== 'person') {
    if (!result.asOf) return null;
    const source = measureName(result.source, result.name);
    return <p className="text-sm text-muted">{result.periodStart ? m.roadmap_source_week({ source, week: format.week(result.periodStart) }) : m.roadmap_source_now({ source, date: format.date(result.asOf) })}</p>;
  }
  if (!result.asOf) return null;
  const date = format.date(result.asOf);
  return (
    <p className="text-sm text-muted">
      {confirmedBy ? m.roadmap_confirmed_by({ name: confirmedBy, date }) : m.roadmap_confirmed_on({ date })}
      {evidence ? <span className="block">{m.roadmap_evidence({ text: evidence })}</span> : null}
    </p>
  );
}

/** Asked once, for what somebody confirmed goes with it. */
function Removal({ criterion: { id, title } }: { criterion: JudgedCriterion }) {
  const { locale } = useFormat();
  return (
    <details>
      <summary className="fold text-sm">{m.criteria_remove()}</summary>
      <Form method="post" action={paths.criterionRemoval(id)} preventScrollReset className="mt-1 flex flex-wrap items-center gap-2 text-sm">
        {m.criteria_remove_ask()}
        <Button type="submit" size="small" aria-label={m.criteria_remove_named({ title: inLanguage(title, locale) })}>
          {m.criteria_remove_yes()}
        </Button>
      </Form>
    </details>
  );
}

function Confirmation({ criterion }: { criterion: JudgedCriterion }) {
  const { locale } = useFormat();
  const title = inLanguage(criterion.title, locale);
  const isConfirmed = criterion.result.state === 'met';
  return (
    <Form method="post" action={paths.criterionConfirmation(criterion.id)} preventScrollReset className={clsx('flex flex-wrap items-end gap-2', !isConfirmed && 'mt-1')}>
      {isConfirmed ? (
        <Button type="submit" name="is" value="withdrawn" variant="ghost" size="small" aria-label={m.roadmap_withdraw_named({ title })} className="-ml-2.5">
          {m.roadmap_withdraw()}
        </Button>
      ) : (
        <>
          <label className="min-w-48 flex-1 text-sm">
            <span className="font-medium" aria-hidden="true">
              {m.roadmap_evidence_label()}
            </span>
            <input name="evidence" maxLength={2000} aria-label={m.roadmap_evidence_named({ title })} className="control mt-1" />
          </label>
          <SubmitButton name="is" value="confirmed" variant="secondary" aria-label={m.roadmap_confirm_named({ title })}>
            {m.roadmap_confirm()}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
