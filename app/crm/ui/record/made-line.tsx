import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { RecordPage } from '../../record/record-page.ts';

/** When a record came in, and by whom where that is known. */
export function MadeLine({ page }: { page: Pick<RecordPage, 'record' | 'createdBy'> }) {
  const format = useFormat();
  const at = format.dateTime(new Date(page.record.created_at));
  return <>{page.createdBy === null ? m.record_made_at({ at }) : m.record_made_by({ at, name: page.createdBy })}</>;
}
