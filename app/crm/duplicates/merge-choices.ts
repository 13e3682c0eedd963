import type { Entity, Field, FieldValue } from '../entity/entity.ts';
import type { CrmRecord } from '../record/record.ts';

/** Of which of the two records a value is taken. */
export type Side = 'survivor' | 'loser';
/** Per field, own fields as `custom.<key>`. */
export type Choices = Readonly<Record<string, Side>>;

/** An address is one fact in six fields: half of one and half of another is nobody's. */
const ADDRESS = ['street', 'house_number', 'house_number_suffix', 'postcode', 'city', 'country'];

/** What a reader chooses between; the rest is kept by the product or united. */
export function choosableFields(entity: Entity, customFields: readonly Field[]): Field[] {
  return [...entity.fields.filter((field) => !field.isReadOnly), ...customFields];
}

export function valueOf(record: CrmRecord, field: string): FieldValue {
  const value = field.startsWith('custom.') ? record.custom?.[field.slice('custom.'.length)] : record[field];
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value)) ? null : (value as FieldValue);
}

export function isSame(one: FieldValue, other: FieldValue): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * What is proposed: filled over empty; of two texts of which one holds the other, the fuller; else the record that was
 * written last. An address goes as a whole, the fuller of the two.
 */
export function standardChoices(fields: readonly Field[], survivor: CrmRecord, loser: CrmRecord): Record<string, Side> {
  const newer: Side = loser.updated_at > survivor.updated_at ? 'loser' : 'survivor';
  const address = addressSide(survivor, loser, newer);
  return Object.fromEntries(fields.map(({ name, kind }): [string, Side] => {
    if (ADDRESS.includes(name)) return [name, address];
    const [own, other] = [valueOf(survivor, name), valueOf(loser, name)];
    if (isEmpty(other) || isSame(own, other)) return [name, 'survivor'];
    if (isEmpty(own)) return [name, 'loser'];
    if (kind === 'flag') return [name, own === true ? 'survivor' : 'loser'];
    return [name, fuller(own, other) ?? newer];
  }));
}

/** The values that the survivor gets from the loser. */
export function takenOver(fields: readonly Field[], choices: Choices, loser: CrmRecord): Record<string, FieldValue> {
  return Object.fromEntries(fields.filter(({ name }) => choices[name] === 'loser').map(({ name }) => [name, valueOf(loser, name)]));
}

function addressSide(survivor: CrmRecord, loser: CrmRecord, newer: Side): Side {
  const filled = (record: CrmRecord) => ADDRESS.filter((name) => !isEmpty(valueOf(record, name))).length;
  const [own, other] = [filled(survivor), filled(loser)];
  return own === other ? (own === 0 ? 'survivor' : newer) : own > other ? 'survivor' : 'loser';
}

function fuller(own: FieldValue, other: FieldValue): Side | null {
  if (typeof own !== 'string' || typeof other !== 'string') return null;
  const [one, two] = [own.trim().toLowerCase(), other.trim().toLowerCase()];
  if (one.includes(two)) return 'survivor';
  return two.includes(one) ? 'loser' : null;
}

export function isEmpty(value: FieldValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
