import { m } from '#app/messages/compiled/messages.js';
import { columnName, knownWords } from '../../plan-import/import-words.ts';
import { PLAN_COLUMNS, type PlanColumn, REQUIRED_COLUMNS } from '../../plan-import/file-row.ts';

/** How a table of a plan has to look, for who makes one. */
export function KnownColumns() {
  const names = (columns: readonly PlanColumn[]) => columns.map(columnName).join(', ');
  return (
    <details className="text-sm">
      <summary className="fold">{m.planimport_columns()}</summary>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-muted">
        <li>{m.planimport_columns_must({ columns: names(REQUIRED_COLUMNS), starts: columnName('starts') })}</li>
        <li>{m.planimport_columns_may({ columns: names(PLAN_COLUMNS.filter((column) => column !== 'starts' && !REQUIRED_COLUMNS.includes(column))) })}</li>
        {knownWords().map(([column, words]) => (
          <li key={column}>{m.planimport_columns_words({ column: columnName(column), words })}</li>
        ))}
        <li>{m.planimport_columns_waits({ column: columnName('waits-for') })}</li>
      </ul>
    </details>
  );
}
