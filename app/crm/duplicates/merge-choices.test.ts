import { expect, test } from 'vitest';
import type { CrmRecord } from '../record/record.ts';
import { CONTACT } from '../entity/contact.ts';
import { choosableFields, standardChoices, takenOver } from './merge-choices.ts';

const fields = choosableFields(CONTACT, [{ name: 'custom.shoe_size', kind: 'integer' }]);

function record(values: Partial<CrmRecord>): CrmRecord {
  return { id: 'x', version: 1, created_at: '2026-01-01', updated_at: '2026-01-01', deleted_at: null, external_system: '', external_id: null, source: 'user', custom: {}, tags: [], ...values };
}

test.each([
  ['filled over empty', { given_name: null }, { given_name: 'Jan' }, 'given_name', 'loser'],
  ['empty takes nothing', { given_name: 'Jan' }, { given_name: '' }, 'given_name', 'survivor'],
  ['the fuller of two texts', { job_title: 'Inkoper' }, { job_title: 'Hoofd inkoper' }, 'job_title', 'loser'],
  ['the fuller stays', { job_title: 'Hoofd inkoper' }, { job_title: 'inkoper' }, 'job_title', 'survivor'],
  ['else what was written last', { surname: 'Berg' }, { surname: 'Bergh-Smit', updated_at: '2026-02-01' }, 'surname', 'loser'],
  ['or stays when that is newer', { surname: 'Visser' }, { surname: 'Bakker', updated_at: '2025-02-01' }, 'surname', 'survivor'],
  ['own fields too', { custom: {} }, { custom: { shoe_size: 43 } }, 'custom.shoe_size', 'loser'],
])('%s', (_why, survivor, loser, field, side) => {
  expect(standardChoices(fields, record(survivor), record(loser))[field]).toBe(side);
});

test('an address goes as a whole', () => {
  const choices = standardChoices(fields, record({ city: 'Utrecht' }), record({ street: 'Dorpsstraat', house_number: 1, postcode: '1234 AB' }));
  expect([choices.city, choices.street, choices.postcode]).toEqual(['loser', 'loser', 'loser']);
});

test('only what was chosen of the loser is taken over, an empty value too', () => {
  expect(takenOver(fields, { surname: 'loser', email: 'loser', phone: 'survivor' }, record({ surname: 'Bakker', phone: '1' }))).toEqual({ surname: 'Bakker', email: null });
});
