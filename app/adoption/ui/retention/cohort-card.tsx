import { Form } from '@remix-run/react';
import { RETENTION_KINDS, type RetentionKind } from '#app/events/use/cohort.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { type HeatCell, HeatMap } from '#app/ui/chart/heat-map.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Segments } from '#app/ui/segments.tsx';
import type { RetentionPage } from '../../retention/retention-page.ts';

const KINDS: Record<RetentionKind, { name: () => string; about: () => string }> = {
  on: { name: m.use_kind_on, about: m.use_kind_on_about },
  'on-or-after': { name: m.use_kind_after, about: m.use_kind_after_about },
  relative: { name: m.use_kind_relative, about: m.use_kind_relative_about },
};

/** As many periods as stay readable beside each other. */
const LONGEST = 13;

/** Who started together and how many of them came back; a cell that is not over is open, and marked. */
export function CohortCard({ cohorts, means, hiddenCohorts, kind, filter }: Pick<RetentionPage, 'cohorts' | 'means' | 'hiddenCohorts' | 'kind' | 'filter'>) {
  const { percent, number, period } = useFormat();
  const longest = Math.min(LONGEST, Math.max(0, ...cohorts.map(({ cells }) => cells.length)));
  const cellOf = ({ value, state }: RetentionPage['cohorts'][number]['cells'][number]): HeatCell | null => {
    if (value === null) return null;
    return state === 'complete' ? { value } : { value, isProvisional: true, mark: { sign: '*', means: state === 'unfinished' ? m.use_unfinished() : m.use_not_loaded() } };
  };
  const meanRow = (label: string, of: (mean: RetentionPage['means'][number]) => number | null) => ({ label, cells: means.slice(0, LONGEST).map(of) });
  return (
    <Card
      title={m.use_retention()}
      description={KINDS[kind].about()}
      actions={
        <Form method="get" preventScrollReset>
          {Object.entries({ team: filter.teamId, role: filter.role, grain: filter.grain, span: String(filter.span) }).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))}
          <Segments label={m.use_kind()} name="kind" value={kind} options={RETENTION_KINDS.map((value) => ({ value, label: KINDS[value].name() }))} />
        </Form>
      }
    >
      {cohorts.length === 0 ? (
        <EmptyState title={m.use_no_cohorts()}>{m.use_no_cohorts_text()}</EmptyState>
      ) : (
        <HeatMap
          label={m.use_retention()}
          corner={m.kpis_retention_corner()}
          columns={Array.from({ length: longest }, (_, interval) => `+${interval}`)}
          rows={[
            ...cohorts.map(({ start, size, cells }) => ({ label: period(start, filter.grain), detail: m.kpis_cohort_size({ count: number(size) }), cells: cells.slice(0, LONGEST).map(cellOf) })),
            meanRow(m.use_mean_weighted(), ({ weighted }) => weighted),
            meanRow(m.use_mean_plain(), ({ plain }) => plain),
          ]}
          max={1}
          format={(value) => percent(value, 0)}
        />
      )}
      <ul className="mt-3 text-sm text-muted">
        <li>{m.use_unfinished_legend()}</li>
        {hiddenCohorts > 0 ? <li>{m.use_hidden_cohorts({ count: hiddenCohorts })}</li> : null}
      </ul>
    </Card>
  );
}
