import { m } from '#app/messages/compiled/messages.js';
import { buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { AuditEntry } from '../audit-entry.ts';
import { AuditFilters, type AuditFiltersProps } from './audit-filters.tsx';
import { ChangeList } from './change-list.tsx';

interface AuditScreenProps extends AuditFiltersProps {
  entries: readonly AuditEntry[];
  nextHref: string | null;
  exportHref: string;
}

const SOURCES: Record<string, () => string> = { screen: m.people_source_screen, api: m.people_source_api, 'command-line': m.people_source_command_line, job: m.people_source_job };

export function AuditScreen({ entries, nextHref, exportHref, ...filters }: AuditScreenProps) {
  const format = useFormat();
  const columns = [
    { id: 'at', header: m.people_audit_when(), cell: (row: AuditEntry) => <time dateTime={row.at.toISOString()} className="whitespace-nowrap">{format.dateTime(row.at)}</time> },
    {
      id: 'actor',
      header: m.people_audit_who(),
      cell: (row: AuditEntry) => (
        <>
          {row.actor}
          <span className="block text-muted">{SOURCES[row.source]?.() ?? row.source}</span>
        </>
      ),
    },
    { id: 'verb', header: m.people_audit_what(), cell: (row: AuditEntry) => <code>{row.verb}</code> },
    { id: 'record', header: m.people_audit_record(), cell: (row: AuditEntry) => <code className="text-muted" title={row.recordId ?? undefined}>{row.recordId?.slice(-12) ?? '–'}</code> },
    { id: 'change', header: m.people_audit_change(), cell: (row: AuditEntry) => <ChangeList changes={row.changes} /> },
  ];
  return (
    <>
      <Card>
        <AuditFilters {...filters} />
      </Card>
      <Card
        isFlush
        title={m.people_audit_caption()}
        actions={
          <a href={exportHref} download className={buttonClass('secondary', 'small')}>
            {m.people_audit_export()}
          </a>
        }
      >
        <DataTable caption={m.people_audit_caption()} columns={columns} rows={entries} rowKey={(row) => row.id} nextHref={nextHref} emptyState={<EmptyState title={m.people_audit_empty_title()}>{m.people_audit_empty()}</EmptyState>} />
      </Card>
    </>
  );
}
