import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useDayWords } from '../customer/use-day-words.ts';
import { CalendarEntryLine } from './calendar-entry-line.tsx';
import type { CalendarScreenProps } from './calendar-screen.tsx';

/** The days with something on them, under each other: for a day, and for a telephone. */
export function CalendarList({ days, view, isTeam, today }: CalendarScreenProps) {
  const words = useDayWords(today);
  const filled = days.filter(({ entries, isInside }) => isInside && (entries.length > 0 || view === 'day'));
  if (filled.every(({ entries }) => entries.length === 0)) {
    return (
      <Card>
        <EmptyState title={m.customer_calendar_nothing()}>{nothingHint(isTeam)}</EmptyState>
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {filled.map(({ day, entries }) => (
        <Card key={day} isFlush title={words.heading(day)}>
          <ul className="divide-y">
            {entries.map((entry) => (
              <li key={`${entry.kind}:${entry.id}`}>
                <CalendarEntryLine entry={entry} isRoomy isTeam={isTeam} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

/** What to do where nothing stands. */
export function nothingHint(isTeam: boolean): string {
  return isTeam ? m.customer_calendar_nothing_team() : m.customer_calendar_nothing_mine();
}
