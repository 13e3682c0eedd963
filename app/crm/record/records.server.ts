import type { SqlTransaction } from '#app/db/sql.server.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { addFirstPeriods, withEnds } from '../memberships/first-period.server.ts';
import { listCustomFields } from './custom-fields.server.ts';
import { batchOfForm, findRepeat } from './find-repeat.server.ts';
import { formText } from './form-text.ts';
import { inBatch } from './batch.server.ts';
import { withLineTotal } from './line-total.ts';
import { type EditConflict, mergeEdits, valueOf } from './merge-edits.ts';
import { readAsOf } from './read-as-of.server.ts';
import { readInput } from './read-input.ts';
import { readRecords } from './read-records.server.ts';
import { activityOf } from './record-acts.ts';
import type { RecordProblem } from './record-problem.ts';
import { type CrmRecord, type RecordInput, stampOf } from './record.ts';
import { resolveReferences } from './references.server.ts';
import type { RowRefusal } from './row-refusal.ts';
import { stageProblem, withPipeline } from './stage-pipeline.server.ts';
import { changeRecords, createRecords } from './write-records.server.ts';

type Raw = Readonly<Record<string, unknown>>;

export type Created = { ok: true; record: CrmRecord; isRepeat: boolean; /** The act, for undoing. */ batchId: string } | { ok: false; problems: RecordProblem[] };

/**
 * Makes one record of what a form or a program sent. References may be typed as a name, number or address. With a `key`
 * (any text of the form's own) sending again makes nothing twice: the record of the first time comes back.
 */
export async function createRecord(scope: Scope, entity: Entity, raw: Raw, { asOf, key }: { asOf: Date; key?: string | undefined }): Promise<Created> {
  const own = key ? { ...scope, batchId: batchOfForm(scope, entity, key) } : scope;
  const created = await inBatch(own, { verb: `${entity.name}.create`, entity: entity.name }, async (tx): Promise<Created | { ok: false; isGone: true }> => {
    const repeat = await findRepeat(tx, own, entity);
    if (repeat === 'gone') return { ok: false, isGone: true };
    if (repeat) return { ok: true, record: repeat, isRepeat: true, batchId: own.batchId };
    const read = await readRaw(tx, own, entity, raw, true);
    if (!read.ok) return read;
    const asked = await withEnds(tx, own, entity, [read.input]);
    const made = await createRecords(tx, own, entity, asked.map(({ input }) => input), { asOf });
    const [record] = made.ok ? made.records : [];
    if (!made.ok || !record) return { ok: false, problems: made.ok ? [] : [...made.refusals.values()].map(asProblem) };
    await addFirstPeriods(tx, own, made.records, asked, asOf);
    const [stored] = [...(await readRecords(tx, own, entity, [record.id])).values()];
    await recordActs(tx, own, [{ activity: activityOf(entity.name, null, record), object: record.id }], asOf);
    return { ok: true, record: stored ?? record, isRepeat: false, batchId: own.batchId };
  });
  // What the form made is gone again; who sends it once more wants it back.
  if (!created.ok && 'isGone' in created) return createRecord(scope, entity, raw, { asOf });
  return created;
}

export type Changed =
  | { ok: true; record: CrmRecord; batchId: string; isSame: boolean; /** Names of fields that others changed meanwhile and that stayed theirs. */ merged: string[]; by: string | null }
  | { ok: false; problems: RecordProblem[] }
  | { ok: false; problems: []; meeting: Meeting };

/** Others wrote the same fields since the form was opened; the person chooses. */
export interface Meeting {
  conflicts: EditConflict[];
  /** The record as it stands. */
  current: CrmRecord;
  /** What only I changed, waiting to be saved with the choice. */
  mine: RecordInput;
  by: string | null;
  at: string | null;
}

/**
 * Changes one record. Only what differs from the record under the stamp is written; when others changed other fields since,
 * both hold, and when they changed the same ones nothing is written and the meeting is told. Without a stamp it is written as sent.
 */
