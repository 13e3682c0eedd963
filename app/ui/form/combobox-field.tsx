import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { ChoiceLines } from '../choice-lines.tsx';
import { Listbox } from '../listbox.tsx';
import { useListbox } from '../use-listbox.ts';
import { describedBy } from './described-by.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { initialText } from './initial-text.ts';
import type { Option } from './select-field.tsx';

interface ComboboxFieldProps extends FieldProps {
  /** What was found last. */
  options: readonly Option[];
  /** The options are not yet those of the text that was asked for last. */
  isSearching: boolean;
  /** Told what options are needed of; null while the list is closed. The same function on every drawing. */
  onSearch: (query: string | null) => void;
  /** The label of the value the form starts with; undefined when what it starts with is text that was typed. */
  initialLabel: string | undefined;
  /** The names under which the chosen value and its label are sent, beside the text under the field's own. */
  sends: { value: string; label: string };
}

/** One of many, found by typing. The text is sent too: without JavaScript, or when nothing was chosen, the server looks it up. */
export function ComboboxField({ field, label, hint, isOptional, options, isSearching, onSearch, initialLabel, sends }: ComboboxFieldProps) {
  const initial = initialText(field);
  const [chosen, setChosen] = useState({ value: initialLabel === undefined ? '' : initial, label: initialLabel ?? '' });
  const [text, setText] = useState(initialLabel ?? initial);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the page came alive stands in the field only, and would be written over.
  useEffect(() => {
    const early = input.current?.value;
    if (early === undefined || early === input.current?.defaultValue) return;
    setText(early);
    setTyped(early);
    setOpen(document.activeElement === input.current);
  }, []);
  const query = isOpen ? (typed ?? '') : null;
  useEffect(() => onSearch(query), [query, onSearch]);

  const choose = (option: Option | undefined) => {
    if (!option) return;
    setChosen(option);
    setText(option.label);
    setTyped(null);
    setOpen(false);
  };
  const shown = isOpen ? options : [];
  const listbox = useListbox(shown.length, (index) => choose(shown[index]), isSearching);
  return (
    <FieldFrame field={field} label={label} hint={hint} isOptional={isOptional}>
      <div className="relative" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
        <input type="hidden" name={sends.value} value={chosen.value} />
        <input type="hidden" name={sends.label} value={chosen.label} />
        <Search className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-muted pointer-coarse:top-3.5" aria-hidden="true" />
        <input
          {...listbox.inputProps}
          {...describedBy(field, hint)}
          ref={input}
          id={field.id}
          name={field.name}
          type="text"
          value={text}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setText(event.target.value);
            setTyped(event.target.value);
            setOpen(true);
            listbox.setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && isOpen) {
              event.stopPropagation();
              setOpen(false);
            } else if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
            else if (!(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) listbox.onKeyDown(event);
          }}
          className="control pl-8"
        />
        <Listbox listbox={listbox} label={typeof label === 'string' ? label : field.name} choices={shown} keyOf={({ value }) => value} isChosen={({ value }) => value === chosen.value}>
          {({ label: text, hint: line }) => <ChoiceLines label={text} hint={line} />}
        </Listbox>
        <p role="status" className={isOpen && shown.length === 0 && typed ? 'absolute inset-x-0 top-full z-30 mt-1 rounded-lg border bg-raised px-3 py-2 text-sm text-muted shadow-overlay' : 'sr-only'}>
          {isOpen && typed ? (isSearching ? m.ui_searching() : shown.length === 0 ? m.ui_nothing_found() : m.ui_found({ count: shown.length })) : ''}
        </p>
      </div>
    </FieldFrame>
  );
}
