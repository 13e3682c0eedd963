import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { addDays, daysBetween } from '#app/values/day.ts';
import { phaseNumber } from '../phase.ts';
import type { Roadmap } from '../roadmap.ts';
import { inDaysText, phaseName, slipText } from '../roadmap-words.ts';
import { PhaseSteps } from './phase-steps.tsx';

/** The page in three facts: where, what next, when done. */
export function Headline({ roadmap }: { roadmap: Roadmap }) {
  const format = useFormat();
  const { current, phases, timeline, today } = roadmap;
  const phase = phases.find((candidate) => candidate.kind === current?.phase);
  const row = timeline.rows.find((candidate) => candidate.kind === current?.phase);
  if (!current || !phase || !row) return <p className="text-lg font-semibold">{m.roadmap_all_done()}</p>;
  const met = current.criteria.filter((criterion) => criterion.result.state === 'met').length;
  return (
    <div className="grid divide-y overflow-hidden rounded-lg border bg-surface shadow-card md:grid-cols-3 md:divide-x md:divide-y-0 print:grid-cols-3 print:divide-x print:divide-y-0">
      <Fact label={m.roadmap_now_in({ number: phaseNumber(current.phase) })} value={phaseName(current.phase)}>
        <PhaseSteps phases={phases} />
      </Fact>
      {phase.gate ? (
        <Fact
          label={m.roadmap_next_gate()}
          value={
            <Link to={paths.gate(phase.gate.id)} prefetch="intent" className="outline-none after:absolute after:inset-0">
              {m.roadmap_gate_short({ number: phaseNumber(current.phase) })}, {inDaysText(daysBetween(today, phase.gate.plannedOn))}
            </Link>
          }
        >
          {m.roadmap_criteria_met({ met, total: current.criteria.length })}
        </Fact>
      ) : null}
      <Fact label={m.roadmap_ends()} value={format.date(addDays(row.expected.end, -1))}>
        <span className={row.slipDays > 0 ? 'font-medium text-warn' : undefined}>{slipText(row.slipDays)}</span>
      </Fact>
    </div>
  );
}

function Fact({ label, value, children }: { label: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="relative px-5 py-4 has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-accent has-[a:hover]:bg-sunken">
      <p className="text-sm text-muted">{label}</p>
      <p className="text-xl font-semibold tracking-tight">{value}</p>
      <div className="text-sm text-muted">{children}</div>
    </div>
  );
}
