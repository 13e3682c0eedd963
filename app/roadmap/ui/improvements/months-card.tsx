import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { monthText } from '../../improvements/improvement-words.ts';
import type { SuccessMonth } from '../../improvements/success-months.ts';

const TONES: Record<SuccessMonth['state'], Tone> = { told: 'good', missing: 'bad', waiting: 'warn', upcoming: 'neutral' };

/** In which months of the freeze something good was told, with the way to telling it. */
export function MonthsCard({ months, canTell }: { months: readonly SuccessMonth[]; canTell: boolean }) {
  const { date } = useFormat();
  const tell = (
    <ButtonLink to={paths.successes} size="small">
      {canTell ? m.improvements_month_tell() : m.improvements_month_read()}
    </ButtonLink>
  );
  return (
    <Card title={m.improvements_months()} description={m.improvements_months_about()} actions={tell}>
      {months.length === 0 ? <p className="text-muted">{m.improvements_months_none()}</p> : null}
      <ol className="-my-1.5 divide-y">
        {months.map((month) => (
          <li key={month.number} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <p>
              <span className="font-medium">{m.improvements_month({ number: month.number })}</span> <span className="text-sm text-muted">{m.improvements_month_days({ from: date(month.start), to: date(month.lastOn) })}</span>
            </p>
            <Badge tone={TONES[month.state]}>{monthText(month)}</Badge>
          </li>
        ))}
      </ol>
    </Card>
  );
}
