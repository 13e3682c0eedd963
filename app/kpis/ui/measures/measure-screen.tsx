import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useCallback, useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { LineChart } from '#app/ui/chart/line-chart.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import type { MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import type { LineError } from '../../measures/enter-lines.server.ts';
import type { OwnMeasure } from '../../measures/measure.ts';
import { sourceText } from '../../measures/measure-words.ts';
import type { Reading } from '../../measures/reading.ts';
import { grainName, layerName, metricFormula } from '../../metric-words.ts';
import { useValueFormat } from '../use-value-format.ts';
import { EnterFigure } from './enter-figure.tsx';
import { EnterSeries } from './enter-series.tsx';
import { ReadingsTable } from './readings-table.tsx';

export interface MeasureScreenProps {
  measure: OwnMeasure;
  series: MetricSeries | null;
  readings: Reading[];
  missing: Day[];
  /** Of which figures are given; none where they are of the whole alone. */
  teams: { id: string; name: string }[];
  kpis: { id: string; name: string | null }[];
  may: { enter: boolean; change: boolean; approve: boolean };
  readerId: string | null;
  lastResult: SubmissionResult | undefined;
  seriesErrors: LineError[] | null;
  /** The lines that were refused, to be corrected. */
  seriesText: string;
}

/** One own measure: its course, its figures with their history, and where to enter the next. */
export function MeasureScreen({ measure, series, readings, missing, teams, kpis, may, readerId, lastResult, seriesErrors, seriesText }: MeasureScreenProps) {
  const { period } = useFormat();
  const asText = useValueFormat(measure.unit, series?.currency ?? null);
  const asPeriod = useCallback((x: string) => period(x as Day, measure.frequency), [period, measure.frequency]);
  const lines = useMemo(() => [{ label: measure.name, points: fromFirst(series?.points ?? []).map(({ start, value, state }) => ({ x: start, y: value, isProvisional: state !== 'complete' })) }], [measure.name, series]);
  const hasValues = lines[0]!.points.some(({ y }) => y !== null);
  const isKeptUp = measure.formula === null && !measure.isEnded;
  return (
    <Page
      title={measure.name}
      question={measure.about}
      breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }, { label: m.measures_title(), to: paths.measures }]}
      actions={may.change ? <Acts measure={measure} /> : undefined}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {measure.isEnded ? <Badge tone="neutral">{m.measures_ended()}</Badge> : null}
        <span>{[layerName(measure.layer), grainName(measure.frequency), sourceText(measure)].join(' · ')}</span>
        {measure.formula && series ? <span className="font-mono text-text">{metricFormula(series.metric)}</span> : null}
      </p>
      {kpis.length > 0 ? (
        <p className="flex flex-wrap gap-x-3 text-sm">
          <span className="text-muted">{m.measures_col_kpis()}:</span>
          {kpis.map(({ id, name }) => (
            <Link key={id} to={paths.kpi(id)} className="link">
              {name ?? measure.name}
            </Link>
          ))}
        </p>
      ) : null}
      {isKeptUp && may.enter ? (
        <NewAfterSending mark={Math.max(0, ...readings.map(({ enteredAt }) => enteredAt.getTime()))}>
          <EnterFigure measure={measure} missing={missing} teams={teams} lastResult={lastResult} />
        </NewAfterSending>
      ) : null}
      {hasValues ? (
        <Card title={m.measures_chart({ name: measure.name })}>
          <LineChart label={m.measures_chart({ name: measure.name })} series={lines} format={asText} formatX={asPeriod} />
        </Card>
      ) : null}
      {measure.formula ? null : (
        <Card title={m.measures_readings()} isFlush>
          {readings.length === 0 ? <EmptyState title={m.measures_no_readings()}>{m.measures_no_readings_text()}</EmptyState> : <ReadingsTable measure={measure} readings={readings} asText={asText} mayApprove={may.approve} readerId={readerId} />}
        </Card>
      )}
      {isKeptUp && may.enter ? <EnterSeries isPerTeam={measure.isPerTeam} errors={seriesErrors} text={seriesText} /> : null}
    </Page>
  );
}

/** What comes before the first figure shows nothing. */
function fromFirst(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const first = points.findIndex(({ value }) => value !== null);
  return first < 0 ? [] : points.slice(first);
}

function Acts({ measure: { id, isEnded } }: { measure: OwnMeasure }) {
  return (
    <>
      <ButtonLink to={paths.editMeasure(id)} size="small">
        {m.measures_edit()}
      </ButtonLink>
      <Form method="post">
        <Button type="submit" size="small" name="intent" value={isEnded ? 'resume' : 'end'}>
          {isEnded ? m.measures_resume() : m.measures_end()}
        </Button>
      </Form>
    </>
  );
}
