import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Verdict } from '../../gate.ts';
import { phaseNumber } from '../../phase.ts';
import type { ProgrammeLine } from '../../programmes/programme-line.ts';
import { toneText } from '../../report/report-words.ts';
import { inDaysText, phaseName, slipText, verdictName } from '../../roadmap-words.ts';
import { PhaseSteps } from '../phase-steps.tsx';
import { GoThere } from './go-there.tsx';

const VERDICT_TONES: Record<Verdict, Tone> = { go: 'good', 'go-with-conditions': 'good', hold: 'warn', stop: 'bad' };

type Fact = (props: { line: ProgrammeLine }) => ReactNode;

function Phase({ line: { phase, phases, isAtOwnRisk, closedOn } }: { line: ProgrammeLine }) {
  const { date } = useFormat();
  return (
    <div className="xl:min-w-32">
      {phase ? m.programmes_phase_of({ number: phaseNumber(phase), phase: phaseName(phase) }) : m.roadmap_all_done()}
      <PhaseSteps phases={phases} />
      {closedOn ? <Under>{m.closing_closed_on({ date: date(closedOn) })}</Under> : isAtOwnRisk ? <Under tone="bad">{m.programmes_own_risk()}</Under> : null}
    </div>
  );
}

function GoLive({ line: { goLive } }: { line: ProgrammeLine }) {
  const { date } = useFormat();
  if (!goLive) return <Quiet>{m.programmes_go_live_none()}</Quiet>;
  return (
    <>
      <span className="whitespace-nowrap">{date(goLive.on)}</span>
      <Under>{inDaysText(goLive.inDays)}</Under>
    </>
  );
}

/** Its day and where it stands: the verdict there is, else how far its criteria are and whether that asks to step in. */
function Gate({ line: { workspace, gate, closedOn } }: { line: ProgrammeLine }) {
  const { date } = useFormat();
  if (!gate || closedOn) return <Quiet>{m.programmes_gate_none()}</Quiet>;
  const { id, phase, plannedOn, inDays, verdict, criteria, tone } = gate;
  const when = inDays > 0 ? inDaysText(inDays) : inDays === 0 ? m.programmes_gate_due() : m.programmes_gate_overdue({ count: -inDays });
  return (
    <div className="xl:min-w-32">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <GoThere workspace={workspace} to={paths.gate(id)}>
          {m.roadmap_gate_short({ number: phaseNumber(phase) })}
        </GoThere>
        <Badge tone={verdict ? VERDICT_TONES[verdict] : tone}>{verdict ? verdictName(verdict) : toneText(tone)}</Badge>
      </div>
      <Under tone={verdict === null && inDays <= 0 ? 'warn' : undefined}>
        <span className="whitespace-nowrap">{date(plannedOn)},</span> <span className="whitespace-nowrap">{verdict ? inDaysText(inDays) : when}</span>
      </Under>
      <Under>{m.roadmap_criteria_met({ met: criteria.met, total: criteria.all })}</Under>
    </div>
  );
}

function End({ line: { end } }: { line: ProgrammeLine }) {
  const { date } = useFormat();
  if (!end) return null;
  return (
    <div className="xl:min-w-28">
      {date(end.on)}
      <Under tone={end.slipDays > 0 ? 'warn' : undefined}>{slipText(end.slipDays)}</Under>
    </div>
  );
}

/** What is up to somebody to decide, each with the way to where that is done. */
function Asks({ line: { workspace, exceptions, decisions, closedOn } }: { line: ProgrammeLine }) {
  const open = exceptions ?? 0;
  if (closedOn !== null || open + decisions.open === 0) return <Quiet>{m.programmes_asks_nothing()}</Quiet>;
  return (
    <div className="flex flex-col items-start gap-0.5 pointer-coarse:gap-5">
      {open > 0 ? (
        <GoThere workspace={workspace} to={paths.exceptions}>
          {m.programmes_exceptions({ count: open })}
        </GoThere>
      ) : null}
      {decisions.open > 0 ? (
        <div>
          <GoThere workspace={workspace} to={paths.decisions}>
            {m.decisions_waiting({ count: decisions.open })}
          </GoThere>
          {decisions.late > 0 ? <Under tone="warn">{m.programmes_decisions_late({ count: decisions.late })}</Under> : null}
        </div>
      ) : null}
    </div>
  );
}

function Late({ line: { workspace, lateItems, closedOn } }: { line: ProgrammeLine }) {
  if (closedOn !== null || lateItems === 0) return <Quiet>{m.programmes_late_none()}</Quiet>;
  return (
    <GoThere workspace={workspace} to={paths.planTable('?open=only')} className="whitespace-nowrap">
      {m.programmes_late_items({ count: lateItems })}
    </GoThere>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className="text-muted">{children}</span>;
}

function Under({ tone, children }: { tone?: 'warn' | 'bad' | undefined; children: ReactNode }) {
  return <span className={clsx('block text-xs', tone === 'warn' ? 'font-medium text-warn' : tone === 'bad' ? 'font-medium text-bad' : 'text-muted')}>{children}</span>;
}

/** What is told of a programme, in the order in which it is read. */
export const PROGRAMME_FACTS: readonly { id: string; label: () => string; Fact: Fact }[] = [
  { id: 'asks', label: m.programmes_asks, Fact: Asks },
  { id: 'phase', label: m.programmes_phase, Fact: Phase },
  { id: 'go-live', label: m.programmes_go_live, Fact: GoLive },
  { id: 'gate', label: m.programmes_gate, Fact: Gate },
  { id: 'end', label: m.programmes_end, Fact: End },
  { id: 'late', label: m.programmes_late, Fact: Late },
];
