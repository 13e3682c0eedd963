import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DecidedVerdict, GateOverview } from '../roadmap.ts';

interface ConditionsCardProps {
  gate: GateOverview;
  /** Whether the reader sees to them, or decides. */
  canMeet: boolean;
  lastResult: SubmissionResult | undefined;
}

/** The conditions of the last verdict as long as nobody said they were met; nothing where there are none. */
export function ConditionsCard({ gate, canMeet, lastResult }: ConditionsCardProps) {
  const format = useFormat();
  const [latest] = gate.verdicts;
  if (!latest?.condition || latest.conditionsMet) return null;
  const { ownerName, dueOn } = latest.condition;
  return (
    <Card title={m.conditions_title()}>
      {dueOn < gate.today ? (
        <Notice tone="warn" title={m.conditions_overdue_title()}>
          {m.conditions_overdue({ date: format.date(dueOn) })}
        </Notice>
      ) : null}
      {latest.reason ? <p className="mt-2 whitespace-pre-line">{latest.reason}</p> : null}
      <p className="mt-1 text-sm text-muted">{m.conditions_owed({ name: ownerName, date: format.date(dueOn) })}</p>
      {canMeet ? <MeetForm gateId={gate.id} verdictId={latest.id} lastResult={lastResult} /> : null}
    </Card>
  );
}

function MeetForm({ gateId, verdictId, lastResult }: { gateId: string; verdictId: string; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ evidence: string }>({ id: 'conditions', lastResult });
  return (
    <FormShell form={form} action={paths.gateConditions(gateId)} preventScrollReset className="mt-4">
      <input type="hidden" name="verdictId" value={verdictId} />
      <TextAreaField field={fields.evidence} label={m.conditions_evidence()} hint={m.conditions_evidence_hint()} rows={2} maxLength={1000} />
      <div>
        <SubmitButton variant="secondary">{m.conditions_met_go()}</SubmitButton>
      </div>
    </FormShell>
  );
}

/** Who sees to the conditions of a verdict and by when, and that they were met; nothing where there are none. */
export function ConditionsLine({ verdict: { condition, conditionsMet }, className }: { verdict: Pick<DecidedVerdict, 'condition' | 'conditionsMet'>; className: string }) {
  const { date } = useFormat();
  if (!condition) return null;
  return (
    <>
      <p className={className}>{m.roadmap_condition_by({ name: condition.ownerName, date: date(condition.dueOn) })}</p>
      {conditionsMet ? <p className={className}>{m.conditions_met_by({ date: date(conditionsMet.on), name: conditionsMet.by ?? m.roadmap_someone(), evidence: conditionsMet.evidence })}</p> : null}
    </>
  );
}
