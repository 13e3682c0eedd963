import { useMemo } from 'react';
import { Card } from '../card.tsx';
import { AreaChart } from '../chart/area-chart.tsx';
import { BarChart } from '../chart/bar-chart.tsx';
import { HeatMap } from '../chart/heat-map.tsx';
import { LineChart } from '../chart/line-chart.tsx';
import { RadarChart } from '../chart/radar-chart.tsx';
import { ScatterChart } from '../chart/scatter-chart.tsx';
import { sampleSeries } from './sample-series.ts';
import { Section } from './section.tsx';

const SPOKES = ['Awareness', 'Desire', 'Knowledge', 'Ability', 'Reinforcement'];
const percent = (value: number) => `${Math.round(value)}%`;

export function ChartsSection() {
  const samples = useMemo(() => sampleData(), []);
  return (
    <Section id="charts" title="Charts">
      <Card title="Line: target, baseline, alarm, events, an unfinished week" description="Do more people use the CRM each week?">
        <LineChart
          label="Share of people who used the CRM, by week"
          series={samples.lines}
          target={{ value: 75, label: 'target 75%' }}
          baseline={{ value: 38, label: 'baseline 38%' }}
          threshold={{ value: 50, label: 'alarm 50%' }}
          annotations={[{ x: '2025-12-15', label: 'Go-live' }, { x: '2026-03-02', label: 'Training' }]}
          format={percent}
        />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title="Bars">
          <BarChart label="Orders by quarter" series={samples.bars} target={{ value: 45, label: 'target' }} />
        </Card>
        <Card title="Stacked bars">
          <BarChart label="Orders by quarter, stacked" series={samples.bars} isStacked />
        </Card>
        <Card title="Stacked area">
          <AreaChart label="Events by team, by week" series={samples.areas} />
        </Card>
        <Card title="Radar">
          <RadarChart label="Readiness by group" axis={SPOKES} max={5} series={samples.radar} />
        </Card>
        <Card title="Scatter">
          <ScatterChart label="Use and revenue by account" xLabel="Logged actions" yLabel="Revenue (k€)" series={samples.scatter} />
        </Card>
        <Card title="Heat map">
          <HeatMap label="Retention by weekly cohort" corner="Cohort" columns={samples.weeks} rows={samples.cohorts} max={100} format={percent} />
        </Card>
        <Card title="No points at all">
          <LineChart label="Nothing yet" series={[{ label: 'Active users', points: [] }]} height={160} />
        </Card>
      </div>
    </Section>
  );
}

function sampleData() {
  const quarter = (label: string, values: number[]) => ({ label, points: values.map((y, index) => ({ x: `Q${index + 1}`, y, isProvisional: index === 3 })) });
  const spoke = (label: string, values: number[], isGuide = false) => ({ label, isGuide, points: SPOKES.map((x, index) => ({ x, y: values[index] ?? null })) });
  return {
    lines: [sampleSeries('Active users', 26, 40, 1.1, 4), sampleSeries('Last year', 26, 36, 0.5, 2), { ...sampleSeries('Planned path', 26, 38, 1.45, 0), isGuide: true }],
    bars: [quarter('New', [21, 26, 31, 14]), quarter('Returning', [12, 19, 27, 11])],
    areas: ['Sales', 'Service', 'Marketing'].map((label, index) => sampleSeries(label, 26, 20 + index * 8, 0.8, 3)),
    radar: [spoke('Service', [4.1, 3.2, 2.1, 2.8, 1.9]), spoke('Wanted', [4, 4, 4, 4, 4], true)],
    scatter: [{ label: 'Accounts', points: Array.from({ length: 30 }, (_, index) => ({ label: `Account ${index + 1}`, x: 10 + index * 3, y: 20 + index * 2 + 14 * Math.sin(index * 2.1) })) }],
    weeks: Array.from({ length: 10 }, (_, index) => `+${index}`),
    cohorts: Array.from({ length: 8 }, (_, row) => ({
      label: `2026-W${String(row + 2).padStart(2, '0')}`,
      detail: `(${34 - row})`,
      cells: Array.from({ length: 10 }, (_unused, column) => (column > 9 - row ? null : Math.round(100 / (1 + column * (0.35 - row * 0.02))))),
    })),
  };
}
