import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { Criterion, Selection, Supplier } from '../../suppliers/suppliers.ts';
import { isApart } from '../../suppliers/weighing.ts';

/** A criterion, or the totals under them all. */
type Row = Criterion | 'total';

/** What all assessors gave, criterion by supplier, with how far they are apart. */
export function MatrixCard({ selection: { criteria, suppliers }, canReadSpecs }: { selection: Selection; canReadSpecs: boolean }) {
  const { number } = useFormat();
  const columns: Column<Row>[] = [
    { id: 'criterion', header: m.suppliers_criterion(), cell: (row) => (row === 'total' ? <span className="font-semibold">{m.suppliers_total()}</span> : <CriterionName criterion={row} canReadSpecs={canReadSpecs} />) },
    ...suppliers.map(
      (supplier): Column<Row> => ({
        id: supplier.id,
        header: supplier.name,
        align: 'end',
        cell: (row) => (row === 'total' ? <span className="font-semibold tabular-nums">{number(supplier.total, 2)}</span> : <CellText supplier={supplier} criterionId={row.id} />),
      }),
    ),
  ];
  const remarks = suppliers.flatMap((supplier) => supplier.remarks.map((remark) => ({ ...remark, supplier: supplier.name, criterion: criteria.find(({ id }) => id === remark.criterionId)?.name ?? '' })));
  return (
    <Card title={m.suppliers_matrix()} description={m.suppliers_matrix_about()} isFlush>
      <DataTable caption={m.suppliers_matrix()} columns={columns} rows={[...criteria, 'total']} rowKey={(row) => (row === 'total' ? row : row.id)} />
      {remarks.length > 0 ? (
        <details className="border-t px-4 py-3 text-sm sm:px-5">
          <summary className="fold text-muted">{m.suppliers_remarks({ count: remarks.length })}</summary>
          <ul className="mt-2 grid gap-3 md:grid-cols-2">
            {remarks.map(({ supplier, criterion, by, score, text }, index) => (
              <li key={index} className="border-l-2 pl-3">
                <p className="font-medium">{m.suppliers_remark_of({ supplier, criterion, score })}</p>
                <p className="text-pretty">{text}</p>
                <p className="text-muted">{by ?? m.suppliers_somebody()}</p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}

function CriterionName({ criterion: { name, share, specification }, canReadSpecs }: { criterion: Criterion; canReadSpecs: boolean }) {
  const { percent } = useFormat();
  return (
    <div className="min-w-36">
      <span className="font-medium">{name}</span>
      <span className="block text-xs text-muted">{share ? m.suppliers_weighs({ share: percent(share) }) : m.suppliers_weighs_not()}</span>
      {specification ? <span className="block text-xs text-muted">{canReadSpecs ? <Link to={paths.spec(specification.id)} className="link">{specification.name}</Link> : specification.name}</span> : null}
    </div>
  );
}

function CellText({ supplier, criterionId }: { supplier: Supplier; criterionId: string }) {
  const { number } = useFormat();
  const cell = supplier.cells.find((each) => each.criterionId === criterionId);
  if (!cell || cell.mean === null) return <span className="text-muted">{m.suppliers_cell_none()}</span>;
  const { mean, lowest, highest, assessors } = cell;
  return (
    <>
      <span className="font-medium tabular-nums">{number(mean, 1)}</span>
      <span className="block text-xs whitespace-nowrap text-muted">{lowest === highest ? m.suppliers_cell_same({ count: assessors }) : m.suppliers_cell_of({ lowest: number(lowest), highest: number(highest) })}</span>
      {isApart(cell) ? <span className="block text-xs font-medium text-warn">{m.suppliers_apart()}</span> : null}
    </>
  );
}
