import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { ClosingReport } from '../../closing/closing-report.ts';
import type { PartChange } from '../../pid/compare-pid.ts';
import { pidPartName } from '../../pid/pid-words.ts';

/** Every goal at the top, by what its KPIs say. */
export function GoalsCard({ goals }: { goals: ClosingReport['goals'] }) {
  return (
    <Card title={m.closing_goals()}>
      {goals.length === 0 ? <p className="text-muted">{m.closing_goals_none()}</p> : null}
      <ul className="-my-2.5 divide-y">
        {goals.map(({ name, owner, isEnded, kpis, achieved }) => (
          <li key={name} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
            <p>
              {name}
              {owner ? <span className="block text-sm text-muted">{owner}</span> : null}
            </p>
            {isEnded ? (
              <Badge tone="neutral">{m.closing_goal_ended()}</Badge>
            ) : kpis === 0 ? (
              <Badge tone="warn">{m.closing_goal_unmeasured()}</Badge>
            ) : (
              <Badge tone={achieved === kpis ? 'good' : 'warn'}>{m.closing_goal_kpis({ achieved, total: kpis })}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** R19: what is known of behaviour since go-live, and what goes on. */
export function BehaviourCard({ report: { behaviour, redWork } }: { report: ClosingReport }) {
  return (
    <Card title={m.closing_behaviour()}>
      <p>{m.closing_behaviour_measured({ measured: behaviour.measured, of: behaviour.of })}</p>
      <p className="mt-1">{m.closing_behaviour_work({ count: redWork })}</p>
    </Card>
  );
}

/** In which parts of the project plan something became different; line by line it stands at the version. */
export function ChangesCard({ changes, version }: { changes: PartChange[]; version: number }) {
  const toVersion = (
    <ButtonLink to={paths.pidVersion(String(version))} size="small">
      {m.closing_changes_to()}
    </ButtonLink>
  );
  return (
    <Card title={m.closing_changes()} actions={toVersion}>
      {changes.length === 0 ? <p className="text-muted">{m.closing_changes_none()}</p> : null}
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {changes.map(({ part, text, lines }) => (
          <div key={part} className="flex justify-between gap-4">
            <dt>{pidPartName(part)}</dt>
            <dd className="text-muted">{m.closing_changes_count({ count: lines.length + (text ? 1 : 0) })}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
