import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { Decision } from '../../decisions/decision.ts';
import { aboutDecision, MOST_REPORTED, moreDecisions } from '../../report/report-words.ts';

/** What waits to be decided, by name, who decides and by when; more than fit on a page are counted. */
export function ReportedDecisions({ decisions, today }: { decisions: readonly Decision[]; today: Day }) {
  const { date } = useFormat();
  const more = moreDecisions(decisions.length);
  if (decisions.length === 0) return null;
  return (
    <Card title={m.report_decisions_asked()}>
      <ul className="-my-1.5 divide-y text-sm">
        {decisions.slice(0, MOST_REPORTED).map((decision) => (
          <li key={decision.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
            <Link to={paths.decision(decision.id)} className="link">
              {decision.title}
            </Link>
            <span className="text-xs text-muted">{aboutDecision(decision, today, date)}</span>
          </li>
        ))}
      </ul>
      {more ? (
        <p className="mt-2 text-sm">
          <Link to={paths.decisions} className="link">
            {more}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
