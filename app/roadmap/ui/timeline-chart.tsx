import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { addDays } from '#app/values/day.ts';
import { phaseNumber } from '../phase.ts';
import type { Roadmap, RoadmapPhase } from '../roadmap.ts';
import { gateName, phaseName, slipText, verdictName } from '../roadmap-words.ts';
import type { Stretch, TimelineRow } from '../timeline.ts';
import { GateDiamond } from './gate-diamond.tsx';
import { percent, TimelineGrid, TimelineMonths, TodayLine } from './timeline-axis.tsx';

const COLUMNS = 'grid grid-cols-[14.5rem_1fr]';

/** The five phases on one axis, for a wide screen: thin is planned, thick is what happened, dashed is what is expected. */
export function TimelineChart({ roadmap: { timeline, phases, today } }: { roadmap: Roadmap }) {
  const format = useFormat();
  const label = m.roadmap_timeline_label({ from: format.date(timeline.axis.start), to: format.date(addDays(timeline.axis.end, -1)), today: format.date(today) });
  return (
    <figure aria-label={label}>
      <div className={COLUMNS}>
        <span />
        <TimelineMonths timeline={timeline} />
      </div>
      <div className="relative">
        <div className={clsx(COLUMNS, 'absolute inset-0')}>
          <span />
          <div className="relative">
            <TimelineGrid timeline={timeline} />
          </div>
        </div>
        <ol className="relative">
          {timeline.rows.map((row) => {
            const phase = phases.find((candidate) => candidate.kind === row.kind);
            return phase ? <PhaseRow key={row.kind} row={row} phase={phase} /> : null;
          })}
        </ol>
        <div className={clsx(COLUMNS, 'pointer-events-none absolute inset-0')}>
          <span />
          <div className="relative">
            <TodayLine timeline={timeline} />
          </div>
        </div>
      </div>
      <Legend />
    </figure>
  );
}

function PhaseRow({ row, phase }: { row: TimelineRow; phase: RoadmapPhase }) {
  const format = useFormat();
  const isRunning = row.state === 'running';
  return (
    <li className={clsx(COLUMNS, 'border-t', isRunning && 'bg-accent-soft/50')}>
      <div className="flex gap-2.5 py-3 pr-3 pl-2">
        <PhaseNumber row={row} />
        <div className="min-w-0">
          <p className={clsx('leading-6', row.state === 'upcoming' ? 'text-muted' : 'font-semibold')}>{phaseName(row.kind)}</p>
          <p className="text-xs text-muted">{m.roadmap_from_to({ from: format.date(row.expected.start), to: format.date(addDays(row.expected.end, -1)) })}</p>
          <p className={clsx('text-xs', row.slipDays > 0 ? 'font-medium text-warn' : 'text-muted')}>{slipText(row.slipDays)}</p>
        </div>
      </div>
      <div className="relative h-22">
        <Bar stretch={row.planned} className="top-4 h-1.5 rounded-full bg-border-strong/60" />
        {row.forecast ? <Bar stretch={row.forecast} className="top-7 h-4 rounded-r-sm border border-dashed border-accent bg-surface" /> : null}
        {row.actual ? <Bar stretch={row.actual} className={clsx('top-7 h-4 bg-accent', row.forecast ? 'rounded-l-sm' : 'rounded-sm')} /> : null}
        {phase.gate && row.gateAt !== null ? <GateMark phase={phase} gate={phase.gate} at={row.gateAt} /> : null}
      </div>
    </li>
  );
}

export function PhaseNumber({ row: { kind, state } }: { row: Pick<TimelineRow, 'kind' | 'state'> }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'mt-0.5 grid size-5.5 shrink-0 place-items-center rounded-full border text-xs font-semibold',
        state === 'done' && 'border-accent bg-accent text-accent-text',
        state === 'running' && 'border-accent bg-surface text-accent ring-2 ring-accent/30',
        state === 'upcoming' && 'border-border-strong text-muted',
      )}
    >
      {phaseNumber(kind)}
    </span>
  );
}

function Bar({ stretch, className }: { stretch: Stretch; className: string }) {
  return <span aria-hidden="true" className={clsx('absolute min-w-1', className)} style={{ left: percent(stretch.from), width: percent(stretch.length) }} />;
}

function GateMark({ phase, gate, at }: { phase: RoadmapPhase; gate: NonNullable<RoadmapPhase['gate']>; at: number }) {
  const format = useFormat();
  const word = gate.verdict ? verdictName(gate.verdict) : format.date(gate.plannedOn);
  const sentence = gate.verdict ? m.roadmap_gate_decided({ verdict: verdictName(gate.verdict), date: format.date(gate.decidedOn) }) : m.roadmap_gate_due({ date: format.date(gate.plannedOn) });
  return (
    <Link
      to={paths.gate(gate.id)}
      prefetch="intent"
      aria-label={`${gateName(phase.kind)}: ${sentence}`}
      title={`${gateName(phase.kind)}: ${sentence}`}
      className="absolute top-5 z-10 flex -translate-x-1/2 flex-col items-center rounded-md text-xs whitespace-nowrap outline-offset-4 transition-transform hover:scale-105"
      style={{ left: percent(at) }}
    >
      <GateDiamond verdict={gate.verdict} number={phaseNumber(phase.kind)} />
      <span className="rounded-sm bg-surface/85 px-1 font-medium">{word}</span>
    </Link>
  );
}

function Legend() {
  return (
    <figcaption aria-hidden="true" className="mt-1 flex flex-wrap gap-x-5 gap-y-1 border-t pt-3 text-xs text-muted">
      <span className="inline-flex items-center gap-2">
        <span className="h-1.5 w-6 rounded-full bg-border-strong/60" />
        {m.roadmap_legend_planned()}
      </span>
      <span className="inline-flex items-center gap-2">
        <span className="h-3 w-6 rounded-sm bg-accent" />
        {m.roadmap_legend_actual()}
      </span>
      <span className="inline-flex items-center gap-2">
        <span className="h-3 w-6 rounded-sm border border-dashed border-accent" />
        {m.roadmap_legend_forecast()}
      </span>
      <span className="inline-flex items-center gap-2">
        <span className="size-3 rotate-45 rounded-[0.125rem] border-2 border-text" />
        {m.roadmap_legend_gate()}
      </span>
    </figcaption>
  );
}
