import type { SubmissionResult } from '@conform-to/react';
import { questionName, remedyName, remedyRefusal } from '#app/adoption/pulses/pulse-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import type { ReadinessGroup } from '../../readiness/readiness.ts';
import { ElementSteps } from './element-steps.tsx';

interface RemedyScreenProps {
  group: ReadinessGroup;
  members: { id: string; name: string }[];
  today: Day;
  lastResult: SubmissionResult | undefined;
}

/** What is done about the barrier of one group; what is not allowed cannot be chosen, and says why. */
export function RemedyScreen(props: RemedyScreenProps) {
  const { name, measurement } = props.group;
  const barrier = measurement?.barrier;
  return (
    <Page
      title={m.readiness_choose_of({ name })}
      question={barrier?.kind === 'at' ? m.readiness_form_question({ element: questionName(barrier.element) }) : m.readiness_form_nothing()}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: m.readiness_title(), to: paths.readiness },
      ]}
    >
      {measurement && barrier?.kind === 'at' ? (
        <>
          <ElementSteps measurement={measurement} />
          <RemedyForm {...props} measurement={measurement} />
        </>
      ) : (
        <EmptyState title={m.readiness_form_nothing()} action={<ButtonLink to={paths.readiness}>{m.readiness_form_back()}</ButtonLink>} />
      )}
    </Page>
  );
}

type RemedyValues = { remedy: string; ownerId: string; on: string };
const FIELDS = ['remedy', 'ownerId', 'on'] as const;

function RemedyForm({ group: { choices, remedy }, measurement, members, today, lastResult }: RemedyScreenProps & { measurement: NonNullable<ReadinessGroup['measurement']> }) {
  const [form, fields] = useServerForm<RemedyValues>({ id: 'group-remedy', lastResult, defaultValue: remedy ? { remedy: remedy.remedy, ownerId: remedy.owner.id, on: remedy.on } : {} });
  return (
    <Card className="max-w-4xl">
      <FormShell form={form} order={FIELDS}>
        <input type="hidden" name="pulseId" value={measurement.pulseId} />
        <input type="hidden" name="round" value={measurement.round} />
        <RadioField
          field={fields.remedy}
          label={m.readiness_form_remedy()}
          options={choices.map((choice) => ({ value: choice.remedy, label: remedyName(choice.remedy), hint: choice.refusal && remedyRefusal(choice.refusal), isDisabled: choice.refusal !== null }))}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField field={fields.ownerId} label={m.readiness_form_owner()} options={members.map(({ id, name }) => ({ value: id, label: name }))} />
          <DateField field={fields.on} label={m.readiness_form_on()} min={today} />
        </div>
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{m.readiness_choose()}</SubmitButton>
          <ButtonLink to={paths.readiness}>{m.readiness_form_back()}</ButtonLink>
        </div>
      </FormShell>
    </Card>
  );
}
