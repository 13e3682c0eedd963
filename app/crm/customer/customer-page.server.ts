import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { readBeside } from '../record/read-beside.server.ts';
import type { RecordPage } from '../record/record-page.ts';
import type { Customer, CustomerKind } from './customer.ts';
import { readCustomer } from './customer.server.ts';
import type { TimelineFilter } from './timeline.ts';
import { readTimeline, type TimelinePage } from './timeline.server.ts';

export interface CustomerPage {
  customer: Customer;
  /** The workspace's own fields of this kind of record. */
  customFields: Field[];
  timeline: TimelinePage;
  beside: RecordPage['beside'];
  /** ISO 4217, of amounts without one of their own. */
  currency: string;
}

/** The plans of these statements are the same for every customer, and cost more to make than to run: made once per connection. */
const SETTINGS = { plan_cache_mode: 'force_generic_plan', jit: 'off' };

/**
 * A customer's page: three statements in one transaction, whatever there is to tell. Null when there is no such customer.
 * @param from the query of the list one came from, to go on from there; null when one came from elsewhere.
 */
export async function readCustomerPage(scope: Scope, kind: CustomerKind, id: string, filter: TimelineFilter, asOf: Date, from: string | null = null): Promise<CustomerPage | null> {
  return inWorkspaceSql(
    scope.workspaceId,
    async (tx) => {
      const customer = await readCustomer(tx, scope, kind, id, asOf);
      if (!customer) return null;
      const customFields = await listCustomFields(tx, scope, kind);
      const timeline = await readTimeline(tx, scope, kind, id, filter);
      const beside = from === null ? null : await readBeside(tx, scope, ENTITIES[kind], customFields, { from, id, asOf });
      return { customer, customFields, timeline, beside, currency: scope.currency };
    },
    { settings: SETTINGS },
  );
}

/** A further page of a timeline: one statement. */
export async function readTimelinePage(scope: Scope, kind: CustomerKind, id: string, filter: TimelineFilter): Promise<TimelinePage> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => readTimeline(tx, scope, kind, id, filter), { settings: SETTINGS });
}
