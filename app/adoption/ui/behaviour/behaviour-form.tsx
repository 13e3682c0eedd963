import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { RECORD_RULES } from '#app/crm/behaviours/record-rule.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { LinkCard } from '#app/ui/form/link-card.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { ruleName } from '../../behaviour/behaviour-words.ts';
import { ActivityPick } from './activity-pick.tsx';

export const GOAL_NUMBERS = ['1', '2', '3'] as const;
const ORDER = ['name', 'desired', 'undesired', 'countedBy', 'desiredKeys', 'undesiredKeys', 'antecedent', 'consequence', ...GOAL_NUMBERS.flatMap((goal) => [`goalValue${goal}`, `goalOn${goal}`]), 'reward'];

interface BehaviourFormProps {
  /** Null is a new agreement. */
  id: string | null;
  defaults: Record<string, string | string[]>;
  activities: string[];
  /** Which specification it brings nearer; absent for a new one. */
  serves?: { specificationId: string | null; specifications: { id: string; name: string }[]; canTie: boolean };
  lastResult: SubmissionResult | undefined;
}

/** What was agreed, how it is counted, what makes it easy, and the steps towards it. */
export function BehaviourForm({ id, defaults, activities, serves, lastResult }: BehaviourFormProps) {
  const [form, fields] = useServerForm<Record<string, string | string[]>>({ id: 'behaviour', lastResult, defaultValue: defaults });
  const field = (name: string) => fields[name] as never;
  return (
    <Page title={id === null ? m.behaviour_new() : m.behaviour_edit()} question={m.behaviour_form_question()} breadcrumbs={[{ label: m.behaviour_title(), to: paths.behaviour }]}>
      <Card className="max-w-3xl">
        <FormShell form={form} order={ORDER}>
          <input type="hidden" name="version" value={String(defaults.version ?? '0')} />
          <TextField field={field('name')} label={m.behaviour_name()} hint={m.behaviour_name_hint()} />
          <TextAreaField field={field('desired')} label={m.behaviour_desired()} hint={m.behaviour_desired_hint()} rows={2} />
          <TextAreaField field={field('undesired')} label={m.behaviour_undesired()} hint={m.behaviour_undesired_hint()} rows={2} />
          <RadioField field={field('countedBy')} label={m.behaviour_counted_by()} options={[...RECORD_RULES, 'activities' as const].map((rule) => ({ value: rule, label: ruleName(rule) }))} />
          <div className="grid gap-5 sm:grid-cols-2">
            <ActivityPick field={field('desiredKeys')} label={m.behaviour_desired_keys()} activities={activities} />
            <ActivityPick field={field('undesiredKeys')} label={m.behaviour_undesired_keys()} activities={activities} />
          </div>
          <TextAreaField field={field('antecedent')} label={m.behaviour_antecedent()} hint={m.behaviour_antecedent_hint()} isOptional rows={2} />
          <TextAreaField field={field('consequence')} label={m.behaviour_consequence()} hint={m.behaviour_consequence_hint()} isOptional rows={2} />
          <fieldset className="flex flex-col gap-3">
            <legend className="text-sm font-medium">{m.behaviour_goals()}</legend>
            <p className="text-sm text-muted">{m.behaviour_goals_hint()}</p>
            {GOAL_NUMBERS.map((goal) => (
              <div key={goal} className="grid gap-3 sm:grid-cols-[8rem_12rem]">
                <TextField field={field(`goalValue${goal}`)} label={m.behaviour_goal_value({ number: goal })} suffix="%" inputMode="decimal" />
                <DateField field={field(`goalOn${goal}`)} label={m.behaviour_goal_on({ number: goal })} />
              </div>
            ))}
          </fieldset>
          <TextField field={field('reward')} label={m.behaviour_reward()} hint={m.behaviour_reward_hint()} isOptional />
          <div>
            <SubmitButton>{m.behaviour_save()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
      {id !== null && serves?.canTie ? (
        <LinkCard
          title={m.chain_serves_specification()}
          actions={<ButtonLink to={paths.chainOf('behaviour', id)} size="small">{m.chain_place()}</ButtonLink>}
          action={paths.chainLinks}
          hidden={{ kind: 'behaviour', id, to: paths.editBehaviour(id) }}
          name="target"
          label={m.chain_serves_specification()}
          placeholder={m.chain_none_chosen()}
          isRequired={false}
          value={serves.specificationId ?? ''}
          options={serves.specifications.map((spec) => ({ value: spec.id, label: spec.name }))}
          button={m.chain_tie()}
        />
      ) : null}
      {id === null ? null : (
        <Form method="post" action={paths.endBehaviour(id)} className="flex max-w-3xl flex-wrap items-center justify-between gap-3">
          <p className="text-sm text-muted">{m.behaviour_end_hint()}</p>
          <Button type="submit" variant="danger">{m.behaviour_end()}</Button>
        </Form>
      )}
    </Page>
  );
}
