import { useState } from 'react';

/** Which rows are ticked; a row that is no longer in the list is not. */
export function useSelection(keys: readonly string[]) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const selected = keys.filter((key) => ticked.includes(key));
  const isAll = keys.length > 0 && selected.length === keys.length;
  return {
    selected,
    isAll,
    isSome: selected.length > 0 && !isAll,
    has: (key: string) => selected.includes(key),
    toggle: (key: string) => setTicked(selected.includes(key) ? selected.filter((one) => one !== key) : [...selected, key]),
    toggleAll: () => setTicked(isAll ? [] : keys),
    clear: () => setTicked([]),
  };
}
