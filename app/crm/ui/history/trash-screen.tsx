import { Form } from '@remix-run/react';
import { ArchiveRestore, Trash2 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { EntityName } from '../../entity/entity.ts';
import type { TrashKind, TrashRow } from '../../history/trash-row.ts';
import { entitiesWord } from '../field-label.ts';
import { TabLinks } from '../list/tab-links.tsx';

interface TrashScreenProps {
  kinds: TrashKind[];
  /** Whose records are shown; null when the trash is empty. */
  entity: EntityName | null;
  rows: TrashRow[];
  nextHref: string | null;
  firstHref: string | null;
  keepDays: number;
  canRestore: boolean;
}

export function TrashScreen({ kinds, entity, rows, nextHref, firstHref, keepDays, canRestore }: TrashScreenProps) {
  const format = useFormat();
  const empty = (
    <EmptyState title={m.list_trash_empty()} icon={<Trash2 />}>
      {m.list_trash_empty_hint({ days: keepDays })}
    </EmptyState>
  );
  return (
    <Page title={m.list_trash_title()} question={m.list_trash_question()}>
      <Card isFlush>
        {entity ? (
          <>
            <TabLinks
              label={m.list_trash_kinds()}
              tabs={kinds.map((kind) => ({
                label: `${entitiesWord(kind.entity)} ${format.number(kind.count)}${kind.isMore ? '+' : ''}`,
                to: `${paths.trash}?kind=${kind.entity}`,
                isCurrent: kind.entity === entity,
              }))}
            />
            <DataTable
              caption={m.list_trash_title()}
              columns={[
                { id: 'title', header: m.list_trash_name(), cell: ({ title }) => <span className="font-medium break-words">{title ?? m.list_batch_untitled()}</span> },
                { id: 'when', header: m.list_trash_when(), cell: ({ deletedAt }) => <span className="whitespace-nowrap">{format.dateTime(deletedAt)}</span> },
                { id: 'who', header: m.list_trash_who(), cell: ({ actor }) => actor ?? '' },
                { id: 'left', header: m.list_trash_left(), cell: ({ daysLeft }) => <span className="whitespace-nowrap">{m.list_trash_days({ days: daysLeft })}</span> },
                ...(canRestore ? [{ id: 'restore', header: '', align: 'end' as const, cell: (row: TrashRow) => <Restore entity={entity} row={row} /> }] : []),
              ]}
              rows={rows}
              rowKey={({ id }) => id}
              nextHref={nextHref}
              previousHref={firstHref}
              emptyState={empty}
            />
          </>
        ) : (
          empty
        )}
      </Card>
    </Page>
  );
}

function Restore({ entity, row }: { entity: EntityName; row: TrashRow }) {
  return (
    <Form method="post">
      <input type="hidden" name="kind" value={entity} />
      <input type="hidden" name="recordId" value={row.id} />
      <input type="hidden" name="title" value={row.title ?? ''} />
      <Button type="submit" size="small" aria-label={m.list_trash_restore_of({ title: row.title ?? m.list_batch_untitled() })}>
        <ArchiveRestore aria-hidden="true" />
        {m.list_trash_restore()}
      </Button>
    </Form>
  );
}
