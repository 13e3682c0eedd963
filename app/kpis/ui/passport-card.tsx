import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { isOwn, measureIdOf, type MetricSeries } from '#app/values/metric.ts';
import type { PassportFacts } from '../catalogue.ts';
import type { Passport } from '../kpi-page.ts';
import { denominatorName, metricFormula, numeratorName, stateName } from '../metric-words.ts';
import { sliceText } from '../slice-words.ts';
import { restatedText } from '../snapshots/restated-words.ts';
import type { Restated } from '../snapshots/restatement.ts';
import { RowsBehindIt } from './rows-behind-it.tsx';
import { useValueFormat } from './use-value-format.ts';

const EXCLUDED: Record<PassportFacts['excluded'][number]['kind'], (given: { count: string }) => string> = {
  'unknown-actors': m.kpis_excluded_unknown,
  'not-enrolled': m.kpis_excluded_not_enrolled,
  'other-currency-orders': m.kpis_excluded_currency,
  'settled-deals': m.behaviour_excluded_settled,
  'machine-made': m.behaviour_excluded_machine,
  'without-criteria': m.behaviour_excluded_criteria,
  'no-member': m.behaviour_excluded_no_member,
  'still-waiting': m.behaviour_excluded_waiting,
  'in-no-team': m.behaviour_excluded_no_team,
  'not-for-their-role': m.training_excluded_not_needing,
  'shown-no-list': m.checklists_excluded_no_list,
  'given-by-another': m.messages_excluded_another,
};

/** Where a passport stands on its page. */
export const PASSPORT_ID = 'passport';

interface PassportCardProps {
  /** Of two on one page each has its own. */
  id?: string;
  title?: string;
  passport: Passport;
  series: Omit<MetricSeries, 'points'>;
  restated: Restated | null;
}

/** Where the number of one period comes from, so that a stranger could compute it again. */
export function PassportCard({ id = PASSPORT_ID, title = m.kpis_passport(), passport, series, restated }: PassportCardProps) {
  const { period, number, percent, date, dateTime } = useFormat();
  const { metric, grain, currency } = series;
  const asText = useValueFormat(metric.unit, currency);
  const isQuotient = metric.unit === 'ratio' || metric.unit === 'mean';
  const asCount = isQuotient ? (value: number | null) => number(value) : asText;
  return (
    <Card title={title} description={period(passport.start, grain)}>
      <div id={id} className="flex flex-col gap-4">
        <p role="status" className="sr-only">{`${period(passport.start, grain)}: ${passport.isHidden ? m.kpis_hidden() : asText(passport.value)}`}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
          <Fact name={m.kpis_value()}>{passport.isHidden ? m.kpis_hidden() : asText(passport.value)}</Fact>
          {passport.slice ? <Fact name={m.slices_fact()}>{[passport.within, passport.slice].flatMap((part) => (part ? sliceText(part) : [])).join(', ')}</Fact> : null}
          {metric.unit === 'hours' || (isOwn(metric.id) && passport.numerator === null) ? null : <Fact name={numeratorName(metric.id)}>{asCount(passport.numerator)}</Fact>}
          {((isQuotient || metric.unit === 'hours') && !isOwn(metric.id)) || passport.denominator !== null ? <Fact name={denominatorName(metric.id)}>{number(passport.denominator)}</Fact> : null}
          {passport.coverage ? <Fact name={m.kpis_coverage()}>{m.kpis_coverage_of({ people: number(passport.coverage.people), of: number(passport.coverage.of) })}</Fact> : null}
          {passport.low ? <Fact name={m.pulses_metric_low()}>{m.pulses_metric_low_of({ share: percent(passport.low.count / passport.low.of), low: number(passport.low.count), of: number(passport.low.of) })}</Fact> : null}
          <Fact name={m.kpis_state()}>{stateName(passport.state)}</Fact>
          <Fact name={m.snapshots_times()}>
            {restated ? m.snapshots_times_count({ count: restated.times }) : m.snapshots_times_none()}
            {restated ? <span className="block">{restatedText(restated, passport.value, { date, asText })}</span> : null}
          </Fact>
          {isOwn(metric.id) ? null : (
            <Fact name={m.kpis_excluded()}>
              {passport.low === undefined ? null : m.pulses_metric_excluded()}
              {passport.excluded.map(({ kind, count }) => (
                <span key={kind} className="block">
                  {EXCLUDED[kind]({ count: number(count) })}
                </span>
              ))}
            </Fact>
          )}
          {passport.low === undefined ? <Fact name={m.kpis_loaded()}>{passport.loadedAt ? dateTime(passport.loadedAt) : m.kpis_never_loaded()}</Fact> : null}
          <Fact name={m.kpis_formula()}>{metricFormula(metric)}</Fact>
          {isOwn(metric.id) ? (
            <Fact name={m.measures_one()}>
              <Link to={paths.measure(measureIdOf(metric.id)!)} className="link">
                {m.measures_kpi_link()}
              </Link>
            </Fact>
          ) : null}
          <Fact name={m.kpis_version()}>{number(passport.version)}</Fact>
          {passport.catalogueVersion === undefined ? null : (
            <Fact name={m.catalogue_in_passport()}>
              {passport.catalogueVersion === 0 ? m.catalogue_passport_own() : m.catalogue_passport_version({ version: passport.catalogueVersion })}
              {passport.isRecounting ? <span className="block">{m.catalogue_passport_recounting()}</span> : null}
            </Fact>
          )}
        </dl>
        <RowsBehindIt rows={passport.rows} />
        {passport.teams.length > 0 ? <BehindIt teams={passport.teams} asText={asText} /> : null}
      </div>
    </Card>
  );
}

function BehindIt({ teams, asText }: { teams: Passport['teams']; asText: (value: number | null) => string }) {
  const { number } = useFormat();
  return (
    <section>
      <h3 className="text-sm font-semibold">{m.kpis_behind_it()}</h3>
      <p className="mb-2 text-sm text-muted">{m.kpis_behind_it_about()}</p>
      <DataTable
        caption={m.kpis_behind_it()}
        rows={teams}
        rowKey={({ name }) => name}
        columns={[
          { id: 'team', header: m.kpis_team(), cell: ({ name }) => name },
          {
            id: 'people',
            header: m.kpis_people(),
            align: 'end',
            cell: ({ isHidden, numerator, denominator }) => (isHidden ? m.kpis_hidden() : m.kpis_count_of({ numerator: number(numerator), denominator: number(denominator) })),
          },
          { id: 'value', header: m.kpis_value(), align: 'end', cell: ({ value }) => asText(value) },
        ]}
      />
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </>
  );
}
