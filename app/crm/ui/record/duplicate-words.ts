import { m } from '#app/messages/compiled/messages.js';
import type { DuplicateCode } from '../../identity/duplicate.ts';

/** Why two records may be one, in a few words. */
export const DUPLICATE_WORDS: Readonly<Record<DuplicateCode, () => string>> = {
  'same-record': () => m.record_likely_same_record(),
  'same-kvk': () => m.record_likely_same_kvk(),
  'same-vat': () => m.record_likely_same_vat(),
  'same-email': () => m.record_likely_same_email(),
  'same-shared-email': () => m.record_likely_same_shared_email(),
  'same-phone': () => m.record_likely_same_phone(),
  'same-domain': () => m.record_likely_same_domain(),
  'same-address': () => m.record_likely_same_address(),
  'same-birth-date': () => m.record_likely_same_birth_date(),
  'similar-birth-date': () => m.record_likely_similar_birth_date(),
  'same-name': () => m.record_likely_same_name(),
  'similar-name': () => m.record_likely_similar_name(),
  'same-surname': () => m.record_likely_same_surname(),
  'conflicting-name': () => m.record_likely_conflicting_name(),
  'conflicting-birth-date': () => m.record_likely_conflicting_birth_date(),
  'conflicting-kvk': () => m.record_likely_conflicting_kvk(),
};
