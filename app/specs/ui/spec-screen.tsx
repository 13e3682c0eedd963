import type { ReactNode } from 'react';
import { grainName, kpiValueText, layerName, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { MetricUnit } from '#app/values/metric.ts';
import type { SpecRecord } from '../spec.ts';
import { directionName, pillarName } from '../spec-words.ts';
import { LetterSection } from './letter-section.tsx';

interface SpecScreenProps {
  spec: SpecRecord;
  unit: MetricUnit;
  currency: string;
  /** Null when the objective is gone. */
  objective: string | null;
}

/** A specification to read: one sentence, then the five letters. */
export function SpecScreen({ spec, unit, currency, objective }: SpecScreenProps) {
  const format = useFormat();
  const asText = (value: number | null) => kpiValueText(value, unit, currency, format);
  return (
    <Page
      title={spec.name}
      question={spec.keyQuestion}
      breadcrumbs={[{ label: m.specs_title(), to: paths.specs }]}
      actions={
        spec.kpiId ? (
          <ButtonLink to={paths.kpi(spec.kpiId)} variant="primary">
            {m.specs_to_kpi()}
          </ButtonLink>
        ) : null
      }
    >
      {spec.sentence ? <p className="max-w-3xl text-lg text-pretty">{spec.sentence}</p> : null}
      <LetterSection letter="S">
        <p className="text-lg">{[spec.actor, spec.act, spec.object, spec.context].filter(Boolean).join(' ')}.</p>
        <Facts>
          <Fact name={m.specs_layer()}>{layerName(spec.layer)}</Fact>
          <Fact name={m.specs_pillar()}>{pillarName(spec.pillar)}</Fact>
          <Fact name={m.specs_desired()}>{spec.desiredForm}</Fact>
          <Fact name={m.specs_undesired()}>{spec.undesiredForm}</Fact>
        </Facts>
      </LetterSection>
      <LetterSection letter="M">
        <Facts>
          <Fact name={m.specs_metric()}>{metricName(spec.metricId)}</Fact>
          <Fact name={m.specs_team()}>{spec.team ?? m.kpis_everybody()}</Fact>
          <Fact name={m.specs_direction()}>{directionName(spec.direction)}</Fact>
          <Fact name={m.specs_baseline()}>
            {asText(spec.baselineValue)} ({format.date(spec.baselineOn)})
          </Fact>
          <Fact name={m.specs_target()}>{asText(spec.targetValue)}</Fact>
        </Facts>
      </LetterSection>
      <LetterSection letter="A">
        <Facts>
          <Fact name={m.specs_owner()}>{spec.owner}</Fact>
          <Fact name={m.specs_accepted_at()}>{format.date(spec.acceptedAt)}</Fact>
        </Facts>
      </LetterSection>
      <LetterSection letter="R">
        <Facts>
          <Fact name={m.specs_objective()}>{objective}</Fact>
          <Fact name={m.specs_feasibility()}>{spec.feasibility}</Fact>
          <Fact name={m.specs_enabling()}>{spec.enablingAction}</Fact>
          <Fact name={m.specs_used_for()}>{spec.usedFor}</Fact>
          <Fact name={m.specs_not_used_for()}>{spec.notUsedFor}</Fact>
        </Facts>
      </LetterSection>
      <LetterSection letter="T">
        <Facts>
          <Fact name={m.specs_starts()}>{format.date(spec.startsOn)}</Fact>
          <Fact name={m.specs_deadline()}>{format.date(spec.deadlineOn)}</Fact>
          <Fact name={m.specs_frequency()}>{grainName(spec.frequency)}</Fact>
          <Fact name={m.specs_review()}>{spec.reviewOn ? format.date(spec.reviewOn) : null}</Fact>
          <Fact name={m.specs_expires()}>{format.date(spec.expiresOn)}</Fact>
        </Facts>
      </LetterSection>
    </Page>
  );
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">{children}</dl>;
}

/** Nothing when there is nothing to tell. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </>
  );
}
