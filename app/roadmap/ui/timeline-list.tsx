import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { addDays } from '#app/values/day.ts';
import { phaseNumber } from '../phase.ts';
import type { Roadmap, RoadmapPhase } from '../roadmap.ts';
import { phaseName, phaseStateName, slipText, verdictName } from '../roadmap-words.ts';
import type { TimelineRow } from '../timeline.ts';
import { GateDiamond } from './gate-diamond.tsx';
import { PhaseNumber } from './timeline-chart.tsx';

/** The same story top down, for a telephone. */
export function TimelineList({ roadmap: { timeline, phases } }: { roadmap: Roadmap }) {
  return (
    <ol>
      {timeline.rows.map((row, index) => {
        const phase = phases.find((candidate) => candidate.kind === row.kind);
        return phase ? <PhaseStop key={row.kind} row={row} phase={phase} isLast={index === timeline.rows.length - 1} /> : null;
      })}
    </ol>
  );
}

function PhaseStop({ row, phase, isLast }: { row: TimelineRow; phase: RoadmapPhase; isLast: boolean }) {
  const format = useFormat();
  const { gate } = phase;
  const sentence = gate && (gate.verdict ? m.roadmap_gate_decided({ verdict: verdictName(gate.verdict), date: format.date(gate.decidedOn) }) : m.roadmap_gate_due({ date: format.date(gate.plannedOn) }));
  return (
    <li className="relative flex gap-3 pb-5 last:pb-0">
      {isLast ? null : <span aria-hidden="true" className={clsx('absolute top-7 bottom-0 left-[0.94rem] w-0.5', row.state === 'done' ? 'bg-accent' : 'bg-border')} />}
      <span className="grid w-8 shrink-0 justify-center">
        <PhaseNumber row={row} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline justify-between gap-2">
          <span className={row.state === 'upcoming' ? 'text-muted' : 'font-semibold'}>{phaseName(row.kind)}</span>
          <span className="text-xs text-muted">{phaseStateName(row.state)}</span>
        </p>
        <p className="text-sm text-muted">{m.roadmap_from_to({ from: format.date(row.expected.start), to: format.date(addDays(row.expected.end, -1)) })}</p>
        <p className={clsx('text-sm', row.slipDays > 0 ? 'font-medium text-warn' : 'text-muted')}>{slipText(row.slipDays)}</p>
        {gate ? (
          <Link to={paths.gate(gate.id)} className="mt-1 -ml-1.5 inline-flex min-h-11 items-center gap-1.5 rounded-md pr-2 text-sm">
            <GateDiamond verdict={gate.verdict} number={phaseNumber(row.kind)} />
            <span>
              <span className="font-medium">{m.roadmap_gate_short({ number: phaseNumber(row.kind) })}</span>
              <span className="text-muted"> · {sentence}</span>
            </span>
          </Link>
        ) : null}
      </div>
    </li>
  );
}
