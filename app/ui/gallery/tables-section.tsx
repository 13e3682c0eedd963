import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import { useFormat } from '../format.tsx';
import { type Column, DataTable } from '../table/data-table.tsx';
import { Section } from './section.tsx';

interface Sample {
  id: string;
  name: string;
  orders: number;
  cents: number;
  isLate: boolean;
}

const ROWS: Sample[] = Array.from({ length: 12 }, (_, index) => ({ id: `A-${1000 + index}`, name: `Sample account ${index + 1}`, orders: 3 + ((index * 7) % 20), cents: 12_345 * (index + 1), isLate: index % 4 === 2 }));

export function TablesSection() {
  const format = useFormat();
  const columns: Column<Sample>[] = [
    { id: 'name', header: 'Account', cell: (row) => <a href="#tables" className="link font-medium">{row.name}</a>, sortable: true },
    { id: 'id', header: 'Number', cell: (row) => row.id, isHidden: true },
    { id: 'status', header: 'Status', cell: (row) => (row.isLate ? <Badge tone="warn">Silent</Badge> : <Badge tone="good">Active</Badge>) },
    { id: 'orders', header: 'Orders', cell: (row) => format.number(row.orders), align: 'end', sortable: true },
    { id: 'revenue', header: 'Revenue', cell: (row) => format.money(row.cents, 'EUR'), align: 'end', sortable: true },
  ];
  const base = { caption: 'Sample accounts', columns, rowKey: (row: Sample) => row.id };
  return (
    <Section id="tables" title="Tables">
      <Card isFlush>
        <DataTable
          {...base}
          id="gallery"
          rows={ROWS}
          nextHref="?after=A-1011"
          previousHref="?before=A-1000"
          toolbar={<input type="search" aria-label="Find an account" placeholder="Find an account" className="control max-w-64" />}
          selectionActions={(keys) => <Button size="small">Export {keys.length}</Button>}
        />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title="Loading" isFlush>
          <DataTable {...base} caption="Sample accounts, loading" rows={[]} isLoading />
        </Card>
        <div className="flex flex-col gap-6">
          <Card title="Failed" isFlush>
            <DataTable {...base} caption="Sample accounts, failed" rows={[]} error="The database did not answer within five seconds. Try again in a minute." />
          </Card>
          <Card title="Empty" isFlush>
            <DataTable {...base} caption="Sample accounts, empty" rows={[]} emptyState={<EmptyState title="No accounts yet" action={<Button variant="primary">Import accounts</Button>}>Bring them in from a file: a name and a number is enough.</EmptyState>} />
          </Card>
        </div>
      </div>
    </Section>
  );
}
