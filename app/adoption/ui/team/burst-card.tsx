import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { TeamPage } from '../../team/team-page.ts';

/** Whether the records are filled for the work or for the review: a figure of the group. */
export function BurstCard({ burst }: Pick<TeamPage, 'burst'>) {
  const { percent, number } = useFormat();
  return (
    <Card title={m.behaviour_burst()} description={m.behaviour_burst_about()}>
      {burst === null ? (
        <p className="text-sm">{m.behaviour_burst_nothing()}</p>
      ) : burst.before === null ? (
        <p className="text-sm">{m.behaviour_too_few()}</p>
      ) : (
        <>
          <p className="text-3xl font-semibold tracking-tight">{percent(burst.before, 0)}</p>
          <p className="text-sm text-muted">{m.behaviour_burst_line({ records: number(burst.records), bulk: percent(burst.inBulk, 0) })}</p>
        </>
      )}
    </Card>
  );
}
