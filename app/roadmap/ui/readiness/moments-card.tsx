import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Moment } from '../../readiness/moments.ts';
import { MOMENT_TONES, momentName, momentStateName } from '../../readiness/readiness-words.ts';

/** R11: which of the four moments were taken, are due, were missed or are still to come. */
export function MomentsCard({ moments }: { moments: Moment[] }) {
  const { date } = useFormat();
  return (
    <Card title={m.readiness_moments()} description={m.readiness_moments_about()}>
      {moments.length === 0 ? <p className="text-muted">{m.readiness_moments_none()}</p> : null}
      <ol className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        {moments.map(({ kind, state, from, until, takenOn }) => (
          <li key={kind} className="border-t-2 border-border pt-2.5" aria-label={momentName(kind)}>
            <p className="flex flex-wrap items-center gap-2 font-medium">
              {momentName(kind)} <Badge tone={MOMENT_TONES[state]}>{momentStateName(state)}</Badge>
            </p>
            <p className="mt-0.5 text-sm text-muted">{takenOn ? m.readiness_taken_on({ date: date(takenOn) }) : m.readiness_between({ from: date(from), until: date(until) })}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
