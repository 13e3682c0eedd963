import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { placeLink, type TrainingSession } from '../../training/training.ts';
import { sessionTime } from '../../training/training-words.ts';

/** Day, hours, where and by whom. */
export function SessionWhen({ session }: { session: TrainingSession }) {
  const { locale, timeZone } = useFormat();
  const { place, trainer, cancelledAt } = session;
  const link = placeLink(place);
  return (
    <span className="block min-w-0">
      <span className={cancelledAt ? 'font-medium line-through' : 'font-medium'}>{sessionTime(session, locale, timeZone)}</span>
      {cancelledAt ? (
        <>
          {' '}
          <Badge tone="bad">{m.training_cancelled()}</Badge>
        </>
      ) : null}
      <span className="block text-sm break-words text-muted">
        {link ? (
          <a href={link} className="link" rel="noreferrer">
            {m.training_online()}
          </a>
        ) : (
          place
        )}
        {' · '}
        {m.training_with({ trainer })}
      </span>
    </span>
  );
}
