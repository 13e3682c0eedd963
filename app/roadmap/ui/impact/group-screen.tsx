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
import type { ImpactGroup, Named } from '../../impact/impact.ts';
import { IMPACT_LEVELS } from '../../impact/impact-rule.ts';
import { impactOptions, levelName } from '../../impact/impact-words.ts';

interface GroupScreenProps {
  choices: { teams: Named[]; roles: Named[] };
  /** Null for a new one. */
  group: ImpactGroup | null;
  lastResult: SubmissionResult | undefined;
}

/** Not an interface: the form wants to be sure that it has no other fields. */
type GroupValues = { name: string; teamId: string; roleId: string; now: string; wanted: string; organisation: string; department: string; individual: string; note: string };

const FIELDS = ['name', 'roleId', 'teamId', 'now', 'wanted', ...IMPACT_LEVELS, 'note'] as const;

/** One group: who it is, how its work changes, and how much that asks at each level. */
export function GroupScreen({ choices: { teams, roles }, group, lastResult }: GroupScreenProps) {
  const [form, fields] = useServerForm<GroupValues>({ id: 'impact-group', lastResult, defaultValue: group ? valuesOf(group) : {} });
  const toOption = ({ id, name }: Named) => ({ value: id, label: name });
  return (
    <Page
      title={group?.name ?? m.impact_group_new()}
      question={m.impact_group_question()}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: m.impact_title(), to: paths.impact },
      ]}
    >
      <Card>
        <FormShell form={form} order={FIELDS}>
          {group ? <input type="hidden" name="version" value={group.version} /> : null}
          <div className="grid items-end gap-5 md:grid-cols-3">
            <TextField field={fields.name} label={m.impact_group_name()} hint={m.impact_group_name_hint()} maxLength={120} autoComplete="off" />
            <SelectField field={fields.roleId} label={m.impact_group_role()} isOptional options={roles.map(toOption)} placeholder={m.impact_group_role_none()} />
            <SelectField field={fields.teamId} label={m.impact_group_team()} isOptional options={teams.map(toOption)} placeholder={m.impact_group_team_none()} />
          </div>
          <div className="grid gap-5 md:grid-cols-2">
            <TextAreaField field={fields.now} label={m.impact_now_long()} hint={m.impact_now_hint()} rows={5} maxLength={2_000} />
            <TextAreaField field={fields.wanted} label={m.impact_wanted_long()} hint={m.impact_wanted_hint()} rows={5} maxLength={2_000} />
          </div>
          <fieldset>
            <legend className="font-medium">{m.impact_asks()}</legend>
            <p className="text-sm text-muted">{m.impact_asks_hint()}</p>
            <div className="mt-2 grid items-end gap-5 md:grid-cols-3">
              {IMPACT_LEVELS.map((level) => (
                <SelectField key={level} field={fields[level]} label={m.impact_on({ level: levelName(level) })} options={impactOptions()} placeholder={m.impact_unscored()} />
              ))}
            </div>
          </fieldset>
          <TextAreaField field={fields.note} label={m.impact_note()} hint={m.impact_note_hint()} isOptional rows={2} maxLength={600} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{group ? m.impact_save() : m.impact_group_add()}</SubmitButton>
            <ButtonLink to={paths.impact}>{m.impact_back()}</ButtonLink>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}

function valuesOf({ name, team, role, now, wanted, inside }: ImpactGroup): GroupValues {
  const scoreOf = (level: (typeof IMPACT_LEVELS)[number]) => String(inside?.scores[level] ?? '');
  return { name, teamId: team?.id ?? '', roleId: role?.id ?? '', now: now ?? '', wanted: wanted ?? '', organisation: scoreOf('organisation'), department: scoreOf('department'), individual: scoreOf('individual'), note: inside?.note ?? '' };
}
