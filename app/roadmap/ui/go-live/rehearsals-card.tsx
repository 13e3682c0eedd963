import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { Rehearsal } from '../../go-live/go-live.ts';
import { rehearsalOutcomeName, someoneName, spanText } from '../../go-live/go-live-words.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';

interface RehearsalsCardProps {
  rehearsals: Rehearsal[];
  canWrite: boolean;
  canTake: boolean;
}

/** Every time that moving the data over was tried: how long it took, what moved, and what did not. */
export function RehearsalsCard({ rehearsals, canWrite, canTake }: RehearsalsCardProps) {
  const actions = (
    <>
      {canTake && rehearsals.length > 0 ? <TableDownloads name={m.golive_rehearsals()} to={(format) => paths.pageTable('rehearsals', format)} /> : null}
      {canWrite ? (
        <ButtonLink to={paths.newRehearsal} size="small">
          {m.golive_rehearsal_add()}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <Card title={m.golive_rehearsals()} description={m.golive_rehearsals_about()} actions={actions} isFlush>
      {rehearsals.length === 0 ? <p className="px-4 py-4 text-muted sm:px-5">{m.golive_rehearsals_none()}</p> : null}
      <ul className="divide-y">
        {rehearsals.map((rehearsal) => (
          <Line key={rehearsal.id} rehearsal={rehearsal} canWrite={canWrite} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ rehearsal, canWrite }: { rehearsal: Rehearsal; canWrite: boolean }) {
  const { date, number } = useFormat();
  const { id, heldOn, minutes, rowsMoved, rowsRefused, isSuccess, ledBy, note } = rehearsal;
  const name = m.golive_rehearsal_of({ date: date(heldOn) });
  return (
    <li aria-label={name} className="grid gap-x-6 gap-y-2 px-4 py-4 sm:px-5 lg:grid-cols-[11rem_minmax(0,1fr)_auto]">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1 lg:flex-col">
        <h3 className="font-semibold">{date(heldOn)}</h3>
        <Badge tone={isSuccess ? 'good' : 'bad'}>{rehearsalOutcomeName(isSuccess)}</Badge>
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap gap-x-5 gap-y-0.5">
          <span className="font-medium">{spanText(minutes)}</span>
          <span>{m.golive_rows_moved_text({ count: rowsMoved, number: number(rowsMoved) })}</span>
          <span className={rowsRefused > 0 ? undefined : 'text-muted'}>{rowsRefused > 0 ? m.golive_rows_refused_text({ count: rowsRefused, number: number(rowsRefused) }) : m.golive_rows_none_refused()}</span>
        </p>
        <p className="text-sm text-muted">{m.golive_led_by_text({ name: someoneName(ledBy) })}</p>
        {note ? <p className="mt-1 max-w-3xl text-sm text-pretty break-words whitespace-pre-line">{note}</p> : null}
      </div>
      {canWrite ? (
        <div className="flex items-start gap-1">
          <ButtonLink to={paths.rehearsal(id)} size="small" aria-label={m.golive_change_of({ name })}>
            {m.golive_change()}
          </ButtonLink>
          <RemoveButton action={paths.rehearsalRemoval(id)} text={name} />
        </div>
      ) : null}
    </li>
  );
}
