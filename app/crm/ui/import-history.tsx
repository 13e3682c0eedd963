import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { isImportKind } from '#app/values/import-kind.ts';
import type { ImportSummary } from '../import-summary.ts';
import { ImportLines } from './import-lines.tsx';
import { kindName } from './kind-name.ts';

export function ImportHistory({ imports }: { imports: ImportSummary[] }) {
  const format = useFormat();
  const when = (at: Date | null) => (at ? format.dateTime(at) : '');
  const nameOf = (kind: string) => (isImportKind(kind) ? kindName(kind) : kind);
  return (
    <Card title={m.crm_history()} isFlush>
      <ImportLines lines={imports.map((each) => ({ id: each.id, title: each.fileName, about: [when(each.finishedAt), nameOf(each.kind), each.importedBy], counts: each }))} />
      <div className={imports.length > 0 ? 'max-sm:hidden' : undefined}>
        <DataTable
          caption={m.crm_history()}
          columns={[
            { id: 'when', header: m.crm_history_when(), cell: ({ finishedAt }) => when(finishedAt) },
            { id: 'kind', header: m.crm_import_kind(), cell: ({ kind }) => nameOf(kind) },
            { id: 'file', header: m.crm_import_file(), cell: ({ fileName }) => <span className="block min-w-40 break-words">{fileName}</span> },
            { id: 'by', header: m.crm_history_by(), cell: ({ importedBy }) => importedBy },
            { id: 'rows', header: m.crm_count_rows(), align: 'end', cell: ({ rows }) => format.number(rows) },
            { id: 'created', header: m.crm_count_created(), align: 'end', cell: ({ created }) => format.number(created) },
            { id: 'updated', header: m.crm_count_updated(), align: 'end', cell: ({ updated }) => format.number(updated) },
            { id: 'rejected', header: m.crm_count_rejected(), align: 'end', cell: ({ rejected }) => format.number(rejected) },
          ]}
          rows={imports}
          rowKey={({ id }) => id}
          emptyState={<EmptyState title={m.crm_history_empty()}>{m.crm_history_empty_hint()}</EmptyState>}
        />
      </div>
    </Card>
  );
}
