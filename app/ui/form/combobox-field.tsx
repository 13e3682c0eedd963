import { Check, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useListbox } from '../use-listbox.ts';
import { describedBy } from './described-by.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { initialText } from './initial-text.ts';
import type { Option } from './select-field.tsx';

interface ComboboxFieldProps extends FieldProps {
  /** What can be chosen; with onSearch, what was found last. */
  options: readonly Option[];
  /** The label of the value the form starts with, when it is not among the options. */
  initialLabel?: string;
  /** Asks for other options once typing rests; without it the options are filtered here. */
  onSearch?: (query: string) => void;
  isSearching?: boolean;
  placeholder?: string;
}

const ASK_AFTER_MS = 200;

/** One of many, found by typing. What is sent is the value of the option; what is typed is only the way to it. */
export function ComboboxField({ field, label, hint, isOptional, options, initialLabel, onSearch, isSearching = false, placeholder }: ComboboxFieldProps) {
  const initial = initialText(field);
  const [value, setValue] = useState(initial);
  const [text, setText] = useState(() => initialLabel ?? options.find((option) => option.value === initial)?.label ?? initial);
  const [isOpen, setOpen] = useState(false);
  const [hasTyped, setTyped] = useState(false);
  const shown = onSearch || !hasTyped ? options : options.filter((option) => option.label.toLowerCase().includes(text.trim().toLowerCase()));
  useSearch(hasTyped ? text : null, onSearch);

  const choose = (option: Option | undefined) => {
    if (!option) return;
    setValue(option.value);
    setText(option.label);
    setOpen(false);
    setTyped(false);
  };
  const listbox = useListbox(isOpen ? shown.length : 0, (index) => choose(shown[index]));

  return (
    <FieldFrame field={field} label={label} hint={hint} isOptional={isOptional}>
      <div className="relative" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
        <input type="hidden" name={field.name} value={value} />
        <Search className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-muted pointer-coarse:top-3.5" aria-hidden="true" />
        <input
          {...listbox.inputProps}
          {...describedBy(field, hint)}
          id={field.id}
          type="text"
          value={text}
          placeholder={placeholder}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setText(event.target.value);
            setValue('');
            setTyped(true);
            setOpen(true);
            listbox.setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
            else if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
            else listbox.onKeyDown(event);
          }}
          className="control pl-8"
        />
        <div {...listbox.listProps} aria-label={typeof label === 'string' ? label : field.name} hidden={!isOpen || shown.length === 0} className="absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-y-auto rounded-lg border bg-raised p-1 shadow-overlay">
          {shown.map((option, index) => (
            <div
              key={option.value}
              {...listbox.optionProps(index)}
              onPointerDown={(event) => event.preventDefault()}
              className={`flex items-center justify-between gap-3 rounded-md px-2.5 py-1.5 text-sm pointer-coarse:py-2.5 ${index === listbox.active ? 'bg-accent-soft text-accent' : ''}`}
            >
              <span className="min-w-0">
                <span className="block truncate">{option.label}</span>
                {option.hint ? <span className="block truncate text-xs text-muted">{option.hint}</span> : null}
              </span>
              {option.value === value ? <Check className="size-4 shrink-0" aria-hidden="true" /> : null}
            </div>
          ))}
        </div>
        <p role="status" className={isOpen && shown.length === 0 ? 'absolute inset-x-0 top-full z-30 mt-1 rounded-lg border bg-raised px-3 py-2 text-sm text-muted shadow-overlay' : 'sr-only'}>
          {isOpen ? (isSearching ? m.ui_searching() : shown.length === 0 ? m.ui_nothing_found() : m.ui_found({ count: shown.length })) : ''}
        </p>
      </div>
    </FieldFrame>
  );
}

/** Asks once typing rests; not at all while nothing was typed. */
function useSearch(query: string | null, onSearch: ((query: string) => void) | undefined) {
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  useEffect(() => {
    if (query === null) return;
    const timer = setTimeout(() => latest.current?.(query.trim()), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [query]);
}
