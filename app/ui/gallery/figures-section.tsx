import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Sparkline } from '../chart/sparkline.tsx';
import { EmptyState } from '../empty-state.tsx';
import { StatTile } from '../stat-tile.tsx';
import { useFormat } from '../format.tsx';
import { Section } from './section.tsx';

export function FiguresSection() {
  const format = useFormat();
  return (
    <Section id="figures" title="Stat tiles and empty states">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <StatTile
          to="#figures"
          label="Active users"
          value={format.percent(0.684)}
          status={<Badge tone="good">On track</Badge>}
          delta={{ text: '+2.1 pt', direction: 'up', isGood: true }}
          footer={<span>target {format.percent(0.75)}</span>}
          sparkline={<Sparkline values={[41, 44, 43, 52, 57, 61, 66, 68]} target={75} />}
        />
        <StatTile
          label="Habit rate"
          value={format.percent(0.31)}
          status={<Badge tone="warn">At risk</Badge>}
          delta={{ text: '−0.4 pt', direction: 'down', isGood: false }}
          footer={<span>target {format.percent(0.5)}</span>}
          sparkline={<Sparkline values={[22, 25, 29, null, 31, 32, 31, 28]} isLastProvisional />}
        />
        <StatTile label="Revenue" value={format.money(48_250_000, 'EUR', true)} status={<Badge tone="bad">Off track</Badge>} delta={{ text: '0%', direction: 'flat' }} footer={<span>target {format.money(60_000_000, 'EUR', true)}</span>} />
        <StatTile label="Repeat purchases" value={format.percent(null)} status={<Badge>No data</Badge>} footer={<span>No orders yet</span>} />
      </div>
      <Card>
        <EmptyState title="There are no KPIs yet" action={<Button variant="primary">Write the first specification</Button>}>
          A KPI comes from a specification: write down what has to become better, by how much and when.
        </EmptyState>
      </Card>
    </Section>
  );
}
