import { type KeyboardEvent, useId, useState } from 'react';

/**
 * The keys of a list under a text field (the combobox pattern of WAI-ARIA): arrows, Home and End move, Enter chooses.
 * @param count how many options there are now
 */
export function useListbox(count: number, onChoose: (index: number) => void) {
  const id = useId();
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, Math.max(0, count - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: (active + 1) % count, ArrowUp: (active - 1 + count) % count, Home: event.ctrlKey ? 0 : undefined, End: event.ctrlKey ? count - 1 : undefined }[event.key];
    if (to !== undefined && count > 0) {
      event.preventDefault();
      setActive(to);
      document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && count > 0 && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onChoose(active);
    }
  };

  return {
    active,
    setActive,
    onKeyDown,
    inputProps: { role: 'combobox', 'aria-expanded': count > 0, 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-activedescendant': count > 0 ? `${id}-${active}` : undefined, autoComplete: 'off' } as const,
    listProps: { id, role: 'listbox' } as const,
    optionProps: (index: number) => ({ id: `${id}-${index}`, role: 'option', 'aria-selected': index === active, onPointerMove: () => setActive(index), onClick: () => onChoose(index) }) as const,
  };
}
