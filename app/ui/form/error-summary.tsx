import type { FormMetadata } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { Notice } from '../notice.tsx';

/** Everything that stopped the form, at its top; a press goes to the field. Nothing when nothing is wrong. */
export function ErrorSummary({ form }: { form: FormMetadata }) {
  const problems = Object.entries(form.allErrors).flatMap(([name, errors]) => errors.map((text) => ({ name, text })));
  if (problems.length === 0) return null;
  return (
    <Notice tone="bad" title={m.ui_form_errors({ count: problems.length })}>
      <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-4">
        {problems.map(({ name, text }) => (
          <li key={`${name}:${text}`}>
            {name === '' ? (
              text
            ) : (
              <a href={`#${form.id}-${name}`} className="link" onClick={(event) => focusField(event, `${form.id}-${name}`)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A link alone scrolls to the field; this also puts the cursor in it. */
function focusField(event: { preventDefault: () => void }, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  (field.matches('fieldset') ? (field.querySelector('input') ?? field) : field).focus();
}
