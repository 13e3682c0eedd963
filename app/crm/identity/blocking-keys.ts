import { isFreeMailDomain } from './email-domain.ts';
import { initialLetters } from './person-likeness.ts';
import { accountNameCore, type AccountTraits } from './score-accounts.ts';
import type { ContactTraits } from './score-contacts.ts';
import { soundKey } from './sound-key.ts';

/**
 * The keys under which possible duplicates of a contact are found: two contacts that score as much as `threshold` asks share
 * at least one (a law that is tested), so that only those with an equal key need comparing. For the queue the name is no key,
 * since a name alone never gets there: in 100,000 contacts it would bring millions of namesakes. A key that very many have (a
 * switchboard, 1 January 1900) proves little: who searches everything may skip it.
 */
export function contactBlockingKeys(contact: ContactTraits, threshold: 'mention' | 'review' = 'mention'): string[] {
  const sound = threshold === 'mention' ? soundKey(contact.surname ?? '') : '';
  return unique([
    ...prefixed('email', contact.emails),
    ...prefixed('phone', contact.phones),
    ...prefixed('address', contact.addressKeys),
    ...(contact.birthDate ? [`birth:${eitherWay(contact.birthDate)}`] : []),
    ...(sound ? [`name:${sound}:${initialOf(contact)}`] : []),
  ]);
}

/** The same for accounts, for both thresholds: an equal name is enough for the queue. A free-mail domain is no key. */
export function accountBlockingKeys(account: AccountTraits): string[] {
  const sound = soundKey(accountNameCore(account.name));
  return unique([
    ...prefixed('kvk', [account.kvkNumber ?? '']),
    ...prefixed('vat', [account.vatId ?? '']),
    ...prefixed('domain', account.domains.filter((domain) => !isFreeMailDomain(domain))),
    ...prefixed('email', account.emails),
    ...prefixed('phone', account.phones),
    ...prefixed('address', account.addressKeys),
    ...(sound ? [`name:${sound}`] : []),
  ]);
}

/** The call name's, else the first initial: Jan may well be J.P. or P.J., but equal names have it equal. */
function initialOf(contact: ContactTraits): string {
  return initialLetters({ initials: contact.givenName || contact.initials, givenName: null }).replace(/(?<=^.).*/u, '');
}

/** One key for a day and for the day with its day and month exchanged. */
function eitherWay(birthDate: string): string {
  const [year, ...rest] = birthDate.split('-');
  return [year, ...rest.sort()].join('-');
}

function prefixed(kind: string, values: readonly string[]): string[] {
  return values.filter((value) => value !== '').map((value) => `${kind}:${value}`);
}

function unique(keys: string[]): string[] {
  return [...new Set(keys)];
}
