import { clsx } from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import { TONE_CLASS } from '#app/ui/tone.ts';
import { isoWeekOf } from '#app/values/period.ts';
import type { LoadCell } from '../../change-load/change-load.ts';
import type { ChangeLoad } from '../../change-load/load-page.ts';
import { loadKindName } from '../../change-load/load-words.ts';

/** Groups down, time across. The figure says how much, the shade how near to the norm, a triangle and a word what is above it. */
export function HeatTable({ load: { groups, periods, grain, norm, today } }: { load: ChangeLoad }) {
  const { monthShort, period: periodText } = useFormat();
  return (
    <Scroller label={m.load_map()}>
      <table className="w-full border-separate border-spacing-1 text-sm">
        <caption className="sr-only">{m.load_map_about({ norm: norm[grain] })}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 min-w-32 bg-surface py-2 pr-3 pl-4 text-left font-medium text-muted sm:pl-5">
              {m.load_group()}
            </th>
            {periods.map(({ start, end }, at) => {
              const isNow = start <= today && today < end;
              return (
                <th key={start} scope="col" aria-current={isNow ? 'date' : undefined} className={clsx('min-w-14 px-1 py-2 text-center font-medium whitespace-nowrap', isNow ? 'border-b-2 border-accent text-text' : 'text-muted')}>
                  <span className="sr-only">{periodText(start, grain)}</span>
                  <span aria-hidden="true">{grain === 'month' ? monthShort(start, at === 0 || start.slice(5, 7) === '01') : m.load_week_short({ week: isoWeekOf(start).week })}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ groupId, name, cells }) => (
            <tr key={groupId}>
              <th scope="row" className="sticky left-0 bg-surface py-1 pr-3 pl-4 text-left font-medium sm:pl-5">
                {name}
              </th>
              {cells.map((cell) => (
                <Cell key={cell.period.start} cell={cell} norm={norm[grain]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Cell({ cell: { points, things, isTooMuch }, norm }: { cell: LoadCell; norm: number }) {
  const shade = isTooMuch ? TONE_CLASS.bad : points === 0 ? 'bg-sunken text-muted' : points > norm / 2 ? 'bg-warn-soft text-text' : 'bg-accent-soft text-text';
  return (
    <td className={clsx('h-10 rounded-md px-1 text-center font-semibold tabular-nums', shade)} title={things.map(({ kind, name }) => `${loadKindName(kind)}: ${name}`).join('\n') || undefined}>
      <span className="inline-flex items-center gap-1">
        {isTooMuch ? <TriangleAlert className="size-3.5" aria-hidden="true" /> : null}
        {points}
      </span>
      {isTooMuch ? <span className="sr-only"> {m.load_too_much()}</span> : null}
    </td>
  );
}