export async function changeRecord(scope: Scope, entity: Entity, id: string, raw: Raw, { stamp, asOf }: { stamp: string | null; asOf: Date }): Promise<Changed> {
  return inBatch(scope, { verb: `${entity.name}.update`, entity: entity.name, recordId: id, summary: { fields: Object.keys(raw).slice(0, 100) } }, async (tx): Promise<Changed> => {
    const current = isUuid(id) ? (await readRecords(tx, scope, entity, [id], { isLocked: true })).get(id) : undefined;
    if (!current || current.deleted_at) return { ok: false, problems: [{ field: '', code: 'gone' }] };
    const read = await readRaw(tx, scope, entity, raw, false, current);
    if (!read.ok) return read;
    const isMeanwhile = stamp !== null && stamp !== stampOf(current);
    const since = isMeanwhile ? await readAsOf(tx, scope, entity, current, stamp) : null;
    const was = isMeanwhile ? (since?.record ?? null) : current;
    const edits = mergeEdits(withoutUntouched(read.input, raw, was, entity, scope.timeZone), was, current);
    const told = { by: since?.by ?? null, at: since?.at ?? null };
    if (edits.conflicts.length > 0) return { ok: false, problems: [], meeting: { conflicts: edits.conflicts, current, mine: edits.mine, ...told } };
    const next = { ...current, ...edits.mine };
    const elsewhere = await stageProblem(tx, scope, entity, next);
    if (elsewhere) return { ok: false, problems: [elsewhere] };
    const [outcome] = await changeRecords(tx, scope, entity, [{ id, set: edits.mine, stamp: null }], { asOf });
    if (!outcome || outcome.status === 'refused') return { ok: false, problems: [asProblem(outcome?.refusal ?? { code: 'gone', field: null })] };
    const [stored] = [...(await readRecords(tx, scope, entity, [id])).values()];
    if (outcome.status === 'changed') await recordActs(tx, scope, [{ activity: activityOf(entity.name, current, outcome.record), object: id }], asOf);
    return { ok: true, record: stored ?? outcome.record, batchId: scope.batchId, isSame: outcome.status === 'same', merged: isMeanwhile ? edits.theirs : [], by: told.by };
  });
}


type ReadRaw = { ok: true; input: RecordInput } | { ok: false; problems: RecordProblem[] };

async function readRaw(tx: SqlTransaction, scope: Scope, entity: Entity, raw: Raw, isNew: boolean, current?: CrmRecord): Promise<ReadRaw> {
  const customFields: Field[] = entity.hasPage ? await listCustomFields(tx, scope, entity.name) : [];
  const resolved = await resolveReferences(tx, scope, entity, raw);
  const whole = withLineTotal(entity, await withPipeline(tx, scope, entity, resolved.raw), isNew);
  const country = typeof raw.country === 'string' && /^[a-z]{2}$/i.test(raw.country) ? raw.country.toUpperCase() : (current?.country as string | null | undefined);
  const read = readInput(entity, whole, { isNew, timeZone: scope.timeZone, customFields, ...(country ? { country } : {}) });
  const unresolved = new Set(resolved.problems.map(({ field }) => field));
  const problems = [...resolved.problems, ...(read.ok ? [] : read.problems.filter(({ field }) => !unresolved.has(field)))];
  if (problems.length > 0 || !read.ok) return { ok: false, problems };
  const elsewhere = isNew ? await stageProblem(tx, scope, entity, read.input) : null;
  return elsewhere ? { ok: false, problems: [elsewhere] } : { ok: true, input: read.input };
}

/** A form shows moments without their seconds: one that still reads the same was not changed. */
function withoutUntouched(input: RecordInput, raw: Raw, was: CrmRecord | null, entity: Entity, timeZone: string): RecordInput {
  const isUntouched = (name: string) => {
    const field = entity.fields.find((each) => each.name === name);
    return was !== null && field?.kind === 'instant' && raw[name] !== '' && raw[name] === formText(field, valueOf(was, name), { locale: 'en', timeZone });
  };
  return Object.fromEntries(Object.entries(input).filter(([name]) => !isUntouched(name)));
}

function asProblem({ code, field }: RowRefusal): RecordProblem {
  return { field: field ?? '', code: code === 'changed-meanwhile' ? 'gone' : code };
}
