import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { useActivityName } from '#app/ui/activity-name.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { type Option, SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { NudgeReach } from '../../nudges/nudge-report.ts';
import { USUAL_HOLDOUT_PERCENT } from '../../nudges/nudge-rule.ts';

export interface NewNudgeFormProps {
  activities: readonly string[];
  items: readonly Option[];
  roles: readonly Option[];
  teams: readonly Option[];
  answer: { lastResult: SubmissionResult | undefined; reach: NudgeReach | null } | undefined;
}

const ORDER = ['kind', 'activityKey', 'withinDays', 'itemId', 'role', 'teamId', 'titleNl', 'titleEn', 'benefitNl', 'benefitEn', 'link', 'holdoutPercent'];
type Values = Record<(typeof ORDER)[number], string>;

export function NewNudgeForm({ activities, items, roles, teams, answer }: NewNudgeFormProps) {
  const { number } = useFormat();
  const nameOf = useActivityName();
  const [form, fields] = useServerForm<Values>({ id: 'new-nudge', lastResult: answer?.lastResult, defaultValue: { kind: 'act-missing', withinDays: '7', holdoutPercent: String(USUAL_HOLDOUT_PERCENT) } });
  const field = (name: string) => fields[name]!;
  const kinds = [
    { value: 'act-missing', label: m.nudges_kind_act(), hint: m.nudges_kind_act_why() },
    { value: 'item-open', label: m.nudges_kind_item(), hint: m.nudges_kind_item_why(), isDisabled: items.length === 0 },
  ];
  const reach = answer?.reach;
  return (
    <FormShell form={form} order={ORDER} preventScrollReset className="group/nudge max-w-4xl">
      <RadioField field={field('kind')} label={m.nudges_about()} options={kinds} />
      {/* What belongs to the other choice is put away by the style sheet, so that it works before the page is alive. */}
      <div className="grid gap-5 group-has-[[value=item-open]:checked]/nudge:hidden sm:grid-cols-2">
        <SelectField field={field('activityKey')} label={m.nudges_activity()} options={activities.map((key) => ({ value: key, label: nameOf(key) }))} />
        <NumberField field={field('withinDays')} label={m.nudges_within_days()} suffix={m.nudges_days()} inputMode="numeric" />
      </div>
      {items.length > 0 ? (
        <div className="grid gap-5 group-has-[[value=act-missing]:checked]/nudge:hidden sm:grid-cols-2">
          <SelectField field={field('itemId')} label={m.nudges_item()} options={items} />
        </div>
      ) : null}
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <SelectField field={field('role')} label={m.nudges_role()} options={roles} placeholder={m.nudges_every_role()} />
        <SelectField field={field('teamId')} label={m.nudges_team()} options={teams} placeholder={m.nudges_every_team()} />
      </div>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField field={field('titleNl')} label={m.nudges_title_nl()} hint={m.nudges_title_hint()} maxLength={120} autoComplete="off" />
        <TextField field={field('titleEn')} label={m.nudges_title_en()} isOptional maxLength={120} autoComplete="off" />
        <TextField field={field('benefitNl')} label={m.nudges_benefit_nl()} maxLength={300} autoComplete="off" />
        <TextField field={field('benefitEn')} label={m.nudges_benefit_en()} isOptional maxLength={300} autoComplete="off" />
        <TextField field={field('link')} label={m.nudges_link()} hint={m.nudges_link_hint()} isOptional maxLength={500} autoComplete="off" />
        <NumberField field={field('holdoutPercent')} label={m.nudges_holdout()} suffix="%" inputMode="numeric" />
      </div>
      {reach ? (
        <Notice tone="info">{reach.open === null || reach.people === null ? m.nudges_reach_few() : m.nudges_preview_title({ open: number(reach.open), people: number(reach.people) })}</Notice>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="create">
          {m.nudges_create()}
        </SubmitButton>
        <SubmitButton variant="secondary" name="intent" value="preview">
          {m.nudges_preview()}
        </SubmitButton>
      </div>
    </FormShell>
  );
}
