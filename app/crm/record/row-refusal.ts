import type { Entity } from '../entity/entity.ts';
import type { CrmRecord } from './record.ts';

/**
 * Why one record was not written. gone: there is none (any more). changed-meanwhile: somebody else wrote it since, `record`
 * is how it stands. taken: a value that may occur once, occurs. unwilling: somebody refused or withdrew what a campaign asks. stage-elsewhere: a deal in a stage of another pipeline. above-itself: an organisation under itself or under what is under it.
 * lost-reason-missing: a deal that is lost without saying why. less-than-paid: an invoice that would ask less than was paid of it.
 * more-than-paid, more-than-asked: a part of a payment that is larger than what is left of the payment, or than what is open of the invoice. The others speak of the field's value.
 */
export interface RowRefusal {
  code: 'gone' | 'changed-meanwhile' | 'append-only' | 'taken' | 'reference-unknown' | 'overlaps' | 'holder-missing' | 'unwilling' | 'stage-elsewhere' | 'above-itself' | 'lost-reason-missing' | 'less-than-paid' | 'more-than-paid' | 'more-than-asked' | FieldRefusal;
  field: string | null;
  record?: CrmRecord;
}

/** What can be wrong with one value. */
export type FieldRefusal =
  | 'missing' | 'too-long' | 'not-text' | 'not-integer' | 'not-number' | 'not-money' | 'too-small' | 'too-large' | 'not-day' | 'not-instant' | 'not-flag' | 'not-choice'
  | 'not-email' | 'not-phone' | 'not-url' | 'not-kvk' | 'not-vat' | 'not-country' | 'not-currency' | 'not-tags' | 'not-reference' | 'field-unknown' | 'read-only';

/** What the database says when a value that may occur once occurs; null when the error is another. */
export function isTaken(entity: Entity, error: unknown): RowRefusal | null {
  if (!(error instanceof Error)) return null;
  const told = error as Error & { code?: string; constraint?: string; meta?: unknown };
  const text = `${told.code ?? ''} ${told.constraint ?? ''} ${told.message} ${JSON.stringify(told.meta ?? '')}`;
  if (text.includes('23P01')) return { code: 'overlaps', field: 'starts_on' };
  if (text.includes('_end_after_start')) return { code: 'too-small', field: 'ends_on' };
  if (text.includes('_has_holder')) return { code: 'holder-missing', field: 'contact_id' };
  if (!text.includes('23505')) return null;
  const key = entity.unique?.find((columns) => text.includes(`${entity.table}_${columns.join('_')}_once`));
  if (key) return { code: 'taken', field: key.at(-1)?.replace(/^domain_norm$/, 'domain') ?? null };
  return { code: 'taken', field: text.includes('_external_once') ? 'external_id' : null };
}
