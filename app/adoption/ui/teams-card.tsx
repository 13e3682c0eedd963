import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { HeatMap } from '#app/ui/chart/heat-map.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { TeamComparison } from '../overview.ts';

/** Every team on every metric, the one furthest behind first; best and worst of each marked in the table and said in words. */
export function TeamsCard({ columns, rows, hidden }: TeamComparison) {
  const { percent, number, list } = useFormat();
  const named = (at: number, value: number) => list(rows.filter((row) => row.values[at] === value).map(({ name }) => name));
  return (
    <Card title={m.adoption_teams()} description={m.adoption_teams_about()}>
      <HeatMap
        label={m.adoption_teams()}
        corner={m.adoption_team()}
        columns={columns.map(({ metricId, better }) => (better === 'lower' ? m.use_lower_named({ metric: metricName(metricId) }) : metricName(metricId)))}
        rows={rows.map(({ name, people, values }) => ({
          label: name,
          detail: m.adoption_people({ count: people, number: number(people) }),
          cells: values.map((value, at) => {
            const { better, best, worst } = columns[at]!;
            if (value === null) return null;
            const mark = value === best ? { sign: '▲', means: m.use_best() } : value === worst ? { sign: '▼', means: m.use_worst() } : null;
            return { value, shade: better === 'higher' ? value : 1 - value, ...(mark ? { mark } : {}) };
          }),
        }))}
        format={(value) => percent(value, 0)}
      />
      <ul className="mt-3 text-sm text-muted">
        {columns.map(({ metricId, best, worst }, at) =>
          best === null || worst === null ? null : (
            <li key={metricId}>{m.use_best_worst({ metric: metricName(metricId), best: named(at, best), bestValue: percent(best, 0), worst: named(at, worst), worstValue: percent(worst, 0) })}</li>
          ),
        )}
        {hidden > 0 ? <li>{m.adoption_hidden({ count: hidden })}</li> : null}
      </ul>
    </Card>
  );
}
