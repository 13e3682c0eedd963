import { paths } from '#app/paths.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { EntityName } from '../entity/entity.ts';
import type { CustomerKind } from './customer.ts';

/** What is begun from the page of a customer, in the order in which it is reached for. */
export const BEGUN_HERE = ['task', 'deal', 'case', 'order', 'invoice', 'payment', 'membership', 'product_usage'] as const satisfies readonly EntityName[];

/** The form of a new record of this kind about the customer; about a person it is about their organisation too, where it can be about both. */
export function newOf(entity: EntityName, { kind, record }: { kind: CustomerKind; record: { id: string; account_id?: unknown } }, to?: string): string {
  const employer: Record<string, string> = kind === 'contact' && entity !== 'membership' && !ENTITIES[entity].partOf && typeof record.account_id === 'string' ? { account_id: record.account_id } : {};
  return `${paths.newRecord(ENTITIES[entity].segment)}?${new URLSearchParams({ [`${kind}_id`]: record.id, ...employer, ...(to ? { to } : {}) })}`;
}
