import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { MissingRow, QualityKind, QualityPage } from '../../quality/quality-page.ts';
import type { RecordWords } from './quality-screen.tsx';

/** What is missing of one kind of record, the most first; each number leads to exactly those records. */
export function MissingCard({ kind: { kind, records, complete, score, rows }, teams, words }: { kind: QualityKind; teams: QualityPage['teams']; words: RecordWords }) {
  const { number, percent } = useFormat();
  const fieldNames = (fields: string[]) => fields.map((name) => words.fields[name] ?? name).join(m.behaviour_or());
  const link = (count: number, fields: string[], team: { id: string; name: string } | null) =>
    count === 0 ? (
      <span className="text-muted">{number(0)}</span>
    ) : (
      <Link to={paths.missingRecords(kind, fields.join('+'), team?.id)} className="link inline-block min-w-6 py-1" aria-label={m.behaviour_missing_link({ count: number(count), fields: fieldNames(fields), team: team?.name ?? m.kpis_everybody() })}>
        {number(count)}
      </Link>
    );
  return (
    <Card
      isFlush
      title={words.kinds[kind]}
      description={m.behaviour_missing_about({ count: complete, score: percent(score, 0), complete: number(complete), records: number(records) })}
      actions={complete < records ? <Link className="link text-sm" to={paths.missingRecords(kind, 'anything')}>{m.behaviour_all_incomplete()}</Link> : null}
    >
      <DataTable<MissingRow>
        caption={m.behaviour_missing_caption({ kind: words.kinds[kind] ?? kind })}
        rows={rows}
        rowKey={({ fields }) => fields.join('+')}
        emptyState={<p className="px-5 py-6 text-sm text-muted">{m.behaviour_nothing_missing()}</p>}
        columns={[
          { id: 'field', header: m.behaviour_missing_field(), cell: ({ fields }) => fieldNames(fields) },
          { id: 'share', header: m.behaviour_missing_share(), align: 'end', cell: ({ share }) => percent(share, 0) },
          { id: 'all', header: m.kpis_everybody(), align: 'end', cell: ({ missing, fields }) => link(missing, fields, null) },
          ...teams.map((team, at) => ({ id: team.id, header: team.name, align: 'end' as const, cell: ({ teams: counts, fields }: MissingRow) => (counts[at] == null ? <span className="text-muted">–</span> : link(counts[at], fields, team)) })),
        ]}
      />
    </Card>
  );
}
