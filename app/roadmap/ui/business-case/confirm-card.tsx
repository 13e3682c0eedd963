import { Form } from '@remix-run/react';
import { useId } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { CaseOverview } from '../../business-case/case-overview.ts';
import type { PhaseKind } from '../../phase.ts';
import { gateName } from '../../roadmap-words.ts';

/** The gate that is next, with how the case stands there. */
export interface NextGate {
  id: string;
  phase: PhaseKind;
  isConfirmed: boolean;
  isNeeded: boolean;
}

interface ConfirmCardProps {
  shown: CaseOverview;
  /** Null when all gates are behind us. */
  gate: NextGate | null;
  canConfirm: boolean;
  currency: string;
}

/** R22: who stood behind the case, at which gate, with which figures. */
export function ConfirmCard({ shown: { confirmations }, gate, canConfirm, currency }: ConfirmCardProps) {
  const format = useFormat();
  const money = (cents: number) => format.money(cents, currency, true);
  return (
    <Card title={m.businesscase_confirm()} description={m.businesscase_confirm_about()}>
      {gate ? <Next gate={gate} canConfirm={canConfirm} /> : null}
      {confirmations.length === 0 ? <p className="mt-3 text-muted">{m.businesscase_confirm_none()}</p> : null}
      <ul className="mt-3 divide-y">
        {confirmations.map(({ id, phase, confirmedOn, confirmedBy, planned, forecast, note }) => (
          <li key={id} className="py-2.5">
            <p>
              {m.businesscase_confirm_line({ gate: gateName(phase), date: format.date(confirmedOn), name: confirmedBy ?? '–' })}
              <span className="block text-sm text-muted">{m.businesscase_confirm_values({ planned: money(planned), forecast: money(forecast) })}</span>
            </p>
            {note ? <p className="mt-0.5 max-w-3xl text-sm text-pretty">{note}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Next({ gate, canConfirm }: Pick<ConfirmCardProps, 'canConfirm'> & { gate: NextGate }) {
  const id = useId();
  const name = gateName(gate.phase);
  if (!gate.isNeeded) return <p className="text-muted">{m.businesscase_confirm_not_needed()}</p>;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={gate.isConfirmed ? 'good' : 'warn'}>{gate.isConfirmed ? m.businesscase_confirm_is() : m.businesscase_confirm_open()}</Badge>
        <span className="text-sm">{gate.isConfirmed ? m.businesscase_confirm_is_about({ gate: name }) : m.businesscase_confirm_open_about({ gate: name })}</span>
      </p>
      {canConfirm ? (
        <Form method="post" action={paths.businessCaseConfirmations} preventScrollReset className="mt-3 flex flex-wrap items-end gap-2" data-print="hide">
          <input type="hidden" name="gateId" value={gate.id} />
          <label htmlFor={id} className="min-w-48 flex-1 text-sm">
            <span className="font-medium">{m.businesscase_confirm_note()}</span>
            <input id={id} name="note" maxLength={500} className="control mt-1" />
          </label>
          <SubmitButton variant="secondary">{m.businesscase_confirm_now({ gate: name })}</SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
