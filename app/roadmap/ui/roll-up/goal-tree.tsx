import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { GOAL_SCORE, RED_SCORE } from '#app/kpis/roll-up-score.ts';
import type { Status } from '#app/kpis/status.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { RolledUp } from '../../roll-up/roll-up.ts';
import { levelName } from '../../roadmap-words.ts';

/** How a status looks: that is the room of KPIs' to say. */
type Badge = (status: Status) => ReactNode;

/** What all KPIs come to, goal by goal; every red one stands where it belongs, whatever the mean says. */
export function GoalTree({ goals, badge }: { goals: readonly RolledUp[]; badge: Badge }) {
  return (
    <Card title={m.rollup_title()} description={m.rollup_about()}>
      <ul className="-my-1 flex flex-col">
        {goals.map((goal) => (
          <Goal key={goal.id} goal={goal} badge={badge} depth={0} />
        ))}
      </ul>
    </Card>
  );
}

function Goal({ goal, badge, depth }: { goal: RolledUp; badge: Badge; depth: number }) {
  const below = new Set(goal.children.flatMap(({ red }) => red.map(({ id }) => id)));
  const own = goal.red.filter(({ id }) => !below.has(id));
  return (
    <li className={depth > 0 ? 'ml-3 border-l pl-3 sm:ml-4 sm:pl-4' : undefined}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
        <p className="min-w-0 flex-1 basis-64">
          <Link to={paths.objective(goal.id)} className="link font-medium">
            {goal.name}
          </Link>
          <span className="block text-xs text-muted">{[levelName(goal.level), depth > 0 && goal.weight !== 1 ? m.rollup_weight({ weight: goal.weight }) : null, countText(goal)].filter(Boolean).join(' · ')}</span>
        </p>
        <Score score={goal.score} />
      </div>
      {own.length > 0 ? (
        <ul className="flex flex-col gap-1 pb-2">
          {own.map(({ id, name, status }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
              {badge(status)}
              <Link to={paths.kpi(id)} className="link">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {goal.children.length > 0 ? (
        <ul className="flex flex-col">
          {goal.children.map((child) => (
            <Goal key={child.id} goal={child} badge={badge} depth={depth + 1} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function countText({ kpis, judged }: RolledUp): string {
  if (kpis === 0) return m.rollup_none();
  return judged === kpis ? m.rollup_kpis({ count: kpis }) : `${m.rollup_kpis({ count: kpis })}, ${m.rollup_judged({ count: judged })}`;
}

/** The number says it; the bar shows how far, with a line where red begins and one at the goal. */
function Score({ score }: { score: number | null }) {
  const { number } = useFormat();
  if (score === null) return <p className="w-44 text-right text-sm text-muted">{m.rollup_unjudged()}</p>;
  const fill = score <= RED_SCORE ? 'bg-bad' : score < GOAL_SCORE - (GOAL_SCORE - RED_SCORE) / 2 ? 'bg-warn' : 'bg-good';
  return (
    <p className="flex w-44 items-center gap-3">
      <span className="relative h-2 flex-1 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
        <span className={`absolute inset-y-0 left-0 ${fill}`} style={{ width: `${score * 10}%` }} />
        <span className="absolute inset-y-0 w-px bg-text" style={{ left: `${RED_SCORE * 10}%` }} />
        <span className="absolute inset-y-0 w-px bg-text" style={{ left: `${GOAL_SCORE * 10}%` }} />
      </span>
      <span className="w-10 text-right font-semibold tabular-nums">{number(score, 1)}</span>
    </p>
  );
}
