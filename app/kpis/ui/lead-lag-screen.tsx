import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { MetricSeries } from '#app/values/metric.ts';
import type { MetricChoice } from '../explore/explore-page.ts';
import { LAYERS } from '../kpi.ts';
import { METHODS } from '../lead-lag/correlation.ts';
import { LEAD_LAG_SPANS } from '../lead-lag/lead-lag-page.ts';
import type { LeadLagPage } from '../lead-lag/lead-lag-page.server.ts';
import { leadLagText, methodName } from '../lead-lag/lead-lag-words.ts';
import { grainName, layerName, metricName } from '../metric-words.ts';
import { LagChart } from './lag-chart.tsx';
import { MetricCourse } from './metric-course.tsx';

type Seen = NonNullable<LeadLagPage['seen']>;

/** Whether what people do today shows in the results of later, in words no stronger than the figures. */
export function LeadLagScreen({ page: { choices, seen } }: { page: LeadLagPage }) {
  return (
    <Page
      title={m.leadlag_title()}
      question={m.leadlag_question()}
      breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }, { label: m.explore_title(), to: paths.explore }]}
      actions={<ButtonLink to={paths.explore} size="small">{m.explore_title()}</ButtonLink>}
    >
      <Choices choices={choices} seen={seen} />
      {seen ? <Told seen={seen} /> : <Notice tone="warn">{m.leadlag_no_grain()}</Notice>}
    </Page>
  );
}

function Choices({ choices, seen }: { choices: readonly MetricChoice[]; seen: Seen | null }) {
  const layers = LAYERS.map((layer) => ({ label: layerName(layer), options: choices.filter((choice) => choice.layer === layer).map((choice) => ({ value: choice.id, label: metricName(choice) })) })).filter(({ options }) => options.length > 0);
  return (
    <FilterForm replace>
      <FilterChoice label={m.leadlag_lead()} name="lead" value={seen?.question.lead ?? ''} options={layers} />
      <FilterChoice label={m.leadlag_follow()} name="follow" value={seen?.question.follow ?? ''} options={layers} />
      {seen ? (
        <>
          <FilterChoice label={m.kpis_filter_grain()} name="grain" value={seen.question.grain} options={seen.grains.map((value) => ({ value, label: grainName(value) }))} />
          <FilterChoice label={m.kpis_filter_span()} name="span" value={String(seen.question.span)} options={LEAD_LAG_SPANS.map((value) => ({ value: String(value), label: m.kpis_span_periods({ count: value }) }))} />
          <FilterChoice label={m.leadlag_method()} name="method" value={seen.question.method} options={METHODS.map((value) => ({ value, label: methodName(value) }))} />
        </>
      ) : null}
    </FilterForm>
  );
}

function Told({ seen: { question, lead, follow, told } }: { seen: Seen }) {
  const { number } = useFormat();
  const { grain } = question;
  const { title, text } = leadLagText(told, { lead: metricName(lead.metric), follow: metricName(follow.metric), grain, number });
  return (
    <>
      <Card title={title}>
        <p className="max-w-prose">{text}</p>
        <p className="mt-2 max-w-prose text-sm text-muted">{m.leadlag_no_proof()}</p>
        {told.kind === 'known' ? (
          <div className="mt-4">
            <LagChart told={told} grain={grain} lead={metricName(lead.metric)} follow={metricName(follow.metric)} />
          </div>
        ) : null}
        <details className="mt-3 text-sm">
          <summary className="fold">{m.leadlag_how()}</summary>
          <p className="mt-1 max-w-prose text-muted">{m.leadlag_how_text()}</p>
        </details>
      </Card>
      <div className="grid gap-4 lg:grid-cols-2">
        {[lead, follow].map((series: MetricSeries, at) => (
          <Card key={at === 0 ? 'lead' : 'follow'} title={metricName(series.metric)} description={at === 0 ? m.leadlag_lead() : m.leadlag_follow()}>
            <MetricCourse series={series} />
          </Card>
        ))}
      </div>
    </>
  );
}
