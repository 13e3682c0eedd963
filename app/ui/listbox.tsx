import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { useListbox } from './use-listbox.ts';

interface ListboxProps<Choice> {
  listbox: ReturnType<typeof useListbox>;
  label: string;
  /** What can be chosen now; nothing is shown when there is nothing. */
  choices: readonly Choice[];
  keyOf: (choice: Choice) => string;
  isChosen?: (choice: Choice) => boolean;
  children: (choice: Choice) => ReactNode;
}

/** The choices under a text field; it stands in an element that is positioned. */
export function Listbox<Choice>({ listbox, label, choices, keyOf, isChosen, children }: ListboxProps<Choice>) {
  return (
    <div {...listbox.listProps} aria-label={label} hidden={choices.length === 0} className="absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-y-auto rounded-lg border bg-raised p-1 shadow-overlay">
      {choices.map((choice, index) => (
        <div
          key={keyOf(choice)}
          {...listbox.optionProps(index)}
          onPointerDown={(event) => event.preventDefault()}
          className={`flex items-center justify-between gap-3 rounded-md px-2.5 py-1.5 text-sm pointer-coarse:py-2.5 ${index === listbox.active ? 'bg-accent-soft text-accent' : ''}`}
        >
          {children(choice)}
          {isChosen?.(choice) ? <Check className="size-4 shrink-0" aria-hidden="true" /> : null}
        </div>
      ))}
    </div>
  );
}
