import { Flag } from 'lucide-react';
import { day } from '#app/values/day.ts';
import { Badge } from '../badge.tsx';
import { Card } from '../card.tsx';
import { Timeline } from '../timeline.tsx';
import { Tree } from '../tree.tsx';
import { Section } from './section.tsx';

const gate = (id: string, on: string, label: string) => ({
  id,
  on: day(on),
  label,
  node: (
    <a href="#structure" aria-label={label} className="grid size-6 place-items-center rounded-full border-2 border-text bg-surface">
      <Flag className="size-3" aria-hidden="true" />
    </a>
  ),
});

export function StructureSection() {
  return (
    <Section id="structure" title="Timeline, tree">
      <Card title="Timeline" isFlush>
        <div className="px-4">
          <Timeline
            label="The phases of the programme"
            start={day('2026-01-01')}
            end={day('2026-12-01')}
            today={day('2026-05-20')}
            rows={[
              { id: '1', label: 'Strategy', start: day('2026-01-12'), end: day('2026-03-01'), done: 1, detail: 'done', marks: [gate('g1', '2026-03-01', 'Gate 1')] },
              { id: '2', label: 'Impact', start: day('2026-03-01'), end: day('2026-05-10'), done: 0.8, forecastEnd: day('2026-06-05'), marks: [gate('g2', '2026-05-10', 'Gate 2')] },
              { id: '3', label: 'Execution', start: day('2026-05-10'), end: day('2026-09-01'), marks: [gate('g3', '2026-09-01', 'Gate 3')] },
              { id: '4', label: 'Go-live', start: day('2026-09-01'), end: day('2026-10-01') },
            ]}
          />
        </div>
      </Card>
      <Card title="Tree">
        <Tree
          label="Objectives"
          nodes={[
            {
              id: 's',
              label: 'Customers stay',
              detail: <Badge tone="info">strategic</Badge>,
              children: [
                { id: 't', label: 'Every customer is spoken to each quarter', detail: <Badge tone="warn">At risk</Badge>, children: [{ id: 'o', label: 'Contacts are logged the same day', detail: <Badge tone="good">On track</Badge> }] },
                { id: 't2', label: 'Complaints are answered within a day' },
              ],
            },
            { id: 's2', label: 'Sales sees what service knows', isClosed: true, children: [{ id: 'x', label: 'One list of accounts' }] },
          ]}
        />
      </Card>
    </Section>
  );
}
