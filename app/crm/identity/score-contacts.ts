import type { Day } from '#app/values/day.ts';
import type { ContactName } from './contact-name.ts';
import { type DuplicateReason, type DuplicateScore, sameRecord, scoreOf, shared } from './duplicate.ts';
import { isSharedMailbox } from './email-domain.ts';
import { personLikeness } from './person-likeness.ts';

/** What two contacts are compared by; every value in its normalised form (see contact-point.ts and address.ts). */
export interface ContactTraits extends ContactName {
  /** Null for a record not yet stored. */
  id: string | null;
  birthDate: Day | null;
  emails: readonly string[];
  phones: readonly string[];
  /** See `addressKey`. */
  addressKeys: readonly string[];
}

/**
 * How likely two contacts are one person. Symmetric. No single fact is enough for the queue: a mailbox and a telephone may be
 * a household's or a switchboard's, a name a namesake's. Nothing known on one side says nothing.
 */
export function scoreContacts(a: ContactTraits, b: ContactTraits): DuplicateScore {
  if (a === b || (a.id !== null && a.id === b.id)) return sameRecord();
  return scoreOf([
    email(a.emails, b.emails),
    shared(a.phones, b.phones, 'same-phone', 25),
    shared(a.addressKeys, b.addressKeys, 'same-address', 20),
    birthDate(a.birthDate, b.birthDate),
    personLikeness(a, b),
  ]);
}

function email(a: readonly string[], b: readonly string[]): DuplicateReason | null {
  const own = shared(a.filter((address) => !isSharedMailbox(address)), b, 'same-email', 45);
  return own ?? shared(a, b, 'same-shared-email', 15);
}

/** Day and month in each other's place is how Dutch and American dates are mixed up: no conflict. */
function birthDate(a: Day | null, b: Day | null): DuplicateReason | null {
  if (!a || !b) return null;
  if (a === b) return { code: 'same-birth-date', weight: 45 };
  const [year, month, dayOfMonth] = a.split('-');
  return b === `${year}-${dayOfMonth}-${month}` ? { code: 'similar-birth-date', weight: 20 } : { code: 'conflicting-birth-date', weight: -60 };
}
