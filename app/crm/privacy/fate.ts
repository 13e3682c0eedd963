import { type Entity, ENTITY_NAMES, type EntityName, type Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';

/**
 * What becomes of a record when the person it is about is erased. removed: it goes, for it says nothing without the person.
 * nameless: it stays as a number, a day, an amount, so that totals are what they were, without a word that tells who.
 */
export type Fate = 'removed' | 'nameless';

/** Kinds of record that tell of a person by pointing at them, or at what is theirs. */
export const FATES: Readonly<Partial<Record<EntityName, Fate>>> = {
  consent: 'removed',
  interaction_participant: 'removed',
  note: 'removed',
  task: 'removed',
  address: 'removed',
  account_contact: 'removed',
  contact_point: 'removed',
  campaign_member: 'nameless',
  product_usage: 'nameless',
  interaction: 'nameless',
  case: 'nameless',
  deal_stage_change: 'nameless',
  deal: 'nameless',
  payment_allocation: 'nameless',
  payment: 'nameless',
  invoice_line: 'nameless',
  invoice: 'nameless',
  order_line: 'nameless',
  order: 'nameless',
  membership_period: 'nameless',
  membership: 'nameless',
};

/** Kinds that an organisation shares: held by one, they stay what they are but for the person's names in them. What was said stays with nobody. */
export const STAYS_WITH_ACCOUNT: readonly EntityName[] = ['deal', 'order', 'invoice', 'payment', 'membership', 'product_usage'];

/** What stands where a name stood that cannot be left out. */
export const NAMELESS = '–';

/** Words that name no person: the numbers of the ledger, currencies, what a product's use is counted in. */
export const KEPT_TEXTS: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  order: ['number', 'currency'],
  invoice: ['number', 'currency'],
  membership: ['number'],
  membership_period: ['currency'],
  payment: ['currency'],
  deal: ['currency'],
  case: ['number'],
  product_usage: ['metric'],
};

const WORDS: readonly Field['kind'][] = ['text', 'long-text', 'email', 'phone', 'url'];

/** The columns of a kind that can tell who: its texts, what is tagged personal, own fields, tags, names in other systems. What is new is one unless it is kept by name. */
export function tellingColumns(entity: Entity): { name: string; isText: boolean; isRequired: boolean }[] {
  const kept = KEPT_TEXTS[entity.name] ?? [];
  const fields = entity.fields.filter(({ name, kind, isPersonal }) => (WORDS.includes(kind) || isPersonal) && !kept.includes(name));
  const derived = entity.derived.filter((name) => !entity.fields.some((field) => field.name === name) && name !== 'board_position' && name !== 'stage_since');
  return [
    ...fields.map(({ name, kind, isRequired, isReadOnly }) => ({ name, isText: WORDS.includes(kind), isRequired: Boolean(isRequired ?? isReadOnly) })),
    // What is sorted and searched by is never null; what is compared by is, but for a contact point's.
    ...derived.map((name) => ({ name, isText: true, isRequired: !name.endsWith('_norm') || entity.name === 'contact_point' })),
  ];
}

export function tracedEntities(): Entity[] {
  return ENTITY_NAMES.filter((name) => FATES[name]).map((name) => ENTITIES[name]);
}
