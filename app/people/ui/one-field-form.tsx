import type { SubmissionResult } from '@conform-to/react';
import type { ReactNode } from 'react';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField, type TextFieldProps } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

interface OneFieldFormProps extends Omit<TextFieldProps, 'field' | 'name' | 'hidden' | 'id'> {
  id: string;
  name: string;
  lastResult: SubmissionResult | undefined;
  submit: ReactNode;
  /** Sent along. */
  hidden?: Record<string, string>;
  variant?: 'primary' | 'secondary' | 'danger';
}

/** A form that asks one thing: a code, a password, an address. */
export function OneFieldForm({ id, name, lastResult, submit, hidden = {}, variant = 'primary', ...field }: OneFieldFormProps) {
  const [form, fields] = useServerForm<Record<string, string>>({ id, lastResult });
  const asked = fields[name];
  if (!asked) throw new Error(`No field ${name}`);
  return (
    <FormShell form={form}>
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <TextField {...field} field={asked} />
      <span>
        <SubmitButton variant={variant}>{submit}</SubmitButton>
      </span>
    </FormShell>
  );
}
