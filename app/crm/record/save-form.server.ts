import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity, Field, FieldValue } from '../entity/entity.ts';
import { listCustomFields } from './custom-fields.server.ts';
import type { FormReply } from './form-facts.ts';
import { formText, type FormReader, readFormData } from './form-text.ts';
import { askedFields, textsOf } from './read-form.server.ts';
import { readRecords } from './read-records.server.ts';
import type { RecordProblem } from './record-problem.ts';
import { type CrmRecord, stampOf } from './record.ts';
import { changeRecord, createRecord, type Meeting } from './records.server.ts';
import { titlesFor } from './titles.server.ts';

export type Saved = { ok: true; record: CrmRecord; batchId: string; /** Fields that others changed meanwhile and that stayed theirs. */ merged: string[]; by: string | null; isSame: boolean } | { ok: false; reply: FormReply };

interface Reading {
  asOf: Date;
  locale: FormReader['locale'];
  /** Fields that do not come from the form, such as what a line is a line of. */
  fixed?: Record<string, string>;
}

/** Whose value is kept, where two people wrote the same field. */
const CHOICES: readonly (FormDataEntryValue | null)[] = ['mine', 'theirs'];

/**
 * Makes the record of a form; what was refused comes back with everything that was typed. Sent again after the first answer was
 * lost, it leads to the record made, and what was typed since then is kept in it.
 */
export async function saveNewRecord(scope: Scope, entity: Entity, form: FormData, { asOf, locale, fixed = {} }: Reading): Promise<Saved> {
  const fields = await fieldsOf(scope, entity);
  const raw = { ...readFormData(form, fields, locale), ...fixed };
  const key = form.get('key');
  const made = await createRecord(scope, entity, raw, { asOf, key: typeof key === 'string' && key !== '' ? key.slice(0, 100) : undefined });
  if (made.ok) {
    const later = made.isRepeat ? typedSince(raw, textsOf(fields, made.record, { locale, timeZone: scope.timeZone })) : {};
    if (Object.keys(later).length > 0) return saveLater(scope, entity, made.record, later, { asOf, form });
    return { ok: true, record: made.record, batchId: made.batchId, merged: [], by: null, isSame: false };
  }
  return { ok: false, reply: await replyWith(scope, entity, { problems: made.problems, texts: raw, meeting: null, ...sentBy(form) }) };
}

/** What differs from the record made; what was left empty may have been filled in when it was made. */
function typedSince(raw: Record<string, string>, made: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(raw).filter(([name, text]) => text !== '' && name in made && text !== made[name]));
}

async function saveLater(scope: Scope, entity: Entity, record: CrmRecord, later: Record<string, string>, { asOf, form }: { asOf: Date; form: FormData }): Promise<Saved> {
  const changed = await changeRecord(scope, entity, record.id, later, { stamp: stampOf(record), asOf });
  if (changed.ok) return changed;
  const texts = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  return { ok: false, reply: await replyWith(scope, entity, { problems: changed.problems, texts: { ...texts, ...later }, meeting: null, ...sentBy(form) }) };
}

/** Changes the record of a form; when others wrote the same fields, the reply lets the person choose. */
export async function saveRecord(scope: Scope, entity: Entity, id: string, form: FormData, { asOf, locale }: Reading): Promise<Saved> {
  const fields = await fieldsOf(scope, entity);
  const raw = readFormData(form, fields, locale);
  const asked = form.getAll('conflict').filter((name) => typeof name === 'string');
  const unchosen = asked.filter((name) => !CHOICES.includes(form.get(`choice-${name}`)));
  const taken = Object.fromEntries(Object.entries(raw).filter(([name]) => form.get(`choice-${name}`) !== 'theirs'));
  // Somebody has not chosen everywhere: they meet again where they met.
  const sent = sentBy(form);
  const since = form.get('since');
  const stamp = unchosen.length > 0 && typeof since === 'string' ? since : sent.stamp;
  const changed = await changeRecord(scope, entity, id, unchosen.length > 0 ? raw : taken, { stamp, asOf });
  if (changed.ok) return changed;
  const problems: RecordProblem[] = [...changed.problems, ...unchosen.map((field) => ({ field, code: 'choose' as const }))];
  if (!('meeting' in changed)) {
    // A small form sends a few of the fields; the whole one that shows the refusal holds the others too.
    const texts = { ...(await textsNow(scope, entity, id, fields, { locale, timeZone: scope.timeZone })), ...raw };
    return { ok: false, reply: await replyWith(scope, entity, { problems, texts, meeting: null, ...sent }) };
  }
  return { ok: false, reply: await meet(scope, entity, fields, raw, problems, changed.meeting, { locale, timeZone: scope.timeZone, since: stamp }) };
}

/** What is theirs stands in the form as theirs, what is mine as mine; of the rest both are shown. */
async function meet(scope: Scope, entity: Entity, fields: Field[], raw: Record<string, string>, problems: RecordProblem[], { conflicts, current, mine, by, at }: Meeting, reader: FormReader & { since: string | null }): Promise<FormReply> {
  const now = textsOf(fields, current, reader);
  const kept = Object.keys(raw).filter((name) => name in mine || conflicts.some(({ field }) => field === name));
  const texts = { ...now, ...Object.fromEntries(kept.map((name) => [name, raw[name] ?? ''])) };
  const ids = conflicts.map(({ field, mine: own, theirs, was }) => [own, theirs, was].map((value) => ({ [field]: value }))).flat();
  const reply = await replyWith(scope, entity, { problems, texts, meeting: null, stamp: reader.since, key: null }, ids);
  const text = (name: string, value: FieldValue) => {
    const field = fields.find((each) => each.name === name);
    const plain = field ? formText(field, value, reader) : '';
    return reply.titles[plain] ?? plain;
  };
  return {
    ...reply,
    meeting: {
      conflicts: conflicts.map(({ field, ...values }) => ({ field, mine: text(field, values.mine), theirs: text(field, values.theirs), was: text(field, values.was) })),
      theirs: fields.filter(({ name }) => name in raw && !kept.includes(name) && raw[name] !== now[name]).map(({ name }) => name),
      by,
      at,
      stamp: stampOf(current),
    },
  };
}

async function textsNow(scope: Scope, entity: Entity, id: string, fields: Field[], reader: FormReader): Promise<Record<string, string>> {
  const record = await inWorkspaceSql(scope.workspaceId, async (tx) => (await readRecords(tx, scope, entity, [id])).get(id));
  return record ? textsOf(fields, record, reader) : {};
}

function sentBy(form: FormData): Pick<FormReply, 'stamp' | 'key'> {
  const [stamp, key] = [form.get('stamp'), form.get('key')];
  return { stamp: typeof stamp === 'string' ? stamp : null, key: typeof key === 'string' ? key : null };
}

async function replyWith(scope: Scope, entity: Entity, reply: Omit<FormReply, 'titles'>, others: Record<string, unknown>[] = []): Promise<FormReply> {
  const titles = await inWorkspaceSql(scope.workspaceId, (tx) => titlesFor(tx, scope, [entity.fields, [Object.fromEntries(Object.entries(reply.texts).filter(([, text]) => isUuid(text))), ...others]]));
  return { ...reply, titles };
}

async function fieldsOf(scope: Scope, entity: Entity): Promise<Field[]> {
  if (!entity.hasPage) return askedFields(entity, []);
  return askedFields(entity, await inWorkspaceSql(scope.workspaceId, (tx) => listCustomFields(tx, scope, entity.name)));
}
