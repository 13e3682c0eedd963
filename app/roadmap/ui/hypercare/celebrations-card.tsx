import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { someoneName } from '../../go-live/go-live-words.ts';
import type { Celebration, Hypercare } from '../../hypercare/hypercare.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';

/** How the start is celebrated: planned and held. */
export function CelebrationsCard({ hypercare: { clock, celebrations }, canWrite }: { hypercare: Hypercare; canWrite: boolean }) {
  const add = (
    <ButtonLink to={paths.newCelebration(clock.waveId)} size="small">
      {m.hypercare_celebration_add()}
    </ButtonLink>
  );
  return (
    <Card title={m.hypercare_celebrations()} description={m.hypercare_celebrations_about()} actions={canWrite ? add : null} isFlush>
      {celebrations.length === 0 ? <p className="px-4 py-4 text-muted sm:px-5">{m.hypercare_celebrations_none()}</p> : null}
      <ul className="divide-y">
        {celebrations.map((celebration) => (
          <Line key={celebration.id} celebration={celebration} isForOne={clock.waveId !== null} canWrite={canWrite} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ celebration: { id, on, how, ledBy, isHeld, waveId }, isForOne, canWrite }: { celebration: Celebration; isForOne: boolean; canWrite: boolean }) {
  const { date } = useFormat();
  const day = date(on);
  return (
    <li aria-label={day} className="grid gap-x-6 gap-y-2 px-4 py-4 sm:px-5 lg:grid-cols-[11rem_minmax(0,1fr)_auto]">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1 lg:flex-col">
        <h3 className="font-semibold">{day}</h3>
        <Badge tone={isHeld ? 'good' : 'info'}>{isHeld ? m.hypercare_celebration_held() : m.hypercare_celebration_planned()}</Badge>
      </div>
      <div className="min-w-0">
        <p className="max-w-3xl text-pretty break-words whitespace-pre-line">{how}</p>
        <p className="text-sm text-muted">{[m.hypercare_celebration_line({ name: someoneName(ledBy) }), ...(isForOne && waveId === null ? [m.hypercare_celebration_everybody()] : [])].join(' · ')}</p>
      </div>
      {canWrite ? (
        <div className="flex items-center gap-1 self-start">
          <ButtonLink to={paths.celebration(id)} size="small" aria-label={m.hypercare_change_of({ name: day })}>
            {m.hypercare_change()}
          </ButtonLink>
          <RemoveButton action={paths.celebrationRemoval(id)} text={day} />
        </div>
      ) : null}
    </li>
  );
}
