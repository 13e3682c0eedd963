import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { LineChart } from '#app/ui/chart/line-chart.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { BARRIER_AT } from '../../pulses/adkar.ts';
import { type PulseKind, questionsOf } from '../../pulses/pulse.ts';
import type { RoundResult } from '../../pulses/pulse-results.ts';
import { questionName } from '../../pulses/pulse-words.ts';

/** The share that should agree (our own choice). */
const NORM = 0.7;

/** Every question over the rounds, of everybody together. */
export function PulseCourse({ kind, rounds }: { kind: PulseKind; rounds: readonly RoundResult[] }) {
  const { number, percent } = useFormat();
  const isShare = kind === 'statements';
  const series = useMemo(
    () =>
      questionsOf(kind).map((question) => ({
        label: questionName(question),
        points: rounds.map(({ opensOn, whole }) => {
          const figure = whole.figures[question];
          return { x: opensOn, y: figure ? (isShare ? figure.agreeing : figure.mean) : null };
        }),
      })),
    [kind, rounds, isShare],
  );
  return (
    <Card title={m.pulses_over_time()}>
      <LineChart
        label={m.pulses_over_time()}
        series={series}
        format={(value) => (isShare ? percent(value, 0) : number(value, 1))}
        {...(isShare ? { target: { value: NORM, label: m.pulses_norm_line() } } : kind === 'adkar' ? { threshold: { value: BARRIER_AT, label: m.pulses_barrier_line() } } : {})}
      />
    </Card>
  );
}
