import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { KeptVerdict } from '../../verdict/read-verdict.server.ts';
import { USE_TONES, stateOfUseName } from '../../verdict/verdict-words.ts';
import { UseFigures } from './use-figures.tsx';

/** Every verdict that was kept, newest first, with the figures it rests on. */
export function KeptCard({ kept }: { kept: readonly KeptVerdict[] }) {
  const { date } = useFormat();
  return (
    <Card title={m.verdict_history()} description={m.verdict_history_about()}>
      <ol className="-my-1 divide-y">
        {kept.map(({ id, keptOn, keptBy, note, roles }) => (
          <li key={id} className="py-3.5">
            <p className="font-semibold">{m.verdict_history_by({ name: keptBy ?? m.verdict_somebody(), date: date(keptOn) })}</p>
            {note ? <p className="mt-0.5 max-w-3xl text-pretty break-words whitespace-pre-line">{note}</p> : null}
            <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
              {roles.map(({ roleId, name, state }) => (
                <li key={roleId} className="flex flex-wrap items-center gap-2 text-sm">
                  {name} <Badge tone={USE_TONES[state]}>{stateOfUseName(state)}</Badge>
                </li>
              ))}
            </ul>
            <details className="mt-2">
              <summary className="fold">{m.verdict_history_figures()}</summary>
              <ul className="mt-2 divide-y rounded-md border bg-sunken px-4">
                {roles.map(({ roleId, name, lines }) => (
                  <li key={roleId} className="py-3">
                    <h3 className="font-medium">{name}</h3>
                    {lines.length === 0 ? <p className="text-sm text-muted">{m.verdict_unmeasured()}</p> : <UseFigures lines={lines} />}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </Card>
  );
}
