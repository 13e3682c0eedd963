import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity, Field, FieldValue } from '../entity/entity.ts';
import { valueOf } from '../record/merge-edits.ts';
import { inBatch } from '../record/batch.server.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { readInput } from '../record/read-input.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { CrmRecord, RecordInput } from '../record/record.ts';
import { resolveReferences } from '../record/references.server.ts';
import { stageProblem, withPipeline } from '../record/stage-pipeline.server.ts';
import { titlesFor } from '../record/titles.server.ts';
import { changeRecords, type ChangeOutcome, type RecordChange } from '../record/write-records.server.ts';
import type { BulkEdit, BulkOutcome, BulkPreview, BulkProblem, BulkTarget } from './bulk-edit.ts';
import { countRecordsIn } from './count-records.server.ts';
import { eachRecord } from './each-record.server.ts';
import { listRecordsIn } from './list-records.server.ts';
import { standardQuery } from './read-list-query.ts';

const CHUNK = 1000;
const SAMPLE = 10;
const MOST_COUNTED = 1_000_000;
const REFUSALS_TOLD = 200;
const MOST_TAGS = 50;

type Refused = { ok: false; problems: BulkProblem[] };

/** What a bulk edit would do: how many records it is about, and the first few before and after. */
export async function previewBulkEdit(scope: Scope, entity: Entity, target: BulkTarget, edit: BulkEdit, { asOf }: { asOf: Date }): Promise<{ ok: true; preview: BulkPreview } | Refused> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const read = await readEdit(tx, scope, entity, edit);
    if (!read.ok) return read;
    const options = { asOf, customFields: read.customFields };
    const found = 'ids' in target ? { count: target.ids.length, isMore: false } : await countRecordsIn(tx, scope, entity, target.query, options, MOST_COUNTED);
    const ids = 'ids' in target ? target.ids.slice(0, CHUNK) : (await listRecordsIn(tx, scope, entity, { ...inOrderOfId(entity, target.query), size: SAMPLE * 10 }, options)).rows.map(({ id }) => id);
    const records = [...(await readRecords(tx, scope, entity, ids)).values()].filter((record) => record.deleted_at === null);
    const sample: BulkPreview['sample'] = [];
    const except = new Set('ids' in target ? [] : target.except);
    for (const record of records) {
      if (except.has(record.id)) continue;
      const set = changesOf(record, read.input, edit);
      const names = Object.keys(set).filter((name) => JSON.stringify(valueOf(record, name)) !== JSON.stringify(set[name]));
      if (names.length === 0) continue;
      const pick = (from: (name: string) => FieldValue) => Object.fromEntries(names.map((name) => [name, from(name)]));
      sample.push({ id: record.id, title: titleOf(entity, record), before: pick((name) => valueOf(record, name)), after: pick((name) => set[name] ?? null) });
      if (sample.length === SAMPLE) break;
    }
    const titles = await titlesFor(tx, scope, [entity.fields, sample.flatMap(({ before, after }) => [before, after])]);
    return { ok: true, preview: { count: found.count - except.size, isMore: found.isMore, sample, titles } };
  });
}

/**
 * Does one thing to many records, a thousand at a time, in one batch that is undone as one. A record that refuses does not
 * stop the others. Usage counts it as one act.
 */
export async function bulkEdit(scope: Scope, entity: Entity, target: BulkTarget, edit: BulkEdit, { asOf }: { asOf: Date }): Promise<{ ok: true; outcome: BulkOutcome } | Refused> {
  const read = await inWorkspaceSql(scope.workspaceId, (tx) => readEdit(tx, scope, entity, edit));
  if (!read.ok) return read;
  const outcome: BulkOutcome = { changed: 0, same: 0, refused: 0, refusals: [] };
  const summary = { fields: [...Object.keys(read.input), ...(edit.addTags.length + edit.removeTags.length > 0 ? ['tags'] : [])] };
  let isFirst = true;
  for await (const ids of chunksOf(scope, entity, target, { asOf, customFields: read.customFields })) {
    await inBatch(scope, { verb: `${entity.name}.bulk-edit`, entity: entity.name, summary }, async (tx) => {
      const records = await readRecords(tx, scope, entity, ids, { isLocked: true });
      const changes = ids.map((id): RecordChange => {
        const record = records.get(id);
        return { id, set: record ? changesOf(record, read.input, edit) : {}, stamp: null };
      });
      for (const done of await changeApart(tx, scope, entity, await fitStages(tx, scope, entity, records, changes, outcome), asOf)) {
        if (done.status === 'refused') refuse(outcome, entity, records.get(done.id), done.id, done.refusal.field ?? '', done.refusal.code === 'changed-meanwhile' ? 'gone' : done.refusal.code);
        else outcome[done.status] += 1;
      }
      if (isFirst) await recordActs(tx, scope, [{ activity: `${entity.name.replaceAll('_', '-')}.bulk-edit` }], asOf);
      isFirst = false;
    });
  }
  return { ok: true, outcome };
}

