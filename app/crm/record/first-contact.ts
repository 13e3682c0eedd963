import type { Field } from '../entity/entity.ts';
import type { CrmRecord } from './record.ts';

/**
 * Whether a contact moment was the first with that person, or, where it names nobody, with that organisation (whose people are
 * the organisation too). Not stored: an older moment that comes in later, a merge, the trash and an undoing each change which one
 * it was. What a machine sent was no contact, nor was what lies in the trash.
 */
export const FIRST_CONTACT: Field = { name: 'is_first_contact', kind: 'flag', isReadOnly: true };

/** The field that says with whom a moment was; null when it says neither. */
export function holderOf(moment: CrmRecord): 'contact_id' | 'account_id' | null {
  return typeof moment.contact_id === 'string' ? 'contact_id' : typeof moment.account_id === 'string' ? 'account_id' : null;
}

/** `others` are the moments with the same holder; whether the moment itself is among them does not matter. */
export function isFirstContact(moment: CrmRecord, others: readonly CrmRecord[]): boolean {
  const counts = (each: CrmRecord) => each.is_machine !== true && !each.deleted_at;
  const at = ({ occurred_at: text }: CrmRecord) => (typeof text === 'string' ? text : '');
  const isBefore = (each: CrmRecord) => at(each) < at(moment) || (at(each) === at(moment) && each.id < moment.id);
  return counts(moment) && holderOf(moment) !== null && !others.some((each) => counts(each) && isBefore(each));
}
