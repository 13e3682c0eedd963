import { m } from '#app/messages/compiled/messages.js';

const SENTENCES: Record<string, (() => string) | undefined> = {
  missing: m.importing_reason_missing,
  'holder-missing': m.importing_reason_holder_missing,
  'too-long': m.importing_reason_too_long,
  'not-text': m.importing_reason_not_text,
  'not-integer': m.importing_reason_not_integer,
  'not-number': m.importing_reason_not_number,
  'not-money': m.importing_reason_not_money,
  'too-small': m.importing_reason_too_small,
  'too-large': m.importing_reason_too_large,
  'not-day': m.importing_reason_not_day,
  'not-instant': m.importing_reason_not_instant,
  'not-flag': m.importing_reason_not_flag,
  'not-choice': m.importing_reason_not_choice,
  'not-email': m.importing_reason_not_email,
  'not-phone': m.importing_reason_not_phone,
  'not-url': m.importing_reason_not_url,
  'not-kvk': m.importing_reason_not_kvk,
  'not-vat': m.importing_reason_not_vat,
  'not-country': m.importing_reason_not_country,
  'not-currency': m.importing_reason_not_currency,
  'not-tags': m.importing_reason_not_text,
  taken: m.importing_reason_taken,
  overlaps: m.importing_reason_overlaps,
  'append-only': m.importing_reason_append_only,
  'above-itself': m.importing_reason_above_itself,
  'less-than-paid': m.importing_reason_less_than_paid,
  'more-than-paid': m.importing_reason_more_than_paid,
  'more-than-asked': m.importing_reason_more_than_asked,
  'reference-unknown': m.importing_reason_reference_unknown,
  'reference-ambiguous': m.importing_reason_reference_ambiguous,
  'match-ambiguous': m.importing_reason_match_ambiguous,
  'key-repeated': m.importing_reason_key_repeated,
  'exists-already': m.importing_reason_exists_already,
  'not-there': m.importing_reason_not_there,
  'in-future': m.importing_reason_in_future,
  unwilling: m.importing_reason_unwilling,
  'too-many-cells': m.importing_reason_too_many_cells,
};

/** Why a row is refused, in the reader's words. */
export function reasonSentence(code: string): string {
  return (SENTENCES[code] ?? m.importing_reason_other)();
}

/** The sentences of all reasons in the language spoken now, for what is written when that is no longer known. */
export function reasonSentences(): (code: string) => string {
  const sentences = new Map(Object.entries(SENTENCES).map(([code, sentence]) => [code, sentence?.() ?? '']));
  const other = m.importing_reason_other();
  return (code) => sentences.get(code) ?? other;
}
