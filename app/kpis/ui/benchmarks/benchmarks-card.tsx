import { Form, Link, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Benchmark, type Beside, besideParam } from '../../benchmarks/benchmark.ts';
import { maySpeakOf, type Reader } from '../../check-ins/check-in.ts';
import type { KpiView } from '../../kpi-page.ts';
import { useValueFormat } from '../use-value-format.ts';

/** What the KPI can be held beside: its own past, another team, and what was found outside; one at a time in the chart. */
export function BenchmarksCard({ view: { kpi, series, heldBeside }, reader }: { view: KpiView; reader: Reader }) {
  const { period } = useFormat();
  const asText = useValueFormat(series.metric.unit, series.currency);
  const { best, yearBefore, outside, teams, drawn } = heldBeside;
  const mayEnter = maySpeakOf(kpi.owner.id, reader);
  const now = drawn ? besideParam(drawn.beside) : null;
  const row = (beside: Beside) => ({ beside, isDrawn: now === besideParam(beside) });
  return (
    <Card
      title={m.benchmarks_title()}
      description={m.benchmarks_about()}
      isFlush
      actions={
        mayEnter ? (
          <Link to={paths.enterBenchmark(kpi.id)} className={buttonClass('secondary', 'small')}>
            {m.benchmarks_new()}
          </Link>
        ) : undefined
      }
    >
      <ul className="divide-y">
        {best ? <Row {...row({ kind: 'best' })} name={m.benchmarks_best()} value={asText(best.value)} detail={m.benchmarks_best_detail({ period: period(best.start, series.grain) })} /> : null}
        {yearBefore ? (
          <Row {...row({ kind: 'year-before' })} name={m.benchmarks_year()} value={asText(yearBefore.then.value)} detail={m.benchmarks_year_detail({ then: period(yearBefore.then.start, series.grain), now: period(yearBefore.now.start, series.grain), value: asText(yearBefore.now.value) })} />
        ) : null}
        {outside.map((benchmark) => (
          <Outside key={benchmark.id} {...row({ kind: 'outside', id: benchmark.id })} benchmark={benchmark} value={asText(benchmark.value)} mayEnter={mayEnter} />
        ))}
        {teams.length > 0 ? (
          <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 text-sm sm:px-5">
            <span className="font-medium">{m.benchmarks_team()}</span>
            {teams.map(({ id, name }) => (
              <Toggle key={id} {...row({ kind: 'team', teamId: id })} of={name}>
                {name}
              </Toggle>
            ))}
          </li>
        ) : null}
      </ul>
      {!best && !yearBefore && outside.length === 0 && teams.length === 0 ? <p className="px-4 py-4 text-sm text-muted sm:px-5">{m.benchmarks_none()}</p> : null}
    </Card>
  );
}

interface RowProps {
  beside: Beside;
  isDrawn: boolean;
  name: string;
  value: string;
  detail: string;
  children?: ReactNode;
}

function Row({ beside, isDrawn, name, value, detail, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 text-sm sm:px-5">
      <div className="min-w-0 flex-1 basis-60">
        <p>
          <span className="font-medium">{name}</span> <span className="font-semibold">{value}</span>
        </p>
        <p className="text-muted">{detail}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Toggle beside={beside} isDrawn={isDrawn} of={name}>
          {isDrawn ? m.benchmarks_drawn_off() : m.benchmarks_drawn_on()}
        </Toggle>
        {children}
      </div>
    </li>
  );
}

function Outside({ benchmark, mayEnter, ...row }: Pick<RowProps, 'beside' | 'isDrawn' | 'value'> & { benchmark: Benchmark; mayEnter: boolean }) {
  const { date } = useFormat();
  const { id, name, source, knownOn, enteredBy } = benchmark;
  return (
    <Row {...row} name={name} detail={m.benchmarks_outside_detail({ source, date: date(knownOn), name: enteredBy })}>
      {mayEnter ? (
        <>
          <Link to={paths.benchmark(id)} className={buttonClass('ghost', 'small')} aria-label={m.benchmarks_edit_of({ name })}>
            {m.benchmarks_change()}
          </Link>
          <Form method="post" action={paths.benchmarkRemoval(id)}>
            <Button type="submit" size="small" variant="ghost" name="is" value="removed" aria-label={m.benchmarks_remove_of({ name })}>
              {m.benchmarks_remove()}
            </Button>
          </Form>
        </>
      ) : null}
    </Row>
  );
}

/** A link that puts it in the chart, or takes it out. */
function Toggle({ beside, isDrawn, of, children }: { beside: Beside; isDrawn: boolean; of: string; children: ReactNode }) {
  const [search] = useSearchParams();
  const query = new URLSearchParams(search);
  query.delete('beside');
  if (!isDrawn) query.set('beside', besideParam(beside));
  return (
    <Link to={`?${query.toString()}`} preventScrollReset aria-current={isDrawn ? 'true' : undefined} className={buttonClass(isDrawn ? 'primary' : 'secondary', 'small')} aria-label={(isDrawn ? m.benchmarks_off_of : m.benchmarks_on_of)({ name: of })}>
      {children}
    </Link>
  );
}
