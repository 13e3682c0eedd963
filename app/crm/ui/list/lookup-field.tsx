import { X } from 'lucide-react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ChoiceLines } from '#app/ui/choice-lines.tsx';
import { Listbox } from '#app/ui/listbox.tsx';
import { useListbox } from '#app/ui/use-listbox.ts';
import { useLookup } from '#app/ui/use-lookup.ts';

interface Choice {
  value: string;
  label: string;
  hint?: string | null;
}

interface LookupFieldProps {
  label: string;
  /** A kind of record, `member` or `tags`. */
  kind: string;
  value: readonly string[];
  onChange: (value: string[], titles: Record<string, string>) => void;
  /** What the chosen values are called. */
  titles: Readonly<Record<string, string>>;
  isMultiple: boolean;
  /** Choices that stand before what is found, such as the reader. */
  first?: readonly Choice[];
  /** What is typed may be a value too, as with tags. */
  canAdd?: boolean;
}

/** One or more records, colleagues or tags, found by typing. */
export function LookupField({ label, kind, value, onChange, titles, isMultiple, first = [], canAdd = false }: LookupFieldProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { data, isBehind } = useLookup<{ choices: Choice[] }>(isOpen ? paths.lookup(kind, text) : null);

  const typed = text.trim();
  const known = first.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  const found: Choice[] = [...known, ...(data?.choices ?? [])].filter((choice) => !value.includes(choice.value));
  const options: Choice[] = canAdd && typed !== '' && !found.some((choice) => choice.value === typed) ? [...found, { value: typed, label: typed }] : found;
  const choose = (option: Choice | undefined) => {
    if (!option) return;
    onChange(isMultiple ? [...value, option.value] : [option.value], { [option.value]: option.label });
    setText('');
    setOpen(false);
  };
  const listbox = useListbox(isOpen ? options.length : 0, (index) => choose(options[index]), isBehind);
  const hasOne = !isMultiple && value.length > 0;

  return (
    <div className="relative flex min-h-9 min-w-44 flex-1 flex-wrap items-center gap-1" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      {value.map((each) => (
        <span key={each} className="inline-flex max-w-full items-center gap-1 rounded-md bg-accent-soft py-0.5 pr-0.5 pl-2 text-sm">
          <span className="min-w-0 truncate">{first.find((choice) => choice.value === each)?.label ?? titles[each] ?? each}</span>
          <button type="button" aria-label={m.list_value_remove({ value: titles[each] ?? each })} onClick={() => onChange(value.filter((other) => other !== each), {})} className="grid size-6 place-items-center rounded text-muted hover:bg-surface hover:text-text">
            <X className="size-3.5" aria-hidden="true" />
          </button>
        </span>
      ))}
      {hasOne ? null : (
        <input
          {...listbox.inputProps}
          type="text"
          aria-label={label}
          value={text}
          placeholder={m.list_lookup_placeholder()}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            listbox.setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && isOpen) {
              event.preventDefault();
              event.stopPropagation();
              setOpen(false);
            } else if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
            else listbox.onKeyDown(event);
          }}
          className="control min-w-32 flex-1"
        />
      )}
      <Listbox listbox={listbox} label={label} choices={isOpen ? options : []} keyOf={(option) => option.value}>
        {({ label: text, hint: line }) => <ChoiceLines label={text} hint={line} />}
      </Listbox>
      <span role="status" className="sr-only">
        {isOpen && !isBehind ? (options.length === 0 ? m.ui_nothing_found() : m.ui_found({ count: options.length })) : ''}
      </span>
    </div>
  );
}
