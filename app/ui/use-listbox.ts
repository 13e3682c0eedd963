import { type KeyboardEvent, useEffect, useId, useState } from 'react';

/**
 * The keys of a list under a text field (the combobox pattern of WAI-ARIA): arrows, Home and End move, Enter chooses.
 * @param count how many options there are now
 * @param isBehind the options answer what was typed before: Enter waits for those of what is typed now, unless one was gone to
 */
export function useListbox(count: number, onChoose: (index: number) => void, isBehind = false) {
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const [isWaiting, setWaiting] = useState(false);
  const setActive = (index: number) => {
    setWanted(index);
    setWaiting(false);
  };
  const isDue = isWaiting && !isBehind;
  useEffect(() => {
    if (!isDue) return;
    setWaiting(false);
    if (count > 0) onChoose(0);
  }, [isDue, count, onChoose]);
  const active = Math.min(wanted, Math.max(0, count - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: (active + 1) % count, ArrowUp: (active - 1 + count) % count, Home: event.ctrlKey ? 0 : undefined, End: event.ctrlKey ? count - 1 : undefined }[event.key];
    if (to !== undefined && count > 0) {
      event.preventDefault();
      setActive(to);
      document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const mustWait = isBehind && wanted === 0;
    if (mustWait || count > 0) event.preventDefault();
    if (mustWait) setWaiting(true);
    else if (count > 0) onChoose(active);
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
