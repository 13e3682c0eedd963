import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { HeatMap } from '#app/ui/chart/heat-map.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type AdoptionOverview, SIDES } from '../overview.ts';

/** Every team on every side, the one furthest behind first; best and worst of each side said in words. */
export function TeamsCard({ teams }: Pick<AdoptionOverview, 'teams'>) {
  const { percent, number, list } = useFormat();
  const shown = teams.flatMap(({ name, people, values }) => (values ? [{ name, people, values }] : []));
  const hidden = teams.length - shown.length;
  return (
    <Card title={m.adoption_teams()} description={m.adoption_teams_about()}>
      <HeatMap
        label={m.adoption_teams()}
        corner={m.adoption_team()}
        columns={SIDES.map((side) => metricName(side))}
        rows={shown.map(({ name, people, values }) => ({ label: name, detail: m.adoption_people({ count: people, number: number(people) }), cells: values }))}
        max={1}
        format={(value) => percent(value, 0)}
      />
      <ul className="mt-3 text-sm text-muted">
        {SIDES.map((side, at) => {
          const all = shown.flatMap(({ name, values }) => (values[at] == null ? [] : [{ name, value: percent(values[at], 0), of: values[at] }]));
          const [lowest, highest] = [Math.min(...all.map((team) => team.of)), Math.max(...all.map((team) => team.of))];
          if (all.length === 0 || lowest === highest) return null;
          const [worst, best] = [lowest, highest].map((of) => all.filter((team) => team.of === of));
          const names = (teams: typeof all | undefined) => list((teams ?? []).map(({ name }) => name));
          return <li key={side}>{m.adoption_best_worst({ metric: metricName(side), best: names(best), bestValue: best?.[0]?.value ?? '', worst: names(worst), worstValue: worst?.[0]?.value ?? '' })}</li>;
        })}
        {hidden > 0 ? <li>{m.adoption_hidden({ count: hidden })}</li> : null}
      </ul>
    </Card>
  );
}
