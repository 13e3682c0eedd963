import { clsx } from 'clsx';
import { Scroller } from '../scroller.tsx';

interface HeatMapProps {
  /** What the grid shows; its caption. */
  label: string;
  columns: readonly string[];
  rows: readonly { label: string; detail?: string; cells: readonly (number | null)[] }[];
  /** The value drawn darkest; else the largest. */
  max?: number;
  format: (value: number) => string;
  /** Over the row labels. */
  corner?: string;
}

/** A table whose cells are darker the higher their value: the numbers stand in it, so it needs no second table. */
export function HeatMap({ label, columns, rows, max, format, corner }: HeatMapProps) {
  const highest = max ?? Math.max(0, ...rows.flatMap(({ cells }) => cells.map((cell) => cell ?? 0)));
  return (
    <Scroller label={label}>
      <table className="border-separate border-spacing-0.5 text-xs">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 bg-surface px-2 py-1 text-left font-medium text-muted">
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="min-w-11 px-1 py-1 font-medium whitespace-nowrap text-muted">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="sticky left-0 bg-surface px-2 py-1 text-left font-medium whitespace-nowrap">
                {row.label}
                {row.detail ? <span className="font-normal text-muted"> {row.detail}</span> : null}
              </th>
              {columns.map((column, index) => (
                <Cell key={column} value={row.cells[index] ?? null} highest={highest} format={format} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Cell({ value, highest, format }: { value: number | null; highest: number; format: (value: number) => string }) {
  if (value === null) return <td />;
  const share = highest === 0 ? 0 : Math.min(1, Math.max(0, value / highest));
  // Between 42% and 86% neither text colour reaches 4.5 : 1 in both themes, so no cell is coloured in there.
  const isDark = share > 0.55;
  const mix = isDark ? 86 + ((share - 0.55) / 0.45) * 14 : 5 + (share / 0.55) * 37;
  return (
    <td
      className={clsx('rounded-sm px-1 py-1.5 text-center', isDark ? 'text-accent-text' : 'text-text')}
      style={{ background: `color-mix(in oklab, var(--accent) ${Math.round(mix)}%, var(--surface))` }}
    >
      {format(value)}
    </td>
  );
}