/** The ids of the target, a chunk at a time. What an edit moves out of the filter does not move the place: the order is of ids. */
export async function* chunksOf(scope: Scope, entity: Entity, target: BulkTarget, options: { asOf: Date; customFields: readonly Field[] }): AsyncGenerator<string[]> {
  if ('ids' in target) {
    const ids = [...new Set(target.ids)];
    for (let at = 0; at < ids.length; at += CHUNK) yield ids.slice(at, at + CHUNK);
    return;
  }
  const except = new Set(target.except);
  for await (const rows of eachRecord(scope, entity, inOrderOfId(entity, target.query), options, CHUNK)) yield rows.map(({ id }) => id).filter((id) => !except.has(id));
}

function inOrderOfId(entity: Entity, query: Extract<BulkTarget, { query: unknown }>['query']) {
  return { ...standardQuery(entity), ...query, columns: [], sort: { field: 'id', isDescending: false } };
}

type ReadEdit = { ok: true; input: RecordInput; customFields: Field[] } | Refused;

async function readEdit(tx: SqlTransaction, scope: Scope, entity: Entity, edit: BulkEdit): Promise<ReadEdit> {
  const customFields = entity.hasPage ? await listCustomFields(tx, scope, entity.name) : [];
  const problems: BulkProblem[] = [];
  const once = new Set(['tags', 'external_id', 'external_system', ...(entity.unique ?? []).flat().map((column) => column.replace(/_norm$/, ''))]);
  for (const field of new Set([...Object.keys(edit.set), ...edit.clear])) if (once.has(field) || (field in edit.set && edit.clear.includes(field))) problems.push({ field, code: 'field-unfit' });
  const hasTags = edit.addTags.length + edit.removeTags.length > 0;
  if (hasTags && !entity.hasTags) problems.push({ field: 'tags', code: 'field-unknown' });
  if (Object.keys(edit.set).length + edit.clear.length === 0 && !hasTags) problems.push({ field: '', code: 'nothing-to-do' });
  if (problems.length > 0) return { ok: false, problems };
  const resolved = await resolveReferences(tx, scope, entity, edit.set);
  const raw = await withPipeline(tx, scope, entity, { ...resolved.raw, ...Object.fromEntries(edit.clear.map((field) => [field, null])) });
  const read = readInput(entity, raw, { isNew: false, timeZone: scope.timeZone, customFields });
  const tags = readInput(entity, hasTags ? { tags: [...edit.addTags, ...edit.removeTags] } : {}, { isNew: false, timeZone: scope.timeZone });
  const told = new Set(resolved.problems.map(({ field }) => field));
  const all = [...resolved.problems, ...(read.ok ? [] : read.problems.filter(({ field }) => !told.has(field))), ...(tags.ok ? [] : tags.problems)] as BulkProblem[];
  if (all.length > 0 || !read.ok) return { ok: false, problems: all };
  return { ok: true, input: read.input, customFields };
}

/** What is written of one record; tags are added to and taken from what it has. */
function changesOf(record: CrmRecord, input: RecordInput, { addTags, removeTags }: BulkEdit): RecordInput {
  if (addTags.length + removeTags.length === 0) return input;
  const gone = new Set(removeTags.map((tag) => tag.trim()));
  const tags = [...new Set([...(record.tags ?? []), ...addTags.map((tag) => tag.trim())])].filter((tag) => tag !== '' && !gone.has(tag));
  return { ...input, tags: tags.slice(0, MOST_TAGS) };
}

/** A deal is not put in a stage of another pipeline than its own. */
async function fitStages(tx: SqlTransaction, scope: Scope, entity: Entity, records: ReadonlyMap<string, CrmRecord>, changes: RecordChange[], outcome: BulkOutcome): Promise<RecordChange[]> {
  if (entity.name !== 'deal') return changes;
  const known = new Map<string, boolean>();
  const fitting: RecordChange[] = [];
  for (const change of changes) {
    const record = { ...records.get(change.id), ...change.set };
    const key = JSON.stringify([record.stage_id, record.pipeline_id]);
    if (!known.has(key)) known.set(key, (await stageProblem(tx, scope, entity, record)) === null);
    if (known.get(key)) fitting.push(change);
    else refuse(outcome, entity, records.get(change.id), change.id, 'stage_id', 'stage-elsewhere');
  }
  return fitting;
}

/** A statement refuses all its rows for one that is not possible: halves are tried until those that are to blame stand alone. */
async function changeApart(tx: SqlTransaction, scope: Scope, entity: Entity, changes: readonly RecordChange[], asOf: Date): Promise<ChangeOutcome[]> {
  if (changes.length === 0) return [];
  const outcomes = await changeRecords(tx, scope, entity, changes, { asOf });
  const isWhole = outcomes.some((done) => done.status === 'refused' && ['taken', 'overlaps', 'holder-missing'].includes(done.refusal.code));
  if (!isWhole || changes.length === 1) return outcomes;
  const half = Math.ceil(changes.length / 2);
  return [...(await changeApart(tx, scope, entity, changes.slice(0, half), asOf)), ...(await changeApart(tx, scope, entity, changes.slice(half), asOf))];
}

function refuse(outcome: BulkOutcome, entity: Entity, record: CrmRecord | undefined, id: string, field: string, code: BulkOutcome['refusals'][number]['code']): void {
  outcome.refused += 1;
  if (outcome.refusals.length < REFUSALS_TOLD) outcome.refusals.push({ id, title: record ? titleOf(entity, record) : '', field, code });
}

function titleOf(entity: Entity, record: CrmRecord): string {
  const title = record[entity.title];
  return typeof title === 'string' ? title : '';
}
