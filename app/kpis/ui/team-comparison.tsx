import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { TeamRow } from '../dashboard.ts';
import { metricName } from '../metric-words.ts';

export function TeamComparison({ teams }: { teams: TeamRow[] }) {
  const { percent, number } = useFormat();
  if (teams.length === 0) return null;
  return (
    <Card title={m.kpis_teams_title()} description={m.kpis_teams_about()} isFlush>
      <DataTable
        caption={m.kpis_teams_title()}
        rows={teams}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', header: m.kpis_team(), cell: ({ name }) => name },
          { id: 'people', header: m.kpis_people(), align: 'end', cell: ({ people, isHidden }) => (isHidden ? m.kpis_hidden() : number(people)) },
          { id: 'adoption', header: metricName('active-user-rate'), align: 'end', cell: ({ adoption }) => percent(adoption, 0) },
          { id: 'habit', header: metricName('habit-rate'), align: 'end', cell: ({ habit }) => percent(habit, 0) },
        ]}
      />
    </Card>
  );
}
