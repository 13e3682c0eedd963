import { type DuplicateReason, type DuplicateScore, sameRecord, scoreOf, shared } from './duplicate.ts';
import { isFreeMailDomain } from './email-domain.ts';
import { fold } from './fold.ts';
import { similarity } from './similarity.ts';
import { soundKey } from './sound-key.ts';

/** What two accounts are compared by; every value in its normalised form (see contact-point.ts, address.ts, company-number.ts). */
export interface AccountTraits {
  /** Null for a record not yet stored. */
  id: string | null;
  name: string;
  kvkNumber: string | null;
  vatId: string | null;
  /** Of its website and its people's e-mail addresses; free-mail domains count for nothing. */
  domains: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
  /** See `addressKey`. */
  addressKeys: readonly string[];
}

/** How alike names must be before it is said at all; below it most Dutch company names of one trade meet each other. */
const SIMILAR_FROM = 0.9;
/** Legal forms as they stand at the end of a name, folded; a foundation or association is another body, so that it stays. */
const LEGAL_FORMS = /(?<=.)(?: (?:bv|b v|nv|n v|vof|v o f|cv|bvba|sprl|srl|sa|sarl|sas|gmbh|ag|kg|ug|ltd|limited|llc|llp|plc|inc|corp|corporation|co))+$/;
/** B.V. is one word, not two. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}?(?![\p{L}\p{N}])/gu;

/**
 * How likely two accounts are one organisation. Symmetric. A trade number weighs most, but branches and sister firms share it;
 * two trade numbers outweigh all that a group of firms has in common (name, domain, telephone, address).
 */
export function scoreAccounts(a: AccountTraits, b: AccountTraits): DuplicateScore {
  if (a === b || (a.id !== null && a.id === b.id)) return sameRecord();
  return scoreOf([
    kvk(a.kvkNumber, b.kvkNumber),
    a.vatId && a.vatId === b.vatId ? { code: 'same-vat', weight: 70 } : null,
    shared(a.domains.filter((domain) => !isFreeMailDomain(domain)), b.domains, 'same-domain', 40),
    shared(a.emails, b.emails, 'same-email', 25),
    shared(a.phones, b.phones, 'same-phone', 25),
    shared(a.addressKeys, b.addressKeys, 'same-address', 20),
    name(a.name, b.name),
  ]);
}

/** The name by which accounts are compared: folded, without the legal form at the end. */
export function accountNameCore(name: string): string {
  const undotted = name.includes('.') ? name.replace(DOTTED, (letters) => letters.replaceAll('.', '')) : name;
  return fold(undotted).replace(LEGAL_FORMS, '');
}

function kvk(a: string | null, b: string | null): DuplicateReason | null {
  if (!a || !b) return null;
  return a === b ? { code: 'same-kvk', weight: 80 } : { code: 'conflicting-kvk', weight: -90 };
}

/** Names of firms hardly ever coincide: an equal one is worth a review by itself, one that only sounds the same a mention. */
function name(a: string, b: string): DuplicateReason | null {
  const one = accountNameCore(a);
  const other = accountNameCore(b);
  if (one === '' || other === '') return null;
  if (one === other) return { code: 'same-name', weight: 50 };
  const inOrder = similarity(one, other);
  if (inOrder >= SIMILAR_FROM && soundKey(one) === soundKey(other)) return { code: 'similar-name', weight: 40 };
  const alike = Math.max(inOrder, similarity(sorted(one), sorted(other)));
  return alike >= SIMILAR_FROM ? { code: 'similar-name', weight: Math.round(15 + ((alike - SIMILAR_FROM) / (1 - SIMILAR_FROM)) * 20) } : null;
}

function sorted(words: string): string {
  return words.split(' ').sort().join(' ');
}
