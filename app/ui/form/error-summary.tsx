import type { FormMetadata } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Notice } from '../notice.tsx';

/** Everything that stopped the form, at its top; a press goes to the field. Nothing when nothing is wrong. */
export function ErrorSummary({ form, order = [] }: { form: FormMetadata; order?: readonly string[] | undefined }) {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const problems = Object.entries(form.allErrors)
    .sort(([one], [other]) => place(one) - place(other))
    .flatMap(([name, errors]) => errors.map((text) => ({ name, text })));
  // A field that is wrong takes the cursor; what is wrong with none of them is read here, however far down the button stands.
  const box = useRef<HTMLDivElement>(null);
  const answer = useActionData();
  const isOfNoField = problems.length > 0 && problems.every(({ name }) => name === '');
  useEffect(() => {
    if (isOfNoField) box.current?.focus();
  }, [answer, isOfNoField]);
  const labels = useLabels(problems.map(({ name, text }) => ({ id: name === '' ? '' : `${form.id}-${name}`, text })));
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-4 rounded-lg outline-none">
      <Notice tone="bad" title={m.ui_form_errors({ count: problems.length })}>
        <ul className="mt-1 flex list-disc flex-col pl-4">
          {problems.map(({ name, text }, index) => (
            <li key={`${name}:${text}`} className="py-1">
              {name === '' ? (
                text
              ) : (
                <a href={`#${form.id}-${name}`} className="link py-1.5" onClick={(event) => focusField(event, `${form.id}-${name}`)}>
                  {labels[index] ? <span className="font-medium">{labels[index]} </span> : null}
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

interface Problem {
  id: string;
  text: string;
}

/** What the fields are called on the page, as far as they stand there and the problem does not say it: "Fill this in" says little without. Else ''. */
function useLabels(problems: Problem[]): string[] {
  return useSyncExternalStore(nothingToFollow, () => problems.map(labelOf).join('\n'), () => '').split('\n');
}

const nothingToFollow = () => () => {};

function labelOf({ id, text }: Problem): string {
  const field = id === '' ? null : document.getElementById(id);
  const label = field?.matches('fieldset') ? field.querySelector('legend') : field && document.querySelector(`label[for="${CSS.escape(id)}"]`);
  const name = [...(label?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('').trim();
  if (name === '' || text.toLowerCase().includes(name.toLowerCase())) return '';
  return /[.?!:]$/.test(name) ? name : `${name}:`;
}

/** A link alone scrolls to the field; this also puts the cursor in it. */
function focusField(event: { preventDefault: () => void }, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  (field.matches('fieldset') ? (field.querySelector('input') ?? field) : field).focus();
}
