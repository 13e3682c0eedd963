import type { FieldMetadata, SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { ROLES } from '#app/people/role.ts';
import { FieldErrors, FieldHint } from '#app/ui/form/field-frame.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Course } from '../../training/training.ts';
import { ROLE_PEOPLE } from '../../role-people.ts';

interface Values extends Record<string, unknown> {
  titleNl: string;
  titleEn: string;
  outcomeNl: string;
  outcomeEn: string;
  roles: string[];
  materials: string;
}

const ORDER = ['titleNl', 'titleEn', 'outcomeNl', 'outcomeEn', 'roles', 'materials'];

/** A new course, or one to change. */
export function CourseForm({ course, lastResult }: { course: Course | null; lastResult: SubmissionResult | undefined }) {
  const defaultValue = course
    ? { titleNl: course.title.nl, titleEn: course.title.en, outcomeNl: course.outcome.nl, outcomeEn: course.outcome.en, roles: course.roles, materials: course.materials.map(({ title, link }) => `${title} ${link}`).join('\n') }
    : { roles: ['end-user'] };
  const [form, fields] = useServerForm<Values>({ id: course ? 'change-course' : 'new-course', lastResult, defaultValue });
  return (
    <FormShell form={form} order={ORDER} preventScrollReset className="max-w-4xl">
      {course ? <input type="hidden" name="version" value={course.version} /> : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField field={fields.titleNl} label={m.training_title_nl()} maxLength={120} autoComplete="off" />
        <TextField field={fields.titleEn} label={m.training_title_en()} isOptional maxLength={120} autoComplete="off" />
        <TextField field={fields.outcomeNl} label={m.training_outcome_nl()} hint={m.training_outcome_hint()} maxLength={300} autoComplete="off" />
        <TextField field={fields.outcomeEn} label={m.training_outcome_en()} isOptional maxLength={300} autoComplete="off" />
      </div>
      <RolesField field={fields.roles} />
      <TextAreaField field={fields.materials} label={m.training_materials()} hint={m.training_materials_hint()} isOptional rows={3} maxLength={4000} />
      <div>
        <SubmitButton>{course ? m.training_save() : m.training_make()}</SubmitButton>
      </div>
    </FormShell>
  );
}

/** Who needs it: one or more roles. */
function RolesField({ field }: { field: FieldMetadata }) {
  const chosen = [field.initialValue].flat();
  return (
    <fieldset id={field.id} className="flex flex-col gap-1">
      <legend className="text-sm font-medium">{m.training_for_whom()}</legend>
      <FieldHint field={field} hint={m.training_for_whom_hint()} />
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-2">
        {ROLES.map((role) => (
          <label key={role} className="inline-flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <input key={field.key} type="checkbox" name={field.name} value={role} defaultChecked={chosen.includes(role)} className="size-4 accent-accent pointer-coarse:size-5" />
            {ROLE_PEOPLE[role]()}
          </label>
        ))}
      </div>
      <FieldErrors field={field} />
    </fieldset>
  );
}
