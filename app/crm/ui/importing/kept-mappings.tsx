import { Form } from '@remix-run/react';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { m } from '#app/messages/compiled/messages.js';

/** Mappings that were kept for this kind of record, to take over. */
export function KeptMappings({ mappings }: { mappings: readonly { id: string; name: string }[] }) {
  if (mappings.length === 0) return null;
  return (
    <Form method="post" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="intent" value="use-mapping" />
      <label className="flex flex-col gap-1 text-sm font-medium">
        {m.importing_kept()}
        <select name="mapping" className="control">
          {mappings.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <SubmitButton variant="secondary">{m.importing_use()}</SubmitButton>
      <SubmitButton name="remove" value="yes" variant="ghost">
        {m.importing_forget()}
      </SubmitButton>
    </Form>
  );
}
