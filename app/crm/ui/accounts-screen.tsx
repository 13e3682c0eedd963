import { Card } from '#app/ui/card.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { AccountSummary } from '../account-summary.ts';
import { SearchBox } from './search-box.tsx';

interface AccountsScreenProps {
  accounts: AccountSummary[];
  nextHref: string | null;
  previousHref: string | null;
  isSearching: boolean;
  canImport: boolean;
}

export function AccountsScreen({ accounts, nextHref, previousHref, isSearching, canImport }: AccountsScreenProps) {
  const format = useFormat();
  const importLink = canImport ? <ButtonLink to={`${paths.imports}?kind=accounts`}>{m.crm_import_accounts()}</ButtonLink> : undefined;
  return (
    <Page title={m.crm_accounts_title()} question={m.crm_accounts_question()} actions={importLink}>
      <Card isFlush>
        <DataTable
          id="accounts"
          caption={m.crm_accounts_title()}
          columns={[
            { id: 'name', header: m.crm_account_name(), sortable: true, cell: ({ name }) => <span className="font-medium break-words">{name}</span> },
            { id: 'external-id', header: m.crm_account_external_id(), cell: ({ externalId }) => externalId ?? '' },
            { id: 'orders', header: m.crm_account_orders(), align: 'end', cell: ({ orders }) => format.number(orders) },
            { id: 'last-order', header: m.crm_account_last_order(), cell: ({ lastOrderedOn }) => (lastOrderedOn ? format.date(lastOrderedOn) : m.crm_none()) },
          ]}
          rows={accounts}
          rowKey={({ id }) => id}
          nextHref={nextHref}
          previousHref={previousHref}
          toolbar={<SearchBox label={m.crm_accounts_search()} />}
          emptyState={
            isSearching ? (
              <EmptyState title={m.crm_nothing_found()}>{m.crm_nothing_found_hint()}</EmptyState>
            ) : (
              <EmptyState title={m.crm_accounts_empty()} action={importLink}>
                {m.crm_accounts_empty_hint()}
              </EmptyState>
            )
          }
        />
      </Card>
    </Page>
  );
}
