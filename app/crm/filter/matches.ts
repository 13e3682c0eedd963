import { ENTITIES, fieldOf } from '../entity/entities.ts';
import type { Entity, Field, FieldValue } from '../entity/entity.ts';
import { fold } from '../identity/fold.ts';
import { COMPLETENESS, completenessOf } from '../record/completeness.ts';
import { FIRST_CONTACT, holderOf, isFirstContact } from '../record/first-contact.ts';
import type { CrmRecord } from '../record/record.ts';
import { type Condition, isText, type Test, toCondition } from './condition.ts';
import type { FilterContext, FilterGroup } from './filter.ts';
import { foldedColumn } from './folded-column.ts';
import { plainLower } from './plain-lower.ts';

/** Where the records that a filter reaches through are found in memory. */
export interface Related {
  /** The record that a reference points at, also when it is in the trash; undefined when it is not there. */
  record: (entity: Entity, id: string) => CrmRecord | undefined;
  /** The records of a kind whose reference `via` points at the id; those in the trash are left out here. */
  referring: (entity: Entity, via: Field, id: string) => readonly CrmRecord[];
}

const NONE: Related = { record: () => undefined, referring: () => [] };

/**
 * Whether the record meets the filter, as SQL would say.
 * @throws on a filter that has not been through `readFilter`.
 */
export function matches(filter: FilterGroup, entity: Entity, record: CrmRecord, context: FilterContext, related: Related = NONE): boolean {
  return holds(toCondition(filter, entity, context), record, related);
}

function holds(condition: Condition, record: CrmRecord, related: Related): boolean {
  switch (condition.type) {
    case 'not':
      return !holds(condition.of, record, related);
    case 'and':
      return condition.of.every((each) => holds(each, record, related));
    case 'or':
      return condition.of.some((each) => holds(each, record, related));
    case 'has':
      return related.referring(condition.entity, condition.via, record.id).some((each) => each.deleted_at === null && stillHolds(condition.entity, each, related) && holds(condition.of, each, related));
    case 'test': {
      const end = condition.hops.reduce<CrmRecord | undefined>((at, hop) => {
        const id = at?.[hop.name];
        return hop.target && typeof id === 'string' ? related.record(ENTITIES[hop.target], id) : undefined;
      }, record);
      return end !== undefined && passes(condition.test, condition.entity, condition.field, end, related);
    }
  }
}

/** What somebody allowed or refused counts until they said otherwise for the same purpose, of the same channel or of all. */
function stillHolds(entity: Entity, record: CrmRecord, related: Related): boolean {
  const via = entity.name === 'consent' ? fieldOf(entity, 'contact_id') : undefined;
  if (!via || typeof record.contact_id !== 'string') return true;
  const order = ({ at, id }: CrmRecord) => `${new Date(at as string).toISOString()} ${id}`;
  const isSame = (other: CrmRecord) => other.deleted_at === null && other.purpose === record.purpose && (other.channel === null || other.channel === record.channel);
  return !related.referring(entity, via, record.contact_id).some((other) => isSame(other) && order(other) > order(record));
}

function passes(test: Test, entity: Entity, field: Field, record: CrmRecord, related: Related): boolean {
  const value = valueIn(entity, field, record, related);
  if (test.is === 'never') return false;
  if (test.is === 'tagged') return Array.isArray(value) && test.with.some((tag) => value.includes(tag));
  if (value === null) return false;
  switch (test.is) {
    case 'there':
      return Array.isArray(value) ? value.length > 0 : value !== '' || !isText(field);
    case 'equal':
      return test.to.includes(comparableIn(field, value, record));
    case 'contains':
      return textIn(entity, field, value, record).includes(test.text);
    case 'begins':
      return textIn(entity, field, value, record).startsWith(test.text);
    case 'range': {
      const at = field.kind === 'instant' ? new Date(String(value)).toISOString() : (value as string | number);
      const isAfter = test.from === null || (test.isFromExcluded ? at > test.from : at >= test.from);
      const isBefore = test.until === null || (test.isUntilIncluded ? at <= test.until : at < test.until);
      return isAfter && isBefore;
    }
  }
}

function valueIn(entity: Entity, field: Field, record: CrmRecord, related: Related): FieldValue {
  if (field.name === COMPLETENESS.name) {
    const kind = typeof record.stage_id === 'string' ? related.record(ENTITIES.stage, record.stage_id)?.kind : undefined;
    return completenessOf(entity.name, record, { isSettled: kind === 'won' || kind === 'lost' })?.percent ?? null;
  }
  if (field.name === FIRST_CONTACT.name) {
    const via = entity.fields.find(({ name }) => name === holderOf(record));
    const id = via && record[via.name];
    return typeof id === 'string' && isFirstContact(record, related.referring(entity, via!, id));
  }
  const value = field.name.startsWith('custom.') ? record.custom?.[field.name.slice('custom.'.length)] : (record[field.name] as FieldValue | undefined);
  return value ?? (field.kind === 'flag' ? false : null);
}

function comparableIn(field: Field, value: FieldValue, record: CrmRecord): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (field.kind === 'phone' && typeof record.phone_norm === 'string') return record.phone_norm;
  return isText(field) ? plainLower(String(value)) : String(value);
}

function textIn(entity: Entity, field: Field, value: FieldValue, record: CrmRecord): string {
  const folded = foldedColumn(entity, field);
  if (!folded) return plainLower(String(value));
  const stored = record[folded];
  return typeof stored === 'string' ? stored : fold(String(value));
}
