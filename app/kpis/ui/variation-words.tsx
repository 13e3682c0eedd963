import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Grain } from '#app/values/metric.ts';
import type { SignalRule } from '../control/control-chart.ts';
import type { LevelChange, Variation, VaryingPeriod } from '../control/variation.ts';
import type { Milestone } from '../milestones/milestone.ts';
import { milestoneTitle } from '../milestones/milestone-words.ts';

type Known = Extract<Variation, { kind: 'known' }>;
type Say = (given: { value: string; limit: string; middle: string }) => string;

const SIGNALS: Record<SignalRule, { higher: Say; lower: Say }> = {
  'beyond-limit': { higher: m.kpis_variation_beyond_higher, lower: m.kpis_variation_beyond_lower },
  run: { higher: m.kpis_variation_run_higher, lower: m.kpis_variation_run_lower },
  'near-limit': { higher: m.kpis_variation_near_higher, lower: m.kpis_variation_near_lower },
};

interface VariationWordsProps {
  variation: Variation;
  milestones: readonly Milestone[];
  grain: Grain;
  format: (value: number) => string;
}

/** Whether the latest measurement says anything, and when the level last changed, in sentences. */
export function VariationWords({ variation, milestones, grain, format }: VariationWordsProps) {
  if (variation.kind === 'too-few') return <p className="mt-3 text-sm text-muted">{m.kpis_variation_too_few({ measured: variation.measured, needed: variation.needed })}</p>;
  const last = variation.periods.findLast(({ value }) => value !== null);
  const change = variation.changes.at(-1);
  return (
    <p className="mt-3 text-sm">
      <span className="font-medium">{m.kpis_variation()}. </span>
      {last ? lastWords(last, format) : null} {change ? <LevelWords change={change} milestones={milestones} grain={grain} format={format} /> : null}
    </p>
  );
}

function lastWords({ value, middle, low, high, signal }: VaryingPeriod, format: (value: number) => string): string {
  if (signal === null) return m.kpis_variation_chance({ low: format(low), high: format(high) });
  const side = value! > middle ? 'higher' : 'lower';
  return `${SIGNALS[signal][side]({ value: format(value!), limit: format(side === 'higher' ? high : low), middle: format(middle) })} ${m.kpis_variation_look()}`;
}

function LevelWords({ change, milestones, grain, format }: { change: LevelChange } & Omit<VariationWordsProps, 'variation'>) {
  const { period } = useFormat();
  const say = change.after > change.before ? m.kpis_level_higher : m.kpis_level_lower;
  const near = milestones.filter(({ on }) => change.near.from <= on && on < change.near.to).map(milestoneTitle);
  return (
    <>
      {say({ period: period(change.start, grain), before: format(change.before), after: format(change.after) })} {near.length > 0 ? m.kpis_level_near({ events: near.join(', ') }) : null}
    </>
  );
}

/** The lines of the chart: the mean and what chance explains around it, as far as they are shown. */
export function limitLines({ periods }: Known, from: string) {
  const shown = periods.filter(({ start }) => start >= from);
  const line = (label: string, of: 'middle' | 'low' | 'high') => ({ label, isGuide: true, points: shown.map((period) => ({ x: period.start, y: period[of] })) });
  return [line(m.kpis_limit_high(), 'high'), line(m.kpis_middle(), 'middle'), line(m.kpis_limit_low(), 'low')];
}
