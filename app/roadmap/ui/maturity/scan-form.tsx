import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { STAGES } from '../../maturity/maturity.ts';
import type { Scan } from '../../maturity/maturity.server.ts';
import { stageLabel } from '../../maturity/maturity-words.ts';

interface ScanFormProps {
  teams: readonly { id: string; name: string }[];
  /** What each department claimed last is where the talk begins. */
  last: Scan | null;
  objectives: readonly { id: string; name: string }[];
  members: readonly { id: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

/** Not an interface: the form wants to be sure that it has no other fields. */
type ScanValues = { claims: { teamId: string; stage: string }[]; note: string; nextStep: string; objectiveId: string; ownerId: string; dueOn: string };

const toOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** A new scan: which sentence is true for each department, and the one next step. */
export function ScanForm({ teams, last, objectives, members, lastResult }: ScanFormProps) {
  const [form, fields] = useServerForm<ScanValues>({
    id: 'scan',
    lastResult,
    defaultValue: { claims: teams.map(({ id }) => ({ teamId: id, stage: String(last?.claims.find(({ teamId }) => teamId === id)?.stage ?? '') })) },
  });
  const rows = fields.claims.getFieldList();
  if (teams.length === 0) {
    return (
      <Card title={m.maturity_scan()}>
        <p className="text-muted">{m.maturity_no_teams()}</p>
      </Card>
    );
  }
  return (
    <Card title={m.maturity_scan()} description={m.maturity_scan_about()}>
      <FormDisclosure label={m.maturity_scan()} isOpen={lastResult !== undefined}>
        <FormShell form={form} action={paths.maturity} order={[...rows.map((row) => row.getFieldset().stage.name), 'note', 'nextStep', 'objectiveId', 'ownerId', 'dueOn']} preventScrollReset className="max-w-4xl">
          <input type="hidden" name="lastScanId" value={last?.id ?? ''} />
          <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
            {rows.map((row) => {
              const { teamId, stage } = row.getFieldset();
              const team = teams.find(({ id }) => id === teamId.initialValue);
              if (!team) return null;
              return (
                <div key={row.key}>
                  <input type="hidden" name={teamId.name} value={team.id} />
                  <SelectField field={stage} label={team.name} options={STAGES.map((each) => ({ value: String(each), label: stageLabel(each) }))} placeholder={m.maturity_claim_none()} />
                </div>
              );
            })}
          </div>
          <TextAreaField field={fields.note} label={m.maturity_note()} hint={m.maturity_note_hint()} isOptional rows={2} maxLength={1000} />
          <TextAreaField field={fields.nextStep} label={m.maturity_next_step()} hint={m.maturity_next_step_hint()} rows={2} maxLength={500} />
          <div className="grid items-end gap-5 sm:grid-cols-3">
            <SelectField field={fields.objectiveId} label={m.maturity_objective()} options={objectives.map(toOption)} />
            <SelectField field={fields.ownerId} label={m.maturity_owner()} options={members.map(toOption)} />
            <DateField field={fields.dueOn} label={m.maturity_due()} />
          </div>
          <div>
            <SubmitButton>{m.maturity_hold()}</SubmitButton>
          </div>
        </FormShell>
      </FormDisclosure>
    </Card>
  );
}
