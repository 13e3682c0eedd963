import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { readRecords } from '#app/crm/record/read-records.server.ts';
import type { RecordInput } from '#app/crm/record/record.ts';
import { createRecords } from '#app/crm/record/write-records.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-03-04T10:00:00.000Z');
const ODD = ['Jan "de" Wit', 'O\\Brien', 'NULL', '{a,b}', 'a, b; c', "d'Ancona", 'Zoë ✓', '  spaties  ', 'regel\neen'];

/** Every third field is left out, so that columns differ in some parts of the rows only. */
function contact(n: number): RecordInput {
  return {
    surname: `${ODD[n % ODD.length]} ${n}`,
    external_id: `R${n}`,
    ...(n % 3 ? { email: `r${n}@rows.example`, birth_date: '1980-02-29' } : {}),
    ...(n > 1_500 ? { tags: [ODD[n % ODD.length] ?? '', 'b'], 'custom.odd': ODD[n % ODD.length] ?? null, house_number: n } : {}),
  };
}

test('many records at once are what the same records are one at a time', async () => {
  const scope = await makeScope();
  const inputs = Array.from({ length: 2_100 }, (_, n) => contact(n));
  const made = await inBatch(scope, { verb: 'contact.import', entity: 'contact' }, (tx) => createRecords(tx, scope, ENTITIES.contact, inputs, { asOf: NOW, source: 'import' }));
  if (!made.ok) throw new Error('refused');
  const some = [0, 1, 2, 99, 100, 1_499, 1_501, 1_502, 2_099];
  const other = await makeScope();
  const single = await inBatch(other, { verb: 'contact.import', entity: 'contact' }, async (tx) => {
    const done = await createRecords(tx, other, ENTITIES.contact, some.map((n) => contact(n)), { asOf: NOW, source: 'import' });
    if (!done.ok) throw new Error('refused');
    return readRecords(tx, other, ENTITIES.contact, done.records.map(({ id }) => id));
  });
  const many = await inBatch(scope, { verb: 'contact.import', entity: 'contact' }, (tx) => readRecords(tx, scope, ENTITIES.contact, some.map((n) => made.records[n]?.id ?? '')));
  const plain = (records: typeof many) => [...records.values()].map(({ id: _, workspace_id: __, created_by_id: ___, ...rest }) => rest).sort((one, two) => String(one.external_id).localeCompare(String(two.external_id)));
  expect(plain(many)).toEqual(plain(single));
  expect(new Set(made.records.map(({ id }) => id)).size).toBe(2_100);
});
