import { kpiValueText, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { adviceOn } from '../../team/team-words.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { TeamPage } from '../../team/team-page.ts';

/** Where the team does worse than it used to, with what to talk about; about the group, never about a person. */
export function HelpCard({ help }: Pick<TeamPage, 'help'>) {
  const format = useFormat();
  return (
    <Card title={m.behaviour_help()} description={m.behaviour_help_about()}>
      {help.length === 0 ? <p className="text-sm">{m.behaviour_help_none()}</p> : null}
      <ul className="flex flex-col gap-3">
        {help.map(({ metricId, value, usual, unit }) => (
          <li key={metricId} className="text-sm">
            <p className="font-medium">{metricName(metricId)}</p>
            <p>{m.behaviour_help_line({ value: kpiValueText(value, unit, null, format), usual: kpiValueText(usual, unit, null, format) })} {adviceOn(metricId)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
