import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { NOTE } from '../entity/note.ts';
import { inBatch } from '../record/batch.server.ts';
import { readInput } from '../record/read-input.ts';
import { createRecords, moveToTrash } from '../record/write-records.server.ts';
import type { Capture } from './capture.ts';
import { inActOnce } from './once.server.ts';

/** empty, too-long: of the text. gone: no such note or customer. */
export type NoteRefusal = 'empty' | 'too-long' | 'gone';

/** A note with a customer. @returns the id of the act, for undoing. */
export async function addNote(scope: Scope, about: Capture['with'], text: string, { asOf, actId }: { asOf: Date; actId: string | null }): Promise<Result<string, NoteRefusal>> {
  const read = readText(scope, text);
  if (!read.ok) return read;
  const added = await inActOnce<string, NoteRefusal>(scope, actId, { verb: 'note.create', entity: 'note' }, async (tx, own) => {
    const note = { text: read.value, owner_id: own.member?.id ?? null, [`${about.kind}_id`]: about.id };
    const made = await createRecords(tx, own, NOTE, [note], { asOf });
    if (!made.ok) return refused('gone');
    await recordActs(tx, own, [{ activity: 'note.create', object: made.records[0]?.id ?? '' }], asOf);
    return done(own.batchId);
  });
  return added.ok && added.value === 'done-before' ? done(actId ?? scope.batchId) : added;
}

/** To the trash. @returns the id of the act, for undoing. */
export async function removeNote(scope: Scope, id: string, asOf: Date): Promise<Result<string, NoteRefusal>> {
  return inBatch<Result<string, NoteRefusal>>(scope, { verb: 'note.delete', entity: 'note', recordId: id }, async (tx) => {
    const moved = await moveToTrash(tx, scope, NOTE, [id], { asOf });
    if (!moved.ok || moved.value === 0) return refused('gone');
    await recordActs(tx, scope, [{ activity: 'note.remove', object: id }], asOf);
    return done(scope.batchId);
  });
}

function readText(scope: Scope, text: string): Result<string, NoteRefusal> {
  const read = readInput(NOTE, { text }, { isNew: false, timeZone: scope.timeZone });
  if (!read.ok) return refused(read.problems.some(({ code }) => code === 'too-long') ? 'too-long' : 'empty');
  return typeof read.input.text === 'string' ? done(read.input.text) : refused('empty');
}
