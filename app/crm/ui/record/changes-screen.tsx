import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { entityOf } from '../../entity/entities.ts';
import type { RecordChanges } from '../../record/read-record-changes.server.ts';
import { entitiesWord, entityWord } from '../field-label.ts';
import { HistoryCard } from './history-card.tsx';

interface ChangesScreenProps {
  changes: RecordChanges;
  recordId: string;
  mayWrite: boolean;
  here: string;
}

/** The history of one record, for kinds whose own page tells the story of a customer instead. */
export function ChangesScreen({ changes, recordId, mayWrite, here }: ChangesScreenProps) {
  const { segment } = entityOf(changes.entity);
  const name = changes.title || entityWord(changes.entity);
  const breadcrumbs = [
    { label: entitiesWord(changes.entity), to: paths.records(segment) },
    { label: name, to: paths.record(segment, recordId) },
  ];
  return (
    <Page title={m.customer_changes()} question={m.record_history_question({ name })} breadcrumbs={breadcrumbs}>
      <div className="max-w-3xl">
        <HistoryCard page={changes} mayWrite={mayWrite} here={here} />
      </div>
    </Page>
  );
}
