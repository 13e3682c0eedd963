import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { addDays } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import type { Roadmap } from '../roadmap.ts';
import { phaseName, phaseStateName, slipText, verdictName } from '../roadmap-words.ts';

/** Every date of the timeline in words, for who reads rather than looks. */
export function TimelineTable({ roadmap: { phases, timeline } }: { roadmap: Roadmap }) {
  const format = useFormat();
  const text = ({ start, end }: Period) => m.roadmap_from_to({ from: format.date(start), to: format.date(addDays(end, -1)) });
  const heads = [m.roadmap_col_phase(), m.roadmap_col_state(), m.roadmap_col_planned(), m.roadmap_col_expected(), m.roadmap_col_slip(), m.roadmap_col_gate(), m.roadmap_col_owner()];
  return (
    <details>
      <summary className="fold">
        {m.roadmap_as_table()}
      </summary>
      <div className="mt-3 overflow-x-auto">
        <table className="w-full min-w-180 text-left text-sm">
          <thead>
            <tr className="border-b text-muted">
              {heads.map((head) => (
                <th key={head} scope="col" className="py-1.5 pr-4 font-medium">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {phases.map((phase) => {
              const row = timeline.rows.find((candidate) => candidate.kind === phase.kind);
              return (
                <tr key={phase.id} className="border-b last:border-0">
                  <th scope="row" className="py-1.5 pr-4 font-medium">
                    {phaseName(phase.kind)}
                  </th>
                  <td className="pr-4">{phaseStateName(phase.state)}</td>
                  <td className="pr-4">{text(phase.planned)}</td>
                  <td className="pr-4">{row ? text(row.expected) : null}</td>
                  <td className="pr-4">{row ? slipText(row.slipDays) : null}</td>
                  <td className="pr-4">{gateText(phase.gate, format.date)}</td>
                  <td>{phase.ownerName ?? '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function gateText(gate: Roadmap['phases'][number]['gate'], date: ReturnType<typeof useFormat>['date']): string {
  if (!gate) return '–';
  return gate.verdict ? m.roadmap_gate_decided({ verdict: verdictName(gate.verdict), date: date(gate.decidedOn) }) : m.roadmap_gate_due({ date: date(gate.plannedOn) });
}
