import type { Entity, EntityName, Field } from '../entity/entity.ts';
import { isSame, valueOf } from './merge-edits.ts';

/** How much of what matters is known of a record. */
export interface Completeness {
  /** From 0 to 100, whole. */
  percent: number;
  /** What is not known yet, the weightiest first; of several that would do (an account or a contact) each is named. */
  missing: { fields: string[]; weight: number }[];
}

/** Fields that count, in order, with how much; one of several is enough where they stand together. `open`: of what is still open only. */
type Weights = readonly (readonly [string | readonly string[], number] | readonly [string | readonly string[], number, 'open'])[];

const OWNER: Weights = [['owner_id', 2]];
const WEIGHTS: Partial<Record<EntityName, Weights>> = {
  account: [['name', 4], [['email', 'phone'], 4], ['lifecycle_stage', 3], ['industry', 2], [['size_class', 'employees'], 1], ['postcode', 1], ['city', 2], ['country', 1], ['domain', 1], ['kvk_number', 2], ...OWNER],
  contact: [['surname', 4], [['given_name', 'initials'], 3], ['email', 4], ['phone', 3], ['account_id', 2], ['job_title', 2], ['language', 1], ['city', 1], ...OWNER],
  deal: [['name', 3], [['account_id', 'contact_id'], 4], ['amount_cents', 3], ['expected_on', 3], ['next_step', 3, 'open'], ['next_step_on', 2, 'open'], ['deal_source', 1], ...OWNER],
  case: [['subject', 3], [['account_id', 'contact_id'], 4], ['topic', 2], ['channel', 1], ['body', 1], ...OWNER],
  membership: [['number', 2], [['contact_id', 'account_id'], 4], ['starts_on', 2], ['ends_on', 2], ['joined_on', 1]],
  campaign: [['name', 3], ['objective', 3], ['channel', 2], ['starts_on', 2], ['ends_on', 2], ['budget_cents', 2], ...OWNER],
  product: [['name', 3], ['sku', 2], ['price_cents', 3], ['category', 1], ['unit', 1]],
  task: [['title', 3], ['due_on', 3], [['account_id', 'contact_id', 'deal_id', 'case_id', 'membership_id'], 1], ...OWNER],
  interaction: [['subject', 3], [['account_id', 'contact_id'], 4], ['topic', 2], ['outcome', 3], ...OWNER],
};

/** How complete a record is, in percent, as a column, filter and order of a list. */
export const COMPLETENESS: Field = { name: 'completeness', kind: 'integer', isReadOnly: true, min: 0, max: 100 };

/** Whether records of this kind have anything in particular that has to be known. */
export function hasCompleteness(entity: Pick<Entity, 'name'>): boolean {
  return WEIGHTS[entity.name] !== undefined;
}

/** The fields that count, with how much, and whether only while the record is open; one of several is enough where they stand together. Nothing for a kind of which nothing in particular has to be known. */
export function weightsOf(entity: EntityName): readonly { fields: readonly string[]; weight: number; isOfOpen: boolean }[] {
  return (WEIGHTS[entity] ?? []).map(([names, weight, of]) => ({ fields: typeof names === 'string' ? [names] : names, weight, isOfOpen: of === 'open' }));
}

/**
 * Null for a kind of record of which nothing in particular has to be known. Whose it is to complete stands in its `owner_id`.
 * @param isSettled a deal that was won or lost: nobody has to say any more what its next step is.
 */
export function completenessOf(entity: EntityName, record: Readonly<Record<string, unknown>>, { isSettled = false } = {}): Completeness | null {
  const weights = weightsOf(entity).filter(({ isOfOpen }) => !isOfOpen || !isSettled);
  if (weights.length === 0) return null;
  const missing: Completeness['missing'] = [];
  let [known, all] = [0, 0];
  for (const { fields, weight } of weights) {
    all += weight;
    if (fields.some((name) => !isSame(valueOf(record, name), null))) known += weight;
    else missing.push({ fields: [...fields], weight });
  }
  return { percent: Math.floor((100 * known) / all), missing: missing.sort((one, other) => other.weight - one.weight) };
}
