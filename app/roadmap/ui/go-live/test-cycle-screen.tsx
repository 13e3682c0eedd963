import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { TestCycle } from '../../go-live/go-live.ts';
import { testKindOptions } from '../../go-live/go-live-words.ts';
import { FormEnd, GoLiveFormPage } from './go-live-form-page.tsx';

interface TestCycleScreenProps {
  /** Null for a new one. */
  cycle: TestCycle | null;
  lastResult: SubmissionResult | undefined;
}

/** Not an interface: the form wants to be sure that it has no other fields. */
type CycleValues = { name: string; subject: string; kind: string; withMigratedData: string; withRightRoles: string; plannedOn: string };

const FIELDS = ['name', 'subject', 'kind', 'withMigratedData', 'withRightRoles', 'plannedOn'] as const;

/** One test cycle: what is tried, and how much that is like the real thing. */
export function TestCycleScreen({ cycle, lastResult }: TestCycleScreenProps) {
  const [form, fields] = useServerForm<CycleValues>({ id: 'test-cycle', lastResult, defaultValue: cycle ? valuesOf(cycle) : { kind: 'acceptance' } });
  return (
    <GoLiveFormPage title={cycle?.name ?? m.golive_test_new()} question={m.golive_test_question()}>
      <FormShell form={form} order={FIELDS}>
        {cycle ? <input type="hidden" name="version" value={cycle.version} /> : null}
        <TextField field={fields.name} label={m.golive_test_name()} hint={m.golive_test_name_hint()} maxLength={120} autoComplete="off" />
        <TextAreaField field={fields.subject} label={m.golive_test_subject()} hint={m.golive_test_subject_hint()} maxLength={2_000} />
        <RadioField field={fields.kind} label={m.golive_test_kind()} options={testKindOptions()} />
        <div className="grid gap-4 sm:grid-cols-2">
          <CheckboxField field={fields.withMigratedData} label={m.golive_with_data()} hint={m.golive_with_data_hint()} />
          <CheckboxField field={fields.withRightRoles} label={m.golive_with_roles()} hint={m.golive_with_roles_hint()} />
        </div>
        <DateField field={fields.plannedOn} label={m.golive_planned_on()} isOptional />
        <FormEnd label={cycle ? m.golive_save() : m.golive_test_add()} back={paths.goLiveTests} />
      </FormShell>
    </GoLiveFormPage>
  );
}

function valuesOf({ name, subject, kind, withMigratedData, withRightRoles, plannedOn }: TestCycle): CycleValues {
  const ticked = (is: boolean) => (is ? 'on' : '');
  return { name, subject, kind, withMigratedData: ticked(withMigratedData), withRightRoles: ticked(withRightRoles), plannedOn: plannedOn ?? '' };
}
