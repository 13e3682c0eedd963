import { Card } from '#app/ui/card.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { OrderSummary } from '../order-summary.ts';
import { SearchBox } from './search-box.tsx';

interface OrdersScreenProps {
  orders: OrderSummary[];
  nextHref: string | null;
  previousHref: string | null;
  isSearching: boolean;
  canImport: boolean;
}

export function OrdersScreen({ orders, nextHref, previousHref, isSearching, canImport }: OrdersScreenProps) {
  const format = useFormat();
  const importLink = canImport ? <ButtonLink to={`${paths.imports}?kind=orders`}>{m.crm_import_orders()}</ButtonLink> : undefined;
  return (
    <Page title={m.crm_orders_title()} question={m.crm_orders_question()} actions={importLink}>
      <Card isFlush>
        <DataTable
          id="orders"
          caption={m.crm_orders_title()}
          columns={[
            { id: 'date', header: m.crm_order_date(), sortable: true, cell: ({ orderedOn }) => format.date(orderedOn) },
            { id: 'account', header: m.crm_order_account(), cell: ({ account }) => <span className="font-medium break-words">{account}</span> },
            { id: 'total', header: m.crm_order_total(), align: 'end', cell: ({ totalCents, currency }) => format.money(totalCents, currency) },
            { id: 'number', header: m.crm_order_number(), cell: ({ number }) => number },
          ]}
          rows={orders}
          rowKey={({ id }) => id}
          nextHref={nextHref}
          previousHref={previousHref}
          toolbar={<SearchBox label={m.crm_orders_search()} />}
          emptyState={
            isSearching ? (
              <EmptyState title={m.crm_nothing_found()}>{m.crm_nothing_found_hint()}</EmptyState>
            ) : (
              <EmptyState title={m.crm_orders_empty()} action={importLink}>
                {m.crm_orders_empty_hint()}
              </EmptyState>
            )
          }
        />
      </Card>
    </Page>
  );
}
