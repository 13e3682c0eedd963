import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { FollowedCorrection } from '../../check-ins/board.ts';
import { maySpeakOf, type Reader } from '../../check-ins/check-in.ts';
import { correctionLook } from '../../check-ins/check-in-words.ts';
import { KpiPart } from '../kpi-part.tsx';
import { kpiName } from '../../metric-words.ts';
import { CorrectionActs } from './correction-acts.tsx';
import { EffectWords } from './effect-words.tsx';

interface CorrectionsTableProps {
  corrections: readonly FollowedCorrection[];
  reader: Reader;
  /** On the page of one KPI its name would say nothing new. */
  withKpi: boolean;
}

/** What was agreed about figures that were off, by whom and when, and what came of it. */
export function CorrectionsTable({ corrections, reader, withKpi }: CorrectionsTableProps) {
  const columns: Column<FollowedCorrection>[] = [
    {
      id: 'action',
      header: m.corrections_action(),
      cell: ({ correction: { action }, kpi }) => (
        <span className="block min-w-48">
          {action}
          {withKpi ? (
            <>
              <Link to={paths.kpi(kpi.id)} className="link block text-xs">
                {kpiName(kpi)}
              </Link>
              <KpiPart kpi={kpi} />
            </>
          ) : null}
        </span>
      ),
    },
    { id: 'state', header: m.checkins_status(), cell: (row) => <StateCell row={row} /> },
    { id: 'acts', header: '', cell: ({ correction }) => (!correction.ending && maySpeakOf(correction.owner.id, reader) ? <CorrectionActs correction={correction} /> : null) },
    { id: 'owner', header: m.checkins_owner(), cell: ({ correction: { owner } }) => owner.name },
    { id: 'effect', header: m.corrections_effect(), cell: ({ effect, series }) => (effect && series ? <span className="block min-w-56 text-sm"><EffectWords effect={effect} series={series} /></span> : '–') },
  ];
  return (
    <DataTable caption={m.corrections_title()} columns={columns} rows={corrections} rowKey={({ correction }) => correction.id} emptyState={<EmptyState title={m.corrections_none()}>{m.corrections_none_text()}</EmptyState>} />
  );
}

function StateCell({ row: { correction, state } }: { row: FollowedCorrection }) {
  const { date } = useFormat();
  const { tone, word } = correctionLook(state);
  const { ending, dueOn } = correction;
  const when = !ending ? m.corrections_due_on({ date: date(dueOn) }) : ending.outcome === 'done' ? m.corrections_done_on({ date: date(ending.on) }) : m.corrections_dropped_on({ date: date(ending.on), reason: ending.reason ?? '' });
  return (
    <>
      <Badge tone={tone}>{word}</Badge>
      <span className="mt-1 block text-xs text-muted">{when}</span>
    </>
  );
}
