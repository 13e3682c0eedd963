import { clsx } from 'clsx';
import { Scroller } from '../scroller.tsx';

interface HeatMapProps {
  /** What the grid shows; its caption. */
  label: string;
  columns: readonly string[];
  rows: readonly { label: string; detail?: string; cells: readonly (number | HeatCell | null)[] }[];
  /** The value drawn darkest; else the largest. */
  max?: number;
  format: (value: number) => string;
  /** Over the row labels. */
  corner?: string;
}

/** A cell that is more than its value. */
export interface HeatCell {
  value: number;
  /** How dark it is drawn, from 0 to 1; else by its value. */
  shade?: number;
  /** A mark with its meaning in words, which is read out with the value. */
  mark?: { sign: string; means: string };
  /** Not final: drawn open. */
  isProvisional?: boolean;
}

/** A table whose cells are darker the higher their value: the numbers stand in it, so it needs no second table. */
export function HeatMap({ label, columns, rows, max, format, corner }: HeatMapProps) {
  const highest = max ?? Math.max(0, ...rows.flatMap(({ cells }) => cells.map((cell) => (typeof cell === 'number' ? cell : (cell?.value ?? 0)))));
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
              <th key={column} scope="col" className="max-w-28 min-w-11 px-1 py-1 align-bottom font-medium text-muted">
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
                <Cell key={column} cell={row.cells[index] ?? null} highest={highest} format={format} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Cell({ cell, highest, format }: { cell: number | HeatCell | null; highest: number; format: (value: number) => string }) {
  if (cell === null) return <td />;
  const { value, shade, mark, isProvisional = false }: HeatCell = typeof cell === 'number' ? { value: cell } : cell;
  const share = Math.min(1, Math.max(0, shade ?? (highest === 0 ? 0 : value / highest)));
  // Between 42% and 86% neither text colour reaches 4.5 : 1 in both themes, so no cell is coloured in there.
  const isDark = !isProvisional && share > 0.55;
  const mix = isDark ? 86 + ((share - 0.55) / 0.45) * 14 : 5 + (share / 0.55) * 37;
  return (
    <td
      className={clsx('rounded-sm px-1 py-1.5 text-center whitespace-nowrap', isDark ? 'text-accent-text' : 'text-text', isProvisional && 'border border-dashed border-border-strong')}
      style={isProvisional ? undefined : { background: `color-mix(in oklab, var(--accent) ${Math.round(mix)}%, var(--surface))` }}
    >
      {format(value)}
      {mark ? (
        <>
          <span aria-hidden="true"> {mark.sign}</span>
          <span className="sr-only"> {mark.means}</span>
        </>
      ) : null}
    </td>
  );
}
