import { m } from '#app/messages/compiled/messages.js';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import type { SpecFields } from './spec-fields.ts';

/** Why it changes, and which version was looked at. */
export function ChangeReason({ fields }: { fields: Pick<SpecFields, 'version' | 'changeReason'> }) {
  return (
    <div className="mb-5 max-w-2xl">
      <input type="hidden" name={fields.version.name} value={fields.version.initialValue ?? ''} />
      <TextAreaField field={fields.changeReason} label={m.specs_change_reason()} hint={m.specs_change_reason_hint()} isOptional rows={2} />
    </div>
  );
}
