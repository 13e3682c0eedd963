import type { ReactNode } from 'react';
import type { Day } from '#app/values/day.ts';
import { daysBetween } from '#app/values/day.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from './format.tsx';
import { Scroller } from './scroller.tsx';
import { monthsBetween } from './timeline-months.ts';

export interface TimelineRow {
  id: string;
  label: ReactNode;
  /** Planned: from the first day up to, not with, the last. */
  start: Day;
  end: Day;
  /** 0 to 1: how much of it is done. */
  done?: number;
  /** In words, for the bar's own text. */
  detail?: string;
  /** Where it ends by what is known now, when that is another day. */
  forecastEnd?: Day | null;
  /** On the row, such as a gate. */
  marks?: readonly { id: string; on: Day; label: string; node: ReactNode }[];
}

/** Where there is no room for every month. */
const QUARTERS = ['01', '04', '07', '10'];

interface TimelineProps {
  label: string;
  rows: readonly TimelineRow[];
  start: Day;
  end: Day;
  today?: Day;
}

/** Bars over months with a line at today. Each bar says its dates in words too. */
export function Timeline({ label, rows, start, end, today }: TimelineProps) {
  const format = useFormat();
  const span = Math.max(1, daysBetween(start, end));
  const at = (of: Day) => `${Math.min(100, Math.max(0, (daysBetween(start, of) / span) * 100))}%`;
  const months = monthsBetween(start, end);
  const isTodayIn = today !== undefined && today >= start && today <= end;
  return (
    <Scroller label={label}>
      <div className="relative grid min-w-3xl grid-cols-[12rem_minmax(0,1fr)] text-sm">
        <div className="border-b" />
        <div className="relative h-13 overflow-hidden border-b" aria-hidden="true">
          {months.map((month) => (
            <span key={month} className="absolute inset-y-0 border-l pt-1.5 pl-1.5 text-xs whitespace-nowrap text-muted" style={{ left: at(month) }}>
              {months.length > 14 && !QUARTERS.includes(month.slice(5, 7)) ? '' : format.monthShort(month, month === months[0] || month.slice(5, 7) === '01')}
            </span>
          ))}
        </div>
        <ul className="col-span-2 grid grid-cols-subgrid">
          {rows.map((row) => (
            <li key={row.id} className="col-span-2 grid grid-cols-subgrid items-center border-b last:border-b-0">
              <div className="sticky left-0 z-10 bg-surface py-3 pr-3">{row.label}</div>
              <div className="relative h-full min-h-12">
                <Bar row={row} at={at} text={`${format.date(row.start)} – ${format.date(row.end)}${row.detail ? `, ${row.detail}` : ''}`} />
                {row.marks?.map((mark) => (
                  <span key={mark.id} className="absolute top-1/2 z-10 -translate-x-1/2 -translate-y-1/2" style={{ left: at(mark.on) }} title={`${mark.label} · ${format.date(mark.on)}`}>
                    {mark.node}
                  </span>
                ))}
              </div>
            </li>
          ))}
        </ul>
        {isTodayIn ? (
          <div className="pointer-events-none absolute inset-y-0 right-0 left-48">
            <div className="absolute inset-y-0 border-l-2 border-accent" style={{ left: at(today) }}>
              <span className="absolute top-7 left-0 -translate-x-1/2 rounded-sm bg-accent px-1.5 text-xs font-medium text-accent-text">{m.ui_today()}</span>
            </div>
          </div>
        ) : null}
      </div>
    </Scroller>
  );
}

function Bar({ row, at, text }: { row: TimelineRow; at: (of: Day) => string; text: string }) {
  const width = (from: Day, to: Day) => `calc(${at(to)} - ${at(from)})`;
  return (
    <>
      {row.forecastEnd && row.forecastEnd > row.end ? (
        <div className="absolute top-1/2 h-5 -translate-y-1/2 rounded-r-md border border-dashed border-warn bg-warn-soft" style={{ left: at(row.end), width: width(row.end, row.forecastEnd) }} />
      ) : null}
      <div className="absolute top-1/2 h-5 -translate-y-1/2 overflow-hidden rounded-md border border-border-strong bg-sunken" style={{ left: at(row.start), width: width(row.start, row.end) }} title={text}>
        <div className="h-full bg-muted/50" style={{ width: `${(row.done ?? 0) * 100}%` }} />
        <span className="sr-only">{text}</span>
      </div>
    </>
  );
}
