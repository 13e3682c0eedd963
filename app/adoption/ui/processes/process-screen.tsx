import { Form } from '@remix-run/react';
import { useCallback } from 'react';
import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { LineChart } from '#app/ui/chart/line-chart.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Day } from '#app/values/day.ts';
import type { MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import { funnelSearch, type ProcessCourse, type ProcessPage } from '../../processes/process-page.ts';
import { UseFilterBar } from '../use-filter-bar.tsx';
import { ProcessPassport } from './process-passport.tsx';
import { StepsLine } from './steps-line.tsx';

/** One agreed process: what was agreed, how it goes period by period, and where the figures come from. */
export function ProcessScreen({ process, filter, teams, course, mayWrite }: ProcessPage & { mayWrite: boolean }) {
  const isFollowed = process.removedAt === null;
  return (
    <Page
      title={process.name}
      breadcrumbs={[{ label: m.adoption_title(), to: paths.adoption }, { label: m.use_funnels_title(), to: paths.funnels }]}
      actions={
        <>
          {isFollowed ? null : <Badge>{m.processes_removed()}</Badge>}
          {mayWrite ? (
            <Form method="post" action={paths.processRemoval(process.id)} preventScrollReset>
              <Button type="submit" name="is" value={isFollowed ? 'removed' : 'restored'} aria-label={isFollowed ? m.processes_remove_named({ name: process.name }) : m.processes_restore_named({ name: process.name })}>
                {isFollowed ? m.processes_remove() : m.processes_restore()}
              </Button>
            </Form>
          ) : null}
          {mayWrite && isFollowed ? (
            <ButtonLink to={`${paths.funnels}?${funnelSearch(process)}`} variant="primary">
              {m.processes_edit()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Card title={m.processes_agreed()}>
        <div className="flex flex-col gap-1.5">
          <StepsLine process={process} />
        </div>
      </Card>
      {course ? (
        <>
          <UseFilterBar filter={filter} teams={teams} grains={['week', 'month', 'quarter']} />
          <CourseCard name={process.name} course={course} />
          {course.judged && course.passports ? <ProcessPassport course={course} judged={course.judged} passports={course.passports} /> : null}
          {course.teams.length > 0 ? <TeamsCard course={course} /> : null}
        </>
      ) : (
        <Card>
          <EmptyState title={m.processes_removed_title()}>{mayWrite ? m.processes_removed_text() : null}</EmptyState>
        </Card>
      )}
    </Page>
  );
}

function CourseCard({ name, course: { conversion, success, judged, wholeFrom } }: { name: string; course: ProcessCourse }) {
  const { percent, period, number, date } = useFormat();
  const coverage = judged?.conversion.coverage;
  const share = useCallback((value: number) => percent(value, 0), [percent]);
  const asPeriod = useCallback((x: string) => period(x as Day, conversion.grain), [period, conversion.grain]);
  return (
    <Card title={m.processes_course()} description={m.processes_course_about()}>
      {wholeFrom ? <Notice tone="warn">{m.processes_cut({ day: date(wholeFrom) })}</Notice> : null}
      {judged ? (
        <dl className="flex flex-wrap gap-x-12 gap-y-4">
          <Figure series={conversion} point={judged.conversion} />
          <Figure series={success} point={judged.success} />
        </dl>
      ) : null}
      <p className="mt-1 mb-5 text-sm text-muted">
        {judged ? period(judged.conversion.start, conversion.grain) : m.processes_period_none()}
        {coverage ? ` · ${m.use_funnel_coverage({ people: number(coverage.people), of: number(coverage.of) })}` : null}
      </p>
      <LineChart label={m.processes_chart({ name })} series={[toSeries(conversion), toSeries(success)]} format={share} formatX={asPeriod} height={260} />
    </Card>
  );
}

function Figure({ series, point }: { series: MetricSeries; point: SeriesPoint }) {
  const { percent } = useFormat();
  return (
    <div>
      <dt className="text-sm text-muted">{metricName(series.metric.id)}</dt>
      <dd>
        <span className="text-3xl font-semibold tracking-tight tabular-nums">{point.value === null ? m.kpis_hidden() : percent(point.value, 0)}</span>
      </dd>
    </div>
  );
}

function toSeries({ metric, points }: MetricSeries) {
  return { label: metricName(metric.id), points: points.map(({ start, value, state }) => ({ x: start, y: value, isProvisional: state !== 'complete' })) };
}

function TeamsCard({ course: { teams, conversion, judged } }: { course: ProcessCourse }) {
  const { percent, period } = useFormat();
  const told = (point: SeriesPoint | null) => (point?.value == null ? m.kpis_hidden() : percent(point.value, 0));
  return (
    <Card title={m.processes_teams()} description={judged ? period(judged.conversion.start, conversion.grain) : undefined} isFlush>
      <DataTable
        caption={m.processes_teams()}
        rows={teams}
        rowKey={({ id }) => id}
        columns={[
          { id: 'team', header: m.kpis_team(), cell: ({ name }) => name },
          { id: 'conversion', header: m.processes_conversion(), align: 'end', cell: (team) => told(team.conversion) },
          { id: 'success', header: m.processes_success(), align: 'end', cell: (team) => told(team.success) },
        ]}
      />
    </Card>
  );
}
