import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { JudgedCriterion, Roadmap } from '../roadmap.ts';
import { gateName, phaseResults, reasonText } from '../roadmap-words.ts';
import { amount, thresholdText } from './criterion-value.tsx';
import { CriterionStateIcon } from './criterion-state-icon.tsx';

/** What the phase we are in has to give, and what its gate still asks. */
export function CurrentPhase({ current, phases }: { current: NonNullable<Roadmap['current']>; phases: Roadmap['phases'] }) {
  const phase = phases.find((candidate) => candidate.kind === current.phase);
  const open = current.criteria.filter((criterion) => criterion.result.state !== 'met');
  return (
    <Card
      title={gateName(current.phase)}
      description={m.roadmap_criteria_met({ met: current.criteria.length - open.length, total: current.criteria.length })}
      actions={
        current.gateId ? (
          <ButtonLink to={paths.gate(current.gateId)} variant="primary" size="small">
            {m.roadmap_to_gate()}
          </ButtonLink>
        ) : null
      }
    >
      {phase?.isAtOwnRisk ? <Notice tone="warn" title={m.roadmap_own_risk()} /> : null}
      <div className="grid gap-6 md:grid-cols-[3fr_2fr]">
        <div>
          <h3 className="text-sm font-semibold text-muted">{m.roadmap_open_title()}</h3>
          {open.length === 0 ? <p className="mt-2">{current.criteria.length === 0 ? m.roadmap_open_none_listed() : m.roadmap_open_none()}</p> : null}
          <ul className="mt-1 divide-y">
            {open.map((criterion) => (
              <OpenCriterion key={criterion.id} criterion={criterion} />
            ))}
          </ul>
        </div>
        <div>
          <h3 className="text-sm font-semibold text-muted">{m.roadmap_current_title()}</h3>
          <ul className="mt-2.5 flex list-disc flex-col gap-2 pl-4 marker:text-accent">
            {phaseResults(current.phase).map((result) => (
              <li key={result}>{result}</li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  );
}

function OpenCriterion({ criterion: { title, result } }: { criterion: JudgedCriterion }) {
  const format = useFormat();
  return (
    <li className="flex gap-2.5 py-2.5">
      <CriterionStateIcon state={result.state} />
      <div className="min-w-0">
        <p>{inLanguage(title, format.locale)}</p>
        <p className="text-sm text-muted">
          {reasonText(result.reason) ?? m.roadmap_value_against({ value: amount(result.value, result, format), threshold: thresholdText(result, format) })}
        </p>
      </div>
    </li>
  );
}
