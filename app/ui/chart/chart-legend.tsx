import { shapeOf } from './palette.ts';

export interface LegendEntry {
  label: string;
  /** Its place among the series; a level or guide has none. */
  index?: number;
  /** Its colour where that means something; instead of a place. */
  tone?: 'blue' | 'red';
  kind: 'line' | 'guide' | 'area' | 'provisional' | 'forecast' | 'signal' | 'band' | 'marks' | 'pale';
}

/** What is what, in the page instead of in the picture: it can be read out, enlarged and found. */
export function ChartLegend({ entries }: { entries: LegendEntry[] }) {
  if (entries.length < 2) return null;
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {entries.map((entry) => (
        <li key={entry.label} className="inline-flex items-center gap-1.5">
          <Swatch entry={entry} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ entry: { index, kind, tone } }: { entry: LegendEntry }) {
  const colour = tone ? `var(--${tone})` : index === undefined ? 'var(--muted)' : `var(--series-${(index % 8) + 1})`;
  return (
    <svg viewBox="0 0 20 10" className="h-2.5 w-5" aria-hidden="true">
      {kind === 'area' ? <rect x="4" width="12" height="10" rx="2" fill={colour} /> : null}
      {kind === 'pale' ? <path d="M0 10 20 0V10Z" fill={colour} opacity="0.22" /> : null}
      {kind === 'line' || kind === 'guide' ? <path d="M0 5h20" stroke={colour} strokeWidth="2" strokeDasharray={kind === 'guide' ? (tone === 'red' ? '7 3' : '3 3') : undefined} /> : null}
      {kind === 'forecast' ? (
        <>
          <rect width="20" height="10" fill={colour} opacity="0.18" />
          <path d="M0 5h20" stroke={colour} strokeWidth="2" strokeDasharray="6 4" />
        </>
      ) : null}
      {kind === 'band' ? <path d="M0 1h20M0 9h20M0 1v8h20v-8Z" fill="var(--warn)" fillOpacity="0.16" stroke="var(--warn)" strokeDasharray="2 2" /> : null}
      {kind === 'marks' ? <path d="M10 1 14 5 10 9 6 5Z" fill="none" stroke="var(--text)" strokeWidth="1.5" /> : null}
      {kind === 'line' ? <Shape index={index ?? 0} colour={colour} /> : null}
      {kind === 'signal' ? <path d="M10 0 15 5 10 10 5 5Z" fill="var(--warn)" /> : null}
      {kind === 'provisional' ? <circle cx="10" cy="5" r="3.5" fill="var(--surface)" stroke={colour} strokeWidth="2" strokeDasharray="3 1.5" /> : null}
    </svg>
  );
}

/** The same shapes as the points of the chart. */
function Shape({ index, colour }: { index: number; colour: string }) {
  switch (shapeOf(index)) {
    case 0:
      return <circle cx="10" cy="5" r="3" fill={colour} />;
    case 1:
      return <rect x="7" y="2" width="6" height="6" fill={colour} />;
    case 2:
      return <path d="M10 1.5 13.5 8h-7Z" fill={colour} />;
    case 3:
      return <path d="M10 1 14 5 10 9 6 5Z" fill={colour} />;
    default:
      return <path d="M7 2l6 6M13 2l-6 6" stroke={colour} strokeWidth="1.5" />;
  }
}
