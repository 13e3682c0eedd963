import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { isMoving } from '#app/kpis/kpi.ts';
import type { SpecRecord } from '../spec.ts';
import { courseName, resetName } from '../spec-words.ts';
import { Fact } from './facts.tsx';

/** Where it should go and along which way, how it is judged, and what has to stay good meanwhile. */
export function TargetFacts({ spec, asText }: { spec: SpecRecord; asText: (value: number | null) => string }) {
  const { date, number } = useFormat();
  const points = (count: number) => `${number(count, count % 1 ? 1 : 0)} ${m.specs_points()}`;
  const moves = isMoving(spec.direction);
  return (
    <>
      {spec.direction === 'yes-no' ? null : (
        <>
          <Fact name={m.specs_baseline()}>
            {asText(spec.baselineValue)} ({date(spec.baselineOn)})
          </Fact>
          <Fact name={m.specs_target()}>{spec.direction === 'in-range' ? m.kpis_target_between({ low: asText(spec.lowerValue), high: asText(spec.targetValue) }) : asText(spec.targetValue)}</Fact>
        </>
      )}
      {moves ? (
        <Fact name={m.specs_course()}>
          {courseName(spec.course)}
          {spec.resetEvery ? ` · ${m.specs_starting_again({ every: resetName(spec.resetEvery).toLowerCase() })}` : null}
        </Fact>
      ) : null}
      <Fact name={m.specs_steps()}>{spec.steps.length === 0 ? null : stepsText(spec.steps, date, asText)}</Fact>
      <Fact name={m.specs_steps_waiver()}>{spec.stepsWaiver}</Fact>
      {moves ? <Fact name={m.specs_on_track_within()}>{points(spec.onTrackWithin)}</Fact> : null}
      {moves ? <Fact name={m.specs_behind_within()}>{points(spec.behindWithin)}</Fact> : null}
      <Fact name={m.specs_status_after()}>{spec.statusAfter > 1 ? `${spec.statusAfter} ${m.specs_periods()}` : null}</Fact>
      <Fact name={m.specs_fewest()}>{spec.fewestCounted === null ? null : number(spec.fewestCounted, 0)}</Fact>
      <Fact name={m.specs_pair()}>{spec.qualityMetricId && metricName({ id: spec.qualityMetricId, name: spec.qualityMeasure })}</Fact>
    </>
  );
}

export function stepsText(steps: SpecRecord['steps'], date: (on: Day) => string, asText: (value: number | null) => string): string {
  return steps.map(({ on, value }) => `${asText(value)} (${date(on)})`).join(', ');
}
