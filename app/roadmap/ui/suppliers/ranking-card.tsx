import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { firmness, pointsText } from '../../suppliers/supplier-words.ts';
import { type Criterion, type Selection, type Supplier, unscoredOn } from '../../suppliers/suppliers.ts';
import type { Turning } from '../../suppliers/weight-sensitivity.ts';

/** Who came out on top, and whether that hangs on the weights. */
export function RankingCard({ selection }: { selection: Selection }) {
  const { suppliers, criteria, decision, assessors, turnings } = selection;
  const firm = firmness(selection, useFormat());
  return (
    <Card title={m.suppliers_ranking()} description={suppliers.some(({ total }) => total !== null) ? m.suppliers_ranking_about({ count: assessors }) : m.suppliers_ranking_none()}>
      <ol className="flex flex-col gap-3">
        {suppliers.map((supplier) => (
          <Ranked key={supplier.id} supplier={supplier} criteria={criteria} isChosen={supplier.id === decision?.supplierId} />
        ))}
      </ol>
      {firm ? (
        <section aria-labelledby="firmness" className="mt-5 border-t pt-4">
          <div className="flex flex-wrap items-center gap-2">
            <h3 id="firmness" className="font-semibold">
              {m.suppliers_turn()}
            </h3>
            <Badge tone={firm.isNarrow ? 'warn' : 'good'}>{firm.isNarrow ? m.suppliers_turn_narrow() : m.suppliers_turn_wide()}</Badge>
          </div>
          <p className="mt-1 max-w-3xl text-pretty">{firm.text}</p>
          <details className="mt-2">
            <summary className="fold text-sm">{m.suppliers_turn_each()}</summary>
            <p className="mt-1 text-sm text-muted">{m.suppliers_turn_about()}</p>
            <Turnings selection={selection} turnings={turnings} />
          </details>
        </section>
      ) : null}
    </Card>
  );
}

/** The scale of the scores, for the length of a bar. */
const [LOWEST, HIGHEST] = [1, 5];

function Ranked({ supplier, criteria, isChosen }: { supplier: Supplier; criteria: Criterion[]; isChosen: boolean }) {
  const { number, list } = useFormat();
  const { name, total, place, between } = supplier;
  const missing = unscoredOn(supplier, criteria);
  return (
    <li>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="flex flex-wrap items-baseline gap-x-2">
          {place === null ? null : <span className="text-sm text-muted">{m.suppliers_place({ place })}</span>}
          <span className="font-medium">{name}</span>
          {isChosen ? <Badge tone="good">{m.suppliers_chosen()}</Badge> : null}
        </span>
        {total === null ? <span className="text-sm text-muted">{m.suppliers_unscored()}</span> : <span className="text-lg font-semibold tabular-nums">{number(total, 2)}</span>}
      </p>
      <div aria-hidden="true" className="mt-1 h-2 rounded-full bg-border">
        <div className={`h-full rounded-full ${place === 1 ? 'bg-good' : 'bg-muted'}`} style={{ width: `${total === null ? 0 : ((total - LOWEST) / (HIGHEST - LOWEST)) * 100}%` }} />
      </div>
      {missing.length > 0 ? <p className="mt-0.5 text-xs text-muted">{m.suppliers_missing({ criteria: list(missing) })}</p> : null}
      {between ? <p className="mt-0.5 text-xs text-muted">{m.suppliers_between({ lowest: number(between.lowest, 2), highest: number(between.highest, 2) })}</p> : null}
    </li>
  );
}

function Turnings({ selection: { criteria, suppliers }, turnings }: { selection: Selection; turnings: Turning[] }) {
  const format = useFormat();
  const columns: Column<Turning>[] = [
    { id: 'criterion', header: m.suppliers_criterion(), cell: ({ criterionId }) => criteria.find(({ id }) => id === criterionId)?.name },
    { id: 'now', header: m.suppliers_turn_now(), align: 'end', cell: ({ share }) => format.percent(share) },
    { id: 'at', header: m.suppliers_turn_at(), align: 'end', cell: ({ turnsAt }) => (turnsAt === null ? m.suppliers_turn_never() : format.percent(turnsAt)) },
    { id: 'change', header: m.suppliers_turn_change(), align: 'end', cell: (turning) => (turning.change === null ? '' : pointsText(turning, format)) },
    { id: 'rival', header: m.suppliers_turn_rival(), cell: ({ rivalId }) => suppliers.find(({ id }) => id === rivalId)?.name ?? '' },
  ];
  return <DataTable caption={m.suppliers_turn()} columns={columns} rows={turnings} rowKey={({ criterionId }) => criterionId} />;
}
