import { m } from '#app/messages/compiled/messages.js';
import { PHASE_KINDS } from '../../phase.ts';
import { PLAN_COLOURS, PLAN_SHAPES } from '../../plan/plan-item.ts';
import { colourName, shapeName } from '../../plan/plan-words.ts';
import { columnName } from '../../plan-import/import-words.ts';
import { PLAN_COLUMNS, type PlanColumn, REQUIRED_COLUMNS } from '../../plan-import/file-row.ts';
import { phaseName } from '../../roadmap-words.ts';

/** How a table of a plan has to look, for who makes one. */
export function KnownColumns() {
  const names = (columns: readonly PlanColumn[]) => columns.map(columnName).join(', ');
  const words: [PlanColumn, string[]][] = [['phase', PHASE_KINDS.map(phaseName)], ['shape', PLAN_SHAPES.map(shapeName)], ['colour', PLAN_COLOURS.map(colourName)], ['state', [m.plan_state_done(), m.plan_state_running(), m.plan_state_upcoming()]]];
  return (
    <details className="text-sm">
      <summary className="fold">{m.planimport_columns()}</summary>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-muted">
        <li>{m.planimport_columns_must({ columns: names(REQUIRED_COLUMNS), starts: columnName('starts') })}</li>
        <li>{m.planimport_columns_may({ columns: names(PLAN_COLUMNS.filter((column) => column !== 'starts' && !REQUIRED_COLUMNS.includes(column))) })}</li>
        {words.map(([column, known]) => (
          <li key={column}>{m.planimport_columns_words({ column: columnName(column), words: known.join(', ') })}</li>
        ))}
        <li>{m.planimport_columns_waits({ column: columnName('waits-for') })}</li>
      </ul>
    </details>
  );
}
