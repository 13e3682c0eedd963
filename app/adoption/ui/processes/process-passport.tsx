import type { ReactNode } from 'react';
import type { PassportFacts } from '#app/kpis/catalogue.ts';
import { metricFormula } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { ProcessCourse } from '../../processes/process-page.ts';
import { useTimeText } from '../funnels/use-time-text.ts';

interface ProcessPassportProps {
  course: Pick<ProcessCourse, 'conversion' | 'success'>;
  judged: NonNullable<ProcessCourse['judged']>;
  passports: NonNullable<ProcessCourse['passports']>;
}

/** Where both figures of the judged period come from, so that a stranger could compute them again. */
export function ProcessPassport({ course: { conversion, success }, judged, passports }: ProcessPassportProps) {
  const { period, number, dateTime, date } = useFormat();
  const time = useTimeText();
  const { loadedAt, excluded, process } = passports.conversion;
  const attempts = passports.success.process;
  if (!process || !attempts) return null;
  const countOf = (kind: PassportFacts['excluded'][number]['kind']) => number(excluded.find((one) => one.kind === kind)?.count ?? 0);
  const counted = (count: number | null, say: (given: { count: number; number: string }) => string) => (count === null ? m.kpis_hidden() : say({ count, number: number(count) }));
  return (
    <Card title={m.processes_behind()} description={period(judged.conversion.start, conversion.grain)}>
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[minmax(9rem,auto)_1fr] [&>dd]:mb-1.5 sm:[&>dd]:mb-0">
        <Fact name={m.processes_conversion()}><span className="font-normal">{metricFormula('funnel-conversion')}</span></Fact>
        <Fact name={m.processes_success()}><span className="font-normal">{metricFormula('task-success')}</span></Fact>
        <Fact name={m.processes_median_people()}>{time(process.medianMs)}</Fact>
        <Fact name={m.processes_median_attempts()}>{time(attempts.medianMs)}</Fact>
        {process.excluded.length > 0 ? (
          <Fact name={m.processes_dropped()}>
            {counted(process.dropped, m.processes_dropped_people)} · {counted(attempts.dropped, m.processes_dropped_attempts)}
          </Fact>
        ) : null}
        <Fact name={m.processes_open()}>{process.openFrom === null ? m.processes_open_none() : m.processes_open_from({ day: date(process.openFrom) })}</Fact>
        <Fact name={m.kpis_excluded()}>
          <span className="block">{m.kpis_excluded_unknown({ count: countOf('unknown-actors') })}</span>
          <span className="block">{m.kpis_excluded_not_enrolled({ count: countOf('not-enrolled') })}</span>
        </Fact>
        <Fact name={m.kpis_loaded()}>{loadedAt ? dateTime(loadedAt) : m.kpis_never_loaded()}</Fact>
        <Fact name={m.kpis_version()}>{number(success.metric.version)}</Fact>
        <Fact name={m.processes_version()}>{number(process.version)}</Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="max-w-3xl font-medium">{children}</dd>
    </>
  );
}
