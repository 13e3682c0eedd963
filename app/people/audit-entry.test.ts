import { expect, test } from 'vitest';
import { fieldChanges } from './audit-entry.ts';

test.each([
  ['nothing from nothing', null, null, []],
  ['a new record shows all it has', null, { name: 'Sales', size: 3 }, [{ field: 'name', before: null, after: 'Sales' }, { field: 'size', before: null, after: '3' }]],
  ['only what differs', { role: 'analyst', name: 'A' }, { role: 'manager', name: 'A' }, [{ field: 'role', before: 'analyst', after: 'manager' }]],
  ['null and absent are the same nothing', { team: null }, {}, []],
  ['nested values are JSON', { on: { nl: 'a' } }, { on: { nl: 'b' } }, [{ field: 'on', before: '{"nl":"a"}', after: '{"nl":"b"}' }]],
  ['a list', null, { permissions: ['a', 'b'] }, [{ field: 'permissions', before: null, after: '["a","b"]' }]],
])('%s', (_name, before, after, changes) => {
  expect(fieldChanges(before, after)).toEqual(changes);
});
