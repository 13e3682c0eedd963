import type { Field, FieldValue } from '../entity/entity.ts';

/**
 * How a rule compares. Logic has two values: an empty field never meets a comparison, so that `!=`, `notIn` and
 * `doesNotContain` hold for it. `contains` and `beginsWith` ignore case; accents too in the names of accounts, contacts,
 * deals, campaigns and products and in the subject of an interaction. Days: `inLast` 7 is today and the six days before,
 * `inNext` 7 today and the six after. `some` and `none` are of `has:<segment>`;
 * of what somebody allowed or refused (`has:consents`) only what still holds counts.
 */
export const FILTER_OPERATORS = [
  '=', '!=', '<', '<=', '>', '>=', 'contains', 'doesNotContain', 'beginsWith', 'in', 'notIn', 'between', 'null', 'notNull', 'inLast', 'inNext', 'some', 'none',
] as const;
export type FilterOperator = (typeof FILTER_OPERATORS)[number];

/** Stands for the reader in a rule about a member, so that "mine" can be shared. */
export const ME = '@me';

/** A condition on one field: `name`, `custom.key`, `relation.name` (two relations at most), or `has:orders` with a group over the orders. */
export interface FilterRule {
  field: string;
  operator: FilterOperator;
  value: FieldValue | readonly FieldValue[] | FilterGroup;
}

/** Conditions together; an empty group holds for every record. */
export interface FilterGroup {
  combinator: 'and' | 'or';
  not?: boolean;
  rules: readonly (FilterGroup | FilterRule)[];
}

export function isGroup(node: unknown): node is FilterGroup {
  return typeof node === 'object' && node !== null && 'rules' in node;
}

/** Why a filter was refused; `path` says where: `rules.0.value.rules.2`. */
export interface FilterProblem {
  reason: 'not-a-filter' | 'too-deep' | 'too-many-rules' | 'field-unknown' | 'operator-unfit' | 'value-missing' | 'value-unfit';
  path: string;
}

/** What a filter is read and evaluated with. */
export interface FilterContext {
  /** Now; days are cut in the time zone. */
  asOf: Date;
  timeZone: string;
  /** Whom `@me` stands for; null is nobody. */
  memberId: string | null;
  /** The workspace's own fields of the entity that is filtered. */
  customFields?: readonly Field[];
}
