import { useCallback, useMemo } from 'react';
import { SEGMENTS, type Segment } from '#app/events/use/habit.ts';
import type { MetricBreak } from '#app/kpis/catalogue.ts';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { ratio } from '#app/values/ratio.ts';
import type { RetentionPage, SegmentPoint } from '../../retention/retention-page.ts';
import { useMilestoneMarks } from '../milestones/use-milestone-marks.ts';

const WORDS: Record<Segment, { name: () => string; means: () => string }> = {
  power: { name: m.use_segment_power, means: m.use_segment_power_means },
  habitual: { name: m.use_segment_habitual, means: m.use_segment_habitual_means },
  novice: { name: m.use_segment_novice, means: m.use_segment_novice_means },
  low: { name: m.use_segment_low, means: m.use_segment_low_means },
  none: { name: m.use_segment_none, means: m.use_segment_none_means },
};

/** How deep the habit goes: everybody enrolled stands in exactly one segment. */
export function SegmentsCard({ segments, grain, milestones, breaks }: { segments: readonly SegmentPoint[]; grain: RetentionPage['filter']['grain']; milestones: readonly Milestone[]; breaks: readonly MetricBreak[] }) {
  const { period, number, percent } = useFormat();
  const asPeriod = useCallback((x: string) => period(x as Day, grain), [period, grain]);
  const series = useMemo(
    () => SEGMENTS.map((segment) => ({ label: WORDS[segment].name(), points: segments.map((point) => ({ x: point.start, y: point[segment], isProvisional: point.state !== 'complete' })) })),
    [segments],
  );
  const marks = useMilestoneMarks(milestones, segments, grain, breaks);
  const last = segments.findLast(({ state }) => state === 'complete');
  return (
    <Card title={m.use_segments()} description={m.use_segments_about()}>
      <BarChart label={m.use_segments()} series={series} annotations={marks} isStacked format={number} formatX={asPeriod} />
      {last ? (
        <>
          <h3 className="mt-4 text-sm font-semibold">{m.use_segments_now({ period: period(last.start, grain) })}</h3>
          <dl className="mt-2 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[auto_auto_1fr]">
            {SEGMENTS.map((segment) => (
              <div key={segment} className="contents">
                <dt className="font-medium">{WORDS[segment].name()}</dt>
                <dd className="tabular-nums">
                  {number(last[segment])} <span className="text-muted">{percent(ratio(last[segment], last.people), 0)}</span>
                </dd>
                <dd className="text-muted max-sm:mb-2">{WORDS[segment].means()}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </Card>
  );
}
