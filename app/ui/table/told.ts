/** A browser may forget that something is a table once it is not laid out as one; said out loud, it stays one to who listens. */
export const TOLD = { table: { role: 'table' }, group: { role: 'rowgroup' }, row: { role: 'row' }, head: { role: 'columnheader' }, cell: { role: 'cell' } } as const;
