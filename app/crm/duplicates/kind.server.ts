import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { accountBlockingKeys, contactBlockingKeys } from '../identity/blocking-keys.ts';
import type { DuplicateScore } from '../identity/duplicate.ts';
import { accountNameCore, type AccountTraits, scoreAccounts } from '../identity/score-accounts.ts';
import { type ContactTraits, scoreContacts } from '../identity/score-contacts.ts';
import { soundKey } from '../identity/sound-key.ts';
import { type Known, readAccountTraits, readContactTraits, type Which } from './traits.server.ts';

/** How records of one kind are read and compared when everything is searched. */
export interface Kind<Traits extends { id: string }> {
  read: (tx: SqlTransaction, scope: Scope, which: Which) => Promise<Traits[]>;
  keys: (traits: Traits) => string[];
  /** What the name sounds like. */
  sound: (traits: Traits) => string;
  score: (one: Traits, other: Traits) => DuplicateScore;
}

export const ACCOUNT_KIND: Kind<Known<AccountTraits>> = { read: readAccountTraits, keys: accountBlockingKeys, sound: ({ name }) => soundKey(accountNameCore(name)), score: scoreAccounts };
export const CONTACT_KIND: Kind<Known<ContactTraits>> = {
  read: readContactTraits,
  keys: (traits) => contactBlockingKeys(traits, 'review'),
  sound: ({ surname, givenName, initials }) => `${soundKey(surname ?? '')}:${(givenName || initials || '').slice(0, 1).toLowerCase()}`,
  score: scoreContacts,
};
