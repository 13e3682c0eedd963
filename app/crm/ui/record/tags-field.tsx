import { useEffect, useId, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { describedBy } from '#app/ui/form/described-by.ts';
import { FieldFrame, type FieldProps } from '#app/ui/form/field-frame.tsx';
import { initialText } from '#app/ui/form/initial-text.ts';

const SHOWN_AT_MOST = 8;

/** Words with commas between them, and those used before to press on. */
export function TagsField({ field, label, isOptional, tags }: FieldProps & { tags: readonly string[] }) {
  const [text, setText] = useState(initialText(field));
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the page came alive stands in the field only, and would be written over.
  useEffect(() => {
    const early = input.current;
    if (early && early.value !== early.defaultValue) setText(early.value);
  }, []);
  const listId = useId();
  const parts = text.split(',').map((part) => part.trim());
  const last = (parts.at(-1) ?? '').toLowerCase();
  const others = tags.filter((tag) => !parts.slice(0, last === '' ? undefined : -1).includes(tag));
  const shown = others.filter((tag) => last === '' || (tag !== parts.at(-1) && tag.toLowerCase().includes(last))).slice(0, SHOWN_AT_MOST);
  const add = (tag: string) => {
    setText(`${[...parts.slice(0, -1).filter(Boolean), tag].join(', ')}, `);
    input.current?.focus();
  };
  return (
    <FieldFrame field={field} label={label} hint={m.record_tags_hint()} isOptional={isOptional}>
      <input {...describedBy(field, m.record_tags_hint())} ref={input} id={field.id} name={field.name} type="text" autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} className="control" />
      {shown.length > 0 ? (
        <ul id={listId} aria-label={m.record_tags_used()} className="mt-1 flex flex-wrap gap-1">
          {shown.map((tag) => (
            <li key={tag}>
              <button type="button" onClick={() => add(tag)} className="rounded-full border border-dashed min-h-6 px-2 py-0.5 text-xs text-muted hover:border-border-strong hover:text-text pointer-coarse:px-3 pointer-coarse:py-2">
                + {tag}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </FieldFrame>
  );
}
