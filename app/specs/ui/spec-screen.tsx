import { Link } from '@remix-run/react';
import { grainName, kpiValueText, layerName, metricName } from '#app/kpis/metric-words.ts';
import { sliceKeyText } from '#app/kpis/slice-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { MetricUnit } from '#app/values/metric.ts';
import type { SpecRecord } from '../spec.ts';
import { asksInWords, directionName, pillarName } from '../spec-words.ts';
import type { SpecVersion } from '../versions/version.ts';
import { AcceptanceNotice } from './acceptance-notice.tsx';
import { EvidenceCard, type EvidenceCardProps } from './evidence/evidence-card.tsx';
import { Fact, Facts } from './facts.tsx';
import { LetterSection } from './letter-section.tsx';
import { SpecVersions } from './spec-versions.tsx';
import { TargetFacts } from './target-facts.tsx';

interface SpecScreenProps {
  spec: SpecRecord;
  unit: MetricUnit;
  currency: string;
  /** Null when the objective is gone. */
  objective: string | null;
  versions: SpecVersion[];
  /** Whether the system does what it asks. */
  tested: Omit<EvidenceCardProps, 'specId' | 'currency'>;
  /** Names by id of the owners, teams and objectives that its versions may name. */
  names: Record<string, string>;
  canWrite: boolean;
  /** Who reads is its owner. */
  isOwner: boolean;
}

/** A specification to read: one sentence, then the five letters. */
export function SpecScreen({ spec, unit, currency, objective, versions, tested, names, canWrite, isOwner }: SpecScreenProps) {
  const format = useFormat();
  const asText = (value: number | null) => kpiValueText(value, unit, currency, format);
  return (
    <Page
      title={spec.name}
      question={spec.keyQuestion}
      breadcrumbs={[{ label: m.specs_title(), to: paths.specs }]}
      actions={
        <>
          {canWrite ? <ButtonLink to={paths.editSpec(spec.id)}>{m.specs_edit_short()}</ButtonLink> : null}
          <ButtonLink to={paths.chainOf('specification', spec.id)}>{m.chain_place()}</ButtonLink>
          {spec.kpiId ? (
            <ButtonLink to={paths.kpi(spec.kpiId)} variant="primary">
              {m.specs_to_kpi()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <AcceptanceNotice spec={spec} isOwner={isOwner} />
      {spec.sentence ? <p className="max-w-3xl text-lg text-pretty">{spec.sentence}</p> : null}
      <LetterSection letter="S">
        <p className="text-lg">{asksInWords(spec)}</p>
        <Facts>
          <Fact name={m.specs_layer()}>{layerName(spec.layer)}</Fact>
          <Fact name={m.specs_pillar()}>{pillarName(spec.pillar)}</Fact>
          <Fact name={m.specs_desired()}>{spec.desiredForm}</Fact>
          <Fact name={m.specs_undesired()}>{spec.undesiredForm}</Fact>
        </Facts>
      </LetterSection>
      <LetterSection letter="M">
        <Facts>
          <Fact name={m.specs_metric()}>{metricName({ id: spec.metricId, name: spec.measure })}</Fact>
          <Fact name={m.specs_team()}>{spec.team ?? m.kpis_everybody()}</Fact>
          <Fact name={m.slices_fact()}>{sliceKeyText(spec.slice)}</Fact>
          <Fact name={m.specs_direction()}>{directionName(spec.direction)}</Fact>
          <TargetFacts spec={spec} asText={asText} />
        </Facts>
      </LetterSection>
      <LetterSection letter="A">
        <Facts>
          <Fact name={m.specs_owner()}>{spec.owner}</Fact>
          <Fact name={m.specs_accepted_at()}>{spec.acceptedAt ? format.date(spec.acceptedAt) : m.specs_accept_none()}</Fact>
        </Facts>
      </LetterSection>
      <LetterSection letter="R">
        <Facts>
          <Fact name={m.specs_objective()}>
            {objective === null ? null : (
              <Link to={paths.objective(spec.objectiveId)} className="link">
                {objective}
              </Link>
            )}
          </Fact>
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
      <EvidenceCard specId={spec.id} currency={currency} {...tested} />
      <SpecVersions spec={spec} versions={versions} amount={asText} names={names} />
    </Page>
  );
}
