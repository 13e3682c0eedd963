import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { CONSENT } from '../entity/consent.ts';
import { readInput } from '../record/read-input.ts';
import { createRecords } from '../record/write-records.server.ts';
import { inActOnce } from './once.server.ts';

export interface NewConsent {
  contactId: string;
  purpose: string;
  /** Empty is every channel. */
  channel: string;
  lawfulBasis: string;
  status: string;
  proof: string;
}

/** proof-missing: what was given needs something that shows it. wrong: a purpose, channel, basis or state that does not exist. */
export type ConsentRefusal = 'wrong' | 'proof-missing' | 'too-long' | 'gone';

/**
 * Adds what somebody allowed, refused or took back; what was recorded before stays as it is. Taking back needs no proof:
 * it must be as easy as giving. @returns the id of the act, for undoing.
 */
export async function recordConsent(scope: Scope, input: NewConsent, { asOf, actId }: { asOf: Date; actId: string | null }): Promise<Result<string, ConsentRefusal>> {
  const { contactId, purpose, channel, lawfulBasis, status, proof } = input;
  const raw = { contact_id: contactId, purpose, channel, lawful_basis: lawfulBasis, status, proof, at: asOf.toISOString(), recorded_by: scope.actor.slice(0, 200) };
  const read = readInput(CONSENT, raw, { isNew: true, timeZone: scope.timeZone });
  if (!read.ok) return refused(read.problems.some(({ field, code }) => field === 'proof' && code === 'too-long') ? 'too-long' : 'wrong');
  if (read.input.status === 'given' && !read.input.proof) return refused('proof-missing');
  const added = await inActOnce<string, ConsentRefusal>(scope, actId, { verb: 'consent.create', entity: 'consent', summary: { purpose, status } }, async (tx, own) => {
    const made = await createRecords(tx, own, CONSENT, [read.input], { asOf });
    if (!made.ok) return refused('gone');
    await recordActs(tx, own, [{ activity: `consent.${status}`, object: contactId }], asOf);
    return done(own.batchId);
  });
  return added.ok && added.value === 'done-before' ? done(actId ?? scope.batchId) : added;
}
