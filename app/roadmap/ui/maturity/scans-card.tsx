import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { missingFor } from '../../maturity/maturity.ts';
import type { Scan } from '../../maturity/maturity.server.ts';
import { evidenceText, stageLabel } from '../../maturity/maturity-words.ts';

/** Every scan with its claims beside what could be seen then, newest first. */
export function ScansCard({ scans, today, actions }: { scans: readonly Scan[]; today: Day; actions: ReactNode }) {
  return (
    <Card title={m.maturity_history()} actions={actions}>
      {scans.length === 0 ? <p className="text-muted">{m.maturity_history_none()}</p> : null}
      <ol className="-my-1 divide-y">
        {scans.map((scan) => (
          <HeldScan key={scan.id} scan={scan} today={today} />
        ))}
      </ol>
    </Card>
  );
}

function HeldScan({ scan: { heldOn, heldBy, claims, evidence, note, next }, today }: { scan: Scan; today: Day }) {
  const format = useFormat();
  const { date } = format;
  return (
    <li className="py-3.5">
      <h3 className="font-semibold">{m.maturity_history_by({ date: date(heldOn), name: heldBy ?? m.maturity_somebody() })}</h3>
      {note ? <p className="mt-0.5 max-w-3xl text-pretty break-words whitespace-pre-line">{note}</p> : null}
      <ul className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {claims.map(({ teamId, name, stage }) => {
          const missing = missingFor(stage, evidence);
          return (
            <li key={teamId} className="min-w-0 text-sm">
              <p>
                <span className="font-medium">{name}</span> · {stageLabel(stage)} {missing.length > 0 ? <Badge tone="warn">{m.maturity_claim_beyond()}</Badge> : null}
              </p>
              {missing.length > 0 ? <p className="text-pretty text-muted">{m.maturity_claim_missing({ what: missing.map((one) => evidenceText(one, format)).join(' ') })}</p> : <p className="text-muted">{m.maturity_claim_carried()}</p>}
            </li>
          );
        })}
      </ul>
      <p className="mt-3 max-w-3xl text-pretty">
        <span className="font-medium">{m.maturity_next_step()}:</span> {next.step}
      </p>
      <p className="text-sm text-muted">
        {m.maturity_next_for({ owner: next.owner ?? m.maturity_somebody(), date: date(next.dueOn) })}{' '}
        {next.objective ? (
          <Link to={paths.objective(next.objective.id)} className="link">
            {next.objective.name}
          </Link>
        ) : (
          m.maturity_goal_gone()
        )}{' '}
        {next.dueOn < today ? <Badge tone="warn">{m.maturity_next_late()}</Badge> : null}
      </p>
    </li>
  );
}
