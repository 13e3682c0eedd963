import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import { dimensionName, exploreRefusalText, lineName, splitText } from '../../explore/explore-words.ts';
import type { KpiView } from '../../kpi-page.ts';
import { PassportCard } from '../passport-card.tsx';
import { SilentLines } from '../explore/silent-lines.tsx';
import { SplitCourses } from './split-courses.tsx';
import { SplitTable } from './split-table.tsx';

/** What the address says of the split and has to stay when it is split otherwise. */
const KEPT = ['grain', 'span', 'limits', 'beside'];

/** A KPI by its parts: each on the same scale, then in a table, then what is behind one of them. Nothing where it cannot be split. */
export function SplitCard({ view }: { view: KpiView }) {
  const { kpi, split, series, filter } = view;
  const { offered, explored, behind } = split;
  const [search] = useSearchParams();
  if (offered.length === 0) return null;
  const asked = new URLSearchParams(search);
  asked.set('kpi', kpi.id);
  const found = explored?.ok ? explored.value : null;
  const by = splitText(filter.by);
  const about = found && by ? by.charAt(0).toUpperCase() + by.slice(1) : m.slices_split_choose();
  return (
    <>
      <Card
        title={m.slices_split_title()}
        description={found ? [`${about}.`, ...(found.lines.length > 0 ? [m.slices_split_scale()] : [])].join(' ') : about}
        actions={
          <>
            {found && found.lines.length > 0 ? <TableDownloads name={m.slices_split_title()} to={(format) => paths.pageTable('kpi-split', format, asked)} /> : null}
            <SplitChoice offered={offered} by={filter.by} search={search} />
          </>
        }
        isFlush={found !== null}
      >
        {explored && !explored.ok ? <Notice tone="warn">{exploreRefusalText(explored.reason)}</Notice> : null}
        {found ? (
          <>
            <SplitCourses explored={found} whole={series.points} chosen={behind?.of ?? null} />
            <SilentLines explored={found} className="px-4 py-3 sm:px-5" />
            <SplitTable explored={found} whole={series.points} at={filter.at} />
          </>
        ) : null}
      </Card>
      {behind && found ? <PassportCard id="part-passport" title={m.slices_behind({ part: lineName(behind.of, found) })} passport={behind.passport} series={series} restated={behind.restated} /> : null}
    </>
  );
}

/** A form that gets: it works without JavaScript, and with it as soon as something is chosen. */
function SplitChoice({ offered, by, search }: { offered: KpiView['split']['offered']; by: KpiView['filter']['by']; search: URLSearchParams }) {
  const submit = useSubmit();
  return (
    <Form method="get" aria-label={m.slices_split_by()} className="flex items-end gap-2" onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}>
      {KEPT.flatMap((name) => {
        const value = search.get(name);
        return value === null ? [] : [<input key={name} type="hidden" name={name} value={value} />];
      })}
      <FilterChoice label={m.slices_split_by()} name="by" value={offered.includes(by) ? by : 'none'} options={[{ value: 'none', label: m.slices_split_none() }, ...offered.map((value) => ({ value, label: dimensionName(value) }))]} />
      <noscript>
        <Button type="submit" size="small">
          {m.kpis_filter_apply()}
        </Button>
      </noscript>
    </Form>
  );
}
