import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { GateOverview } from '../../roadmap.ts';

/** R22 at the gate: stop is offered where it costs more than it gives, and what still has to be confirmed is said. */
export function CaseNotice({ gate: { businessCase }, canRead }: { gate: GateOverview; canRead: boolean }) {
  const { money } = useFormat();
  const { isStopOffered, isConfirmationMissing, forecastWorth, currency } = businessCase;
  if (!canRead || (!isStopOffered && !isConfirmationMissing)) return null;
  return (
    <Notice
      tone="warn"
      title={isStopOffered ? m.businesscase_gate_stop_title() : m.businesscase_title()}
      actions={
        <ButtonLink to={paths.businessCase} size="small">
          {m.businesscase_gate_to()}
        </ButtonLink>
      }
    >
      {isStopOffered ? <p>{m.businesscase_gate_stop({ amount: money(forecastWorth, currency, true) })}</p> : null}
      {isConfirmationMissing ? <p>{m.businesscase_gate_missing()}</p> : null}
    </Notice>
  );
}
