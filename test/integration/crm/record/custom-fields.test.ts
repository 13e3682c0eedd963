import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { changeCustomFields, listAllCustomFields } from '#app/crm/record/change-custom-fields.server.ts';
import { CustomFieldFormSchema } from '#app/crm/record/custom-field-form.ts';
import { changeRecord, createRecord } from '#app/crm/record/records.server.ts';
import { stampOf } from '#app/crm/record/record.ts';
import { readRecordPage } from '#app/crm/record/read-record-page.server.ts';
import { readForm } from '#app/crm/record/read-form.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function change(scope: Scope, form: Record<string, unknown>) {
  return changeCustomFields({ ...scope, batchId: randomUUID() }, CustomFieldFormSchema.parse(form), NOW);
}

test('an own field is asked for, kept, and refused when it does not fit', async () => {
  const scope = await makeScope();
  expect(await change(scope, { intent: 'add', entity: 'account', key: 'maat', kind: 'choice', label: 'Maat', choices: 'S\nM' })).toEqual({ ok: true, value: undefined });
  expect(await change(scope, { intent: 'add', entity: 'account', key: 'koeien', kind: 'integer', label: 'Koeien', isRequired: 'on' })).toMatchObject({ ok: true });
  const form = await readForm(scope, ENTITIES.account, { record: null, asOf: NOW, locale: 'nl' });
  expect(form.fields.filter(({ name }) => name.startsWith('custom.')).map(({ name }) => name)).toEqual(['custom.maat', 'custom.koeien']);
  const create = (raw: Record<string, unknown>) => createRecord({ ...scope, batchId: randomUUID() }, ENTITIES.account, raw, { asOf: NOW });
  expect(await create({ name: 'Alfa' })).toMatchObject({ ok: false, problems: [{ field: 'custom.koeien', code: 'missing' }] });
  expect(await create({ name: 'Alfa', 'custom.koeien': '12', 'custom.maat': 'XL' })).toMatchObject({ ok: false, problems: [{ field: 'custom.maat', code: 'not-choice' }] });
  const made = await create({ name: 'Alfa', 'custom.koeien': '12', 'custom.maat': 'M' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  expect(made.record.custom).toEqual({ koeien: 12, maat: 'M' });
  const changed = await changeRecord({ ...scope, batchId: randomUUID() }, ENTITIES.account, made.record.id, { 'custom.koeien': '13', 'custom.maat': '' }, { stamp: stampOf(made.record), asOf: NOW });
  expect(changed).toMatchObject({ ok: true, record: { custom: { koeien: 13 } } });
});

test('a retired field is no longer asked for, keeps its key and what is in it, and can come back', async () => {
  const scope = await makeScope();
  await change(scope, { intent: 'add', entity: 'contact', key: 'sport', kind: 'text', label: 'Sport' });
  await change(scope, { intent: 'add', entity: 'contact', key: 'kleur', kind: 'text', label: 'Kleur' });
  const [sport, kleur] = await listAllCustomFields(scope);
  await change(scope, { intent: 'move', id: kleur!.id, to: 'up' });
  expect((await listAllCustomFields(scope)).map(({ key }) => key)).toEqual(['kleur', 'sport']);
  await change(scope, { intent: 'retire', id: sport!.id });
  expect((await readForm(scope, ENTITIES.contact, { record: null, asOf: NOW, locale: 'nl' })).fields.map(({ name }) => name)).not.toContain('custom.sport');
  expect(await change(scope, { intent: 'add', entity: 'contact', key: 'sport', kind: 'text', label: 'Sport' })).toEqual({ ok: false, reason: 'key-taken' });
  await change(scope, { intent: 'reopen', id: sport!.id });
  expect((await listAllCustomFields(scope)).every(({ isRetired }) => !isRetired)).toBe(true);
});

test('what cannot be is refused with its reason', async () => {
  const scope = await makeScope();
  expect(await change(scope, { intent: 'add', entity: 'account', key: 'maat', kind: 'choice', label: 'Maat' })).toEqual({ ok: false, reason: 'no-choices' });
  expect(await change(scope, { intent: 'add', entity: 'stage', key: 'maat', kind: 'text', label: 'Maat' })).toEqual({ ok: false, reason: 'no-fields-here' });
  await change(scope, { intent: 'add', entity: 'account', key: 'maat', kind: 'text', label: 'Maat' });
  const [field] = await listAllCustomFields(scope);
  const again = { intent: 'change', id: field!.id, version: field!.version, label: 'Maten' };
  expect(await change(scope, again)).toMatchObject({ ok: true });
  expect(await change(scope, again)).toEqual({ ok: false, reason: 'changed-meanwhile' });
});

test('another workspace sees and changes nothing', async () => {
  const [scope, other] = [await makeScope(), await makeScope()];
  await change(scope, { intent: 'add', entity: 'account', key: 'maat', kind: 'text', label: 'Maat' });
  const [field] = await listAllCustomFields(scope);
  expect(await listAllCustomFields(other)).toEqual([]);
  expect(await change(other, { intent: 'retire', id: field!.id })).toEqual({ ok: false, reason: 'not-found' });
});

test('the page of a record can name a retired field in its history, and shows it nowhere else', async () => {
  const scope = await makeScope();
  await change(scope, { intent: 'add', entity: 'campaign', key: 'kleur', kind: 'text', label: 'Kleur' });
  const made = await createRecord({ ...scope, batchId: randomUUID() }, ENTITIES.campaign, { name: 'Voorjaar', kind: 'service', status: 'planned', 'custom.kleur': 'groen' }, { asOf: NOW });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  await changeRecord({ ...scope, batchId: randomUUID() }, ENTITIES.campaign, made.record.id, { 'custom.kleur': 'rood' }, { stamp: stampOf(made.record), asOf: NOW });
  const [field] = await listAllCustomFields(scope);
  await change(scope, { intent: 'retire', id: field!.id });
  const page = await readRecordPage(scope, ENTITIES.campaign, made.record.id, { from: null, asOf: NOW, locale: 'nl' });
  expect(page?.history.flatMap(({ fields }) => fields)).toContainEqual({ field: 'custom.kleur', before: 'groen', after: 'rood' });
  expect(page?.fields.map(({ name }) => name)).not.toContain('custom.kleur');
  expect(page?.retiredFields).toMatchObject([{ name: 'custom.kleur', label: { nl: 'Kleur' } }]);
});
