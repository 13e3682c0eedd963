import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import type { RowsBehind, RowsOf } from '../rows-behind.ts';

const NAMES: Record<RowsOf, () => string> = { orders: m.kpis_rows_orders, deals: m.kpis_rows_deals, account: m.kpis_rows_accounts, contact: m.kpis_rows_contacts, deal: m.kpis_rows_open_deals, duplicates: m.kpis_rows_duplicates };
const WHY: Record<Extract<RowsBehind, { kind: 'none' }>['why'], () => string> = {
  people: m.kpis_rows_people,
  hidden: m.kpis_rows_hidden,
  entered: m.kpis_rows_entered,
  'all-time': m.kpis_rows_all_time,
  'not-kept': m.kpis_rows_not_kept,
  'of-team': m.kpis_rows_of_team,
};

/** The way from a number to the rows it counts, or in words why there is none. */
export function RowsBehindIt({ rows }: { rows: RowsBehind }) {
  return (
    <section className="text-sm">
      <h3 className="font-semibold">{m.kpis_rows()}</h3>
      {rows.kind === 'none' ? (
        <p className="text-muted">{WHY[rows.why]()}</p>
      ) : (
        <>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {rows.lists.map(({ of, to }) => (
              <li key={of}>
                <Link to={to} className="link inline-block py-1">
                  {NAMES[of]()}
                </Link>
              </li>
            ))}
          </ul>
          {rows.isNow ? <p className="text-muted">{m.kpis_rows_now()}</p> : null}
        </>
      )}
    </section>
  );
}
