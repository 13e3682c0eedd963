import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import type { Challenge, Named } from '../../impact/impact.ts';
import { riskOptions } from '../../impact/impact-words.ts';

interface ChallengeScreenProps {
  groups: Named[];
  members: Named[];
  /** Null for a new one. */
  challenge: Challenge | null;
  lastResult: SubmissionResult | undefined;
}

interface RiskValues {
  groupId: string;
  score: string;
  mitigation: string;
  ownerId: string;
}

/** One challenge: what it is, and for every group how much it threatens the change and what is done about that. */
export function ChallengeScreen({ groups, members, challenge, lastResult }: ChallengeScreenProps) {
  const [form, fields] = useServerForm<{ name: string; risks: RiskValues[] }>({
    id: 'challenge',
    lastResult,
    defaultValue: { name: challenge?.name ?? '', risks: groups.map(({ id }) => valuesOf(id, challenge)) },
  });
  const rows = fields.risks.getFieldList();
  const order = rows.flatMap((row) => {
    const { score, mitigation, ownerId } = row.getFieldset();
    return [score.name, mitigation.name, ownerId.name];
  });
  return (
    <Page
      title={challenge?.name ?? m.impact_challenge_new()}
      question={m.impact_challenge_question()}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: m.impact_title(), to: paths.impact },
      ]}
    >
      <Card className="max-w-4xl">
        <FormShell form={form} order={['name', ...order]}>
          {challenge ? <input type="hidden" name="version" value={challenge.version} /> : null}
          <TextField field={fields.name} label={m.impact_challenge_name()} hint={m.impact_challenge_name_hint()} maxLength={160} autoComplete="off" />
          {groups.length === 0 ? <p className="text-muted">{m.impact_challenge_groups_none()}</p> : null}
          {rows.map((row) => {
            const { groupId, score, mitigation, ownerId } = row.getFieldset();
            const group = groups.find(({ id }) => id === groupId.initialValue);
            if (!group) return null;
            return (
              <fieldset key={row.key} id={`group-${group.id}`} className="scroll-mt-20 border-t pt-4">
                <legend className="float-left mb-3 w-full font-semibold">{group.name}</legend>
                <input type="hidden" name={groupId.name} value={group.id} />
                <div className="clear-both grid gap-x-5 gap-y-4 sm:grid-cols-2">
                  <SelectField field={score} label={m.impact_risk()} options={riskOptions()} placeholder={m.impact_unweighed()} />
                  <SelectField field={ownerId} label={m.impact_owner()} isOptional options={members.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.impact_owner_nobody()} />
                  <div className="sm:col-span-2">
                    <TextAreaField field={mitigation} label={m.impact_mitigation()} hint={m.impact_mitigation_hint()} rows={2} maxLength={600} />
                  </div>
                </div>
              </fieldset>
            );
          })}
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{challenge ? m.impact_save() : m.impact_challenge_add()}</SubmitButton>
            <ButtonLink to={paths.impactRisks}>{m.impact_back()}</ButtonLink>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}

function valuesOf(groupId: string, challenge: Challenge | null): RiskValues {
  const risk = challenge?.risks.find((each) => each.groupId === groupId);
  return { groupId, score: risk ? String(risk.score) : '', mitigation: risk?.mitigation ?? '', ownerId: risk?.owner?.id ?? '' };
}
