import { useEffect, useState } from 'react';

interface View {
  hidden: readonly string[];
  density: 'comfortable' | 'compact';
}

export interface TableView extends View {
  toggleColumn: (columnId: string) => void;
  setDensity: (density: View['density']) => void;
}

/** Which columns are shown and how closely; remembered by this browser under the table's id. */
export function useTableView(id: string | undefined, columns: readonly { id: string; isHidden?: boolean }[]): TableView {
  const [view, setView] = useState<View>({ hidden: columns.filter((column) => column.isHidden).map((column) => column.id), density: 'comfortable' });

  useEffect(() => {
    const kept = id ? localStorage.getItem(keyOf(id)) : null;
    if (kept) setView((current) => ({ ...current, ...parse(kept) }));
  }, [id]);

  const change = (next: View) => {
    setView(next);
    if (id) localStorage.setItem(keyOf(id), JSON.stringify(next));
  };
  return {
    ...view,
    toggleColumn: (columnId) =>
      change({ ...view, hidden: view.hidden.includes(columnId) ? view.hidden.filter((one) => one !== columnId) : [...view.hidden, columnId] }),
    setDensity: (density) => change({ ...view, density }),
  };
}

const keyOf = (id: string) => `pacer.table.${id}`;

/** Whatever an older version or somebody else left there may be anything. */
function parse(text: string): Partial<View> {
  try {
    const { hidden, density } = JSON.parse(text) as Partial<View>;
    return { ...(Array.isArray(hidden) ? { hidden: hidden.filter((one) => typeof one === 'string') } : {}), ...(density === 'compact' ? { density } : {}) };
  } catch {
    return {};
  }
}
