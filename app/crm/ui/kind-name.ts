import { m } from '#app/messages/compiled/messages.js';
import type { ImportKind } from '#app/values/import-kind.ts';

const NAMES: Record<ImportKind, () => string> = { people: m.crm_kind_people, events: m.crm_kind_events, accounts: m.crm_kind_accounts, orders: m.crm_kind_orders };

/** What a file holds, in the reader's words. */
export function kindName(kind: ImportKind): string {
  return NAMES[kind]();
}
