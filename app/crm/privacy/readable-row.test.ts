import { expect, test } from 'vitest';
import { readableRow } from './readable-row.ts';

const [KNOWN, UNKNOWN] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];
const titles = { [KNOWN]: 'Bakkerij Zand' };

test.each<[string, Record<string, unknown>, [string, unknown][]]>([
  ['what machines keep for themselves is left out', { id: KNOWN, version: 3, search_text: 'jan', sort_name: 'jan', name_folded: 'jan', facts: { open: 0 }, phone_norm: '+31', full_name: 'Jan' }, [['full_name', 'Jan']]],
  ['a reference is told as what it points at', { account_id: KNOWN }, [['account_id', 'Bakkerij Zand']]],
  ['one without a name is left out', { batch_id: UNKNOWN, owner_id: null, email: '' }, []],
  ['within what was written down too', { before: { owner_id: KNOWN, sort_name: 'x', city: 'Assen', batch_id: UNKNOWN }, after: { id: KNOWN } }, [['before', { owner_id: 'Bakkerij Zand', city: 'Assen' }]]],
  ['lists, and lists of nothing', { tags: ['vip', ''], ids: [UNKNOWN], people: [{ contact_id: KNOWN }] }, [['tags', ['vip']], ['people', [{ contact_id: 'Bakkerij Zand' }]]]],
  ['no, nought and a name that looks technical stay', { is_primary: false, amount_cents: 0, external_id: 'A-1', custom: { maat: 42 } }, [['is_primary', false], ['amount_cents', 0], ['external_id', 'A-1'], ['custom', { maat: 42 }]]],
  ['what a file or the workspace called so itself stays', { custom: { version: 3, rows: 12 }, raw: { id: 'K-1', state: 'Ohio' }, rows: 4 }, [['custom', { version: 3, rows: 12 }], ['raw', { id: 'K-1', state: 'Ohio' }]]],
])('%s', (_, row, told) => {
  expect(readableRow(row, titles)).toEqual(told);
});
