import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { VERDICTS } from '../gate.ts';
import type { GateOverview } from '../roadmap.ts';
import { refusalText, verdictHint, verdictName } from '../roadmap-words.ts';

interface VerdictFormProps {
  gate: GateOverview;
  members: { id: string; name: string }[];
  lastResult?: SubmissionResult | null | undefined;
}

/** The decision: what the rules do not allow stands there with the reason why. */
export function VerdictForm({ gate, members, lastResult }: VerdictFormProps) {
  const [form, fields] = useServerForm<{ verdict: string; reason: string; conditionOwnerId: string; conditionDueOn: string }>({ id: `verdict-${gate.verdicts.length}`, lastResult });
  const options = VERDICTS.map((verdict) => {
    const refusal = gate.refusals[verdict];
    return { value: verdict, label: verdictName(verdict), hint: refusal ? refusalText(refusal, gate) : verdictHint(verdict), isDisabled: refusal !== null };
  });
  return (
    <Card title={m.roadmap_decide_title()}>
      <FormShell form={form} action={paths.gateVerdicts(gate.id)} preventScrollReset className="group/decision">
        <input type="hidden" name="lastVerdictId" value={gate.verdicts[0]?.id ?? ''} />
        <RadioField field={fields.verdict} label={m.roadmap_verdict_label()} options={options} />
        <TextAreaField field={fields.reason} label={m.roadmap_reason_label()} hint={m.roadmap_reason_hint()} maxLength={2000} />
        {gate.refusals['go-with-conditions'] === null ? (
          // Shown by the style sheet, so that it follows the choice without JavaScript too.
          <div className="hidden flex-col gap-5 group-has-[input[value=go-with-conditions]:checked]/decision:flex">
            <SelectField field={fields.conditionOwnerId} label={m.roadmap_condition_owner()} options={members.map(({ id, name }) => ({ value: id, label: name }))} />
            <DateField field={fields.conditionDueOn} label={m.roadmap_condition_date()} min={gate.today} />
          </div>
        ) : null}
        <div className="flex flex-col items-start gap-2">
          <SubmitButton>{m.roadmap_decide()}</SubmitButton>
          <p className="text-sm text-muted">{m.roadmap_decide_note()}</p>
        </div>
      </FormShell>
    </Card>
  );
}
