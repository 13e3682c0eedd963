import type { EntityName } from '../entity/entity.ts';

/** What cannot be right as it is written, as conditions on the row `r`. A field that is empty breaks no rule. */
const RULES: Partial<Record<EntityName, readonly string[]>> = {
  account: [
    `r.email <> '' AND r.email !~ '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$'`,
    `r.phone <> '' AND r.phone_norm IS NULL`,
    `r.kvk_number <> '' AND r.kvk_number !~ '^\\d{8}$'`,
    `r.country = 'NL' AND r.postcode <> '' AND r.postcode !~* '^[1-9]\\d{3} ?[a-z]{2}$'`,
  ],
  contact: [
    `r.email <> '' AND r.email !~ '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$'`,
    `r.phone <> '' AND r.phone_norm IS NULL`,
    `r.country = 'NL' AND r.postcode <> '' AND r.postcode !~* '^[1-9]\\d{3} ?[a-z]{2}$'`,
  ],
  deal: [`r.amount_cents < 0`],
};

/** Whether the row `r` breaks a rule of its kind, as SQL: true or false. */
export function isBrokenSql(entity: EntityName): string {
  const rules = RULES[entity] ?? [];
  return rules.length === 0 ? 'false' : `((${rules.join(') OR (')})) IS TRUE`;
}
