import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Permission } from '../permission.ts';
import { permissionName } from './permission-name.ts';

interface Values extends Record<string, unknown> {
  name: string;
  permissions: string[];
  expiresOn: string;
}

/** Offers only what the maker may do too. */
export function ApiKeyForm({ permissions, lastResult }: { permissions: readonly Permission[]; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<Values>({ id: 'api-key', lastResult });
  const chosen = [fields.permissions.initialValue ?? []].flat();
  const errorId = fields.permissions.errorId;
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="create" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField field={fields.name} label={m.people_key_name()} hint={m.people_key_name_hint()} autoComplete="off" />
        <DateField field={fields.expiresOn} label={m.people_key_expires()} isOptional />
      </div>
      <fieldset id={fields.permissions.id} tabIndex={-1} aria-describedby={fields.permissions.errors ? errorId : undefined}>
        <legend className="text-sm font-medium">{m.people_key_permissions()}</legend>
        <div className="mt-1 grid gap-x-6 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
          {permissions.map((permission) => (
            <label key={permission} className="flex items-center gap-2.5 pointer-coarse:min-h-11">
              <input type="checkbox" name="permissions" value={permission} defaultChecked={chosen.includes(permission)} className="size-4 accent-accent" />
              {permissionName(permission)}
            </label>
          ))}
        </div>
        {fields.permissions.errors ? (
          <p id={errorId} className="mt-1 text-sm font-medium text-bad">
            {fields.permissions.errors.join(' ')}
          </p>
        ) : null}
      </fieldset>
      <span>
        <SubmitButton>{m.people_key_make()}</SubmitButton>
      </span>
    </FormShell>
  );
}
