import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { Entity, Field, FieldValue } from '#app/crm/entity/entity.ts';
import type { FilterContext, FilterGroup, FilterOperator, FilterRule } from '#app/crm/filter/filter.ts';
import { fieldPath, operatorsOf } from '#app/crm/filter/filter-field.ts';
import { filterSql, name } from '#app/crm/filter/filter-sql.server.ts';
import { matches, type Related } from '#app/crm/filter/matches.ts';
import { readFilter } from '#app/crm/filter/read-filter.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import type { CrmRecord, RecordInput } from '#app/crm/record/record.ts';
import { readRecords } from '#app/crm/record/read-records.server.ts';
import { createRecords, moveToTrash } from '#app/crm/record/write-records.server.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

/** Half past midnight of the 29th in Amsterdam, on the night in which the clock goes on: in UTC it is still the 28th. */
const NOW = new Date('2026-03-28T23:30:00Z');
const { contact: CONTACT, account: ACCOUNT, order: ORDER } = ENTITIES;
const CUSTOM: Field[] = [
  { name: 'custom.maat', kind: 'decimal' },
  { name: 'custom.kleur', kind: 'choice', choices: ['rood', 'blauw'] },
  { name: 'custom.tekst', kind: 'text' },
  { name: 'custom.dag', kind: 'day' },
  { name: 'custom.vlag', kind: 'flag' },
];
const PATHS = [
  'full_name', 'surname', 'city', 'email', 'phone', 'birth_date', 'house_number', 'account_id', 'owner_id', 'tags', 'created_at', 'country', 'external_id', 'source', 'completeness',
  'account.name', 'account.industry', 'account.employees', 'account.annual_revenue_cents', 'account.lifecycle_stage', 'account.completeness', 'account.parent.name', 'account.parent.tags', ...CUSTOM.map((field) => field.name),
];
const ORDER_PATHS = ['number', 'ordered_on', 'total_cents', 'status', 'contact.city', 'tags'];

const WORDS = ['Jan', 'jan', 'JÁN', 'Ælfa', 'Straße', 'İzmir', 'Σίσυφος', 'a%b', 'a_b', 'a\\b', "o'k", '"; DROP', 'van den Berg', 'berg', 'É', '7', '', ' '];
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 }).filter((text) => !/[\0\p{Surrogate}]/u.test(text)));
const day = fc.constantFrom('2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2024-02-29', '1987-01-01');
const instant = fc.constantFrom('2026-03-28T22:59:59.999Z', '2026-03-28T23:00:00.000Z', '2026-03-29T00:30:00.000Z', '2026-03-29T21:59:59.999Z', '2026-03-29T22:00:00.000Z', '2020-01-01T00:00:00.000Z');
const number = fc.constantFrom(-1, 0, 1, 2, 10, 99);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });
const filled = word.map((text) => text.trim() || 'x');
const tags = fc.uniqueArray(fc.constantFrom('vip', 'nieuw', 'É'), { maxLength: 2 });

interface World {
  scope: Scope;
  contacts: CrmRecord[];
  accounts: CrmRecord[];
  orders: CrmRecord[];
}

async function makeWorld(seed: number): Promise<World> {
  const scope = await makeScope();
  const draw = <T>(of: fc.Arbitrary<T>, count: number, offset: number): T[] => fc.sample(of, { numRuns: count, seed: seed + offset });
  const accountInput = fc.record({ name: filled, industry: maybe(filled), employees: maybe(number), annual_revenue_cents: maybe(number), lifecycle_stage: maybe(fc.constantFrom('prospect', 'customer')), tags });
  const contactInput = fc.record({
    given_name: maybe(filled), surname: filled, city: maybe(filled), email: maybe(fc.constantFrom('A@example.com', 'b@Example.com')), phone: maybe(fc.constantFrom('06-12345678', '+31612345678', '020 6241111')),
    birth_date: maybe(day), house_number: maybe(number), country: maybe(fc.constantFrom('NL', 'BE')), external_id: maybe(fc.uuid()), owner_id: maybe(fc.constant(scope.member!.id)), tags,
    'custom.maat': maybe(fc.constantFrom(0.1, -2, 10)), 'custom.kleur': maybe(fc.constantFrom('rood', 'blauw')), 'custom.tekst': maybe(filled), 'custom.dag': maybe(day), 'custom.vlag': fc.boolean(),
  });
  const orderInput = fc.record({ number: fc.uuid(), ordered_on: day, total_cents: number, status: fc.constantFrom('confirmed', 'cancelled'), tags });
  const [accounts, contacts, orders] = await inBatch({ ...scope, batchId: randomUUID() }, { verb: 'record.test', entity: null }, async (tx) => {
    const pick = (ids: string[], at: number) => (at % 4 === 0 ? null : ids[(at * 7) % ids.length]!);
    const accountIds = await insert(tx, scope, ACCOUNT, draw(accountInput, 8, 1));
    await tx.$executeRaw`UPDATE accounts SET parent_id = ${accountIds[0]}::uuid WHERE id = ${accountIds[1]}::uuid OR id = ${accountIds[2]}::uuid`;
    const contactIds = await insert(tx, scope, CONTACT, draw(contactInput, 30, 2).map((input, at) => ({ ...input, account_id: pick(accountIds, at) })));
    for (const [at, id] of contactIds.entries()) await tx.$executeRaw`UPDATE contacts SET created_at = ${draw(instant, 30, 3)[at]}::timestamptz WHERE id = ${id}::uuid`;
    const orderIds = await insert(tx, scope, ORDER, draw(orderInput, 25, 4).map((input, at) => ({ ...input, contact_id: contactIds[(at * 5) % 12]! })));
    await moveToTrash(tx, scope, ORDER, orderIds.slice(0, 4), { asOf: NOW });
    await moveToTrash(tx, scope, ACCOUNT, accountIds.slice(3, 4), { asOf: NOW });
    const read = async (entity: Entity, ids: string[]) => [...(await readRecords(tx, scope, entity, ids)).values()];
    return [await read(ACCOUNT, accountIds), await read(CONTACT, contactIds), await read(ORDER, orderIds)] as const;
  });
  return { scope, accounts, contacts, orders };
}

async function insert(tx: SqlTransaction, scope: Scope, entity: Entity, inputs: RecordInput[]): Promise<string[]> {
  const made = await createRecords(tx, scope, entity, inputs, { asOf: NOW });
  if (!made.ok) throw new Error(JSON.stringify([...made.refusals]));
  return made.records.map(({ id }) => id);
}

/** A rule as a screen or program may send it. */
function ruleOf(entity: Entity, path: string, world: World): fc.Arbitrary<FilterRule> {
  const field = fieldPath(entity, path, entity === CONTACT ? CUSTOM : [])!.field;
  return fc.constantFrom(...operatorsOf(field.kind)).chain((operator) => operand(field, operator, world).map((value) => ({ field: path, operator, value })));
}

function operand(field: Field, operator: FilterOperator, world: World): fc.Arbitrary<FieldValue | FieldValue[]> {
  if (operator === 'null' || operator === 'notNull') return fc.constant(null);
  if (operator === 'inLast' || operator === 'inNext') return fc.constantFrom(1, 2, 30);
  const one: fc.Arbitrary<FieldValue> = ((): fc.Arbitrary<FieldValue> => {
    switch (field.kind) {
      case 'integer':
      case 'decimal':
      case 'money':
        return field.kind === 'decimal' ? fc.constantFrom(0.1, -2, 10) : number;
      case 'day':
        return day;
      case 'instant':
        return fc.oneof(day, instant);
      case 'flag':
        return fc.boolean();
      case 'choice':
        return fc.constantFrom(...(field.choices ?? ['x']));
      case 'member':
        return fc.constantFrom('@me', world.scope.member!.id);
      case 'reference':
        return fc.constantFrom(...world.accounts.map(({ id }) => id));
      case 'tags':
        return fc.constantFrom('vip', 'nieuw', 'É');
      case 'phone':
        return fc.constantFrom('0612345678', '+31 6 12345678', '06', '1234');
      default:
        return filled;
    }
  })();
  if (operator === 'between') return fc.tuple(one, one).map((both) => [...both]);
  return operator === 'in' || operator === 'notIn' ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
}

function treeOf(entity: Entity, paths: string[], world: World, depth: number): fc.Arbitrary<FilterGroup> {
  const rule: fc.Arbitrary<FilterRule | FilterGroup> = fc.constantFrom(...paths).chain((path) => ruleOf(entity, path, world));
  const reverse = entity === CONTACT && depth > 0 ? [fc.tuple(fc.constantFrom('some' as const, 'none' as const), treeOf(ORDER, ORDER_PATHS, world, 0)).map(([operator, value]): FilterRule => ({ field: 'has:orders', operator, value }))] : [];
  const deeper = depth > 0 ? [treeOf(entity, paths, world, depth - 1)] : [];
  return fc.record({ combinator: fc.constantFrom('and' as const, 'or' as const), not: fc.boolean(), rules: fc.array(fc.oneof(rule, rule, ...reverse, ...deeper), { maxLength: 4 }) });
}

function relatedOf({ accounts, contacts, orders }: World): Related {
  const all = new Map([...accounts, ...contacts].map((record) => [record.id, record]));
  return { record: (_entity, id) => all.get(id), referring: (entity, via, id) => (entity === ORDER ? orders.filter((order) => order[via.name] === id) : []) };
}

test('SQL and memory agree on random filters over random records', async () => {
  const world = await makeWorld(2611);
  const { scope } = world;
  const context: FilterContext = { asOf: NOW, timeZone: scope.timeZone, memberId: scope.member!.id, customFields: CUSTOM };
  const counts = { all: 0, none: 0, some: 0 };
  await inWorkspaceSql(scope.workspaceId, (tx) =>
    fc.assert(
      fc.asyncProperty(treeOf(CONTACT, PATHS, world, 2), async (tree) => {
        const read = readFilter(tree, CONTACT, CUSTOM);
        if (!read.ok) throw new Error(`${read.reason} at ${read.path}`);
        const bySql = await tx.$queryRaw<{ id: string }[]>`SELECT t.id FROM contacts t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND ${filterSql(read.value, CONTACT, { asOf: NOW, scope, customFields: CUSTOM })}`;
        const inMemory = world.contacts.filter((record) => matches(read.value, CONTACT, record, context, relatedOf(world)));
        expect(bySql.map(({ id }) => id).sort()).toEqual(inMemory.map(({ id }) => id).sort());
        // What is read once reads the same again, as when a view is opened.
        expect(readFilter(JSON.parse(JSON.stringify(read.value)), CONTACT, CUSTOM)).toEqual(read);
        counts[inMemory.length === 0 ? 'none' : inMemory.length === world.contacts.length ? 'all' : 'some'] += 1;
      }),
      { numRuns: 600 },
    ),
  );
  expect(counts.some).toBeGreaterThan(100);
}, 120_000);

test.each<[string, FilterRule, string]>([
  ['an empty field differs from a value', { field: 'city', operator: '!=', value: 'Assen' }, 'empty other'],
  ['an empty field is not one of', { field: 'city', operator: 'notIn', value: ['Assen'] }, 'empty other'],
  ['an empty field does not contain', { field: 'city', operator: 'doesNotContain', value: 'ass' }, 'empty other'],
  ['case does not count', { field: 'city', operator: '=', value: 'ASSEN' }, 'assen'],
  ['accents do not count in names', { field: 'full_name', operator: 'contains', value: 'eén' }, 'assen'],
  ['no account is not an account in another sector', { field: 'account.industry', operator: 'null', value: null }, 'assen empty other'],
  ['no orders', { field: 'has:orders', operator: 'none', value: { combinator: 'and', rules: [] } }, 'assen empty other'],
])('%s', async (_name, rule, expected) => {
  const scope = await makeScope();
  const found = await inBatch({ ...scope, batchId: randomUUID() }, { verb: 'record.test', entity: null }, async (tx) => {
    await insert(tx, scope, CONTACT, [{ surname: 'Één', city: 'Assen', external_id: 'assen' }, { surname: 'Twee', city: 'Zürich', external_id: 'other' }, { surname: 'Drie', external_id: 'empty' }]);
    const read = readFilter({ combinator: 'and', rules: [rule] }, CONTACT);
    if (!read.ok) throw new Error(read.reason);
    return tx.$queryRaw<{ id: string }[]>`SELECT t.external_id AS id FROM contacts t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND ${filterSql(read.value, CONTACT, { asOf: NOW, scope })}`;
  });
  expect(found.map(({ id }) => id).sort().join(' ')).toBe(expected);
});

test('names that come from outside never reach a statement', () => {
  expect(() => name('contacts"; DROP TABLE contacts; --')).toThrow();
  expect(readFilter({ combinator: 'and', rules: [{ field: 'surname" OR true --', operator: '=', value: 'x' }] }, CONTACT)).toEqual({ ok: false, reason: 'field-unknown', path: 'rules.0' });
});

test('a filter reaches nothing of another workspace', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  await inBatch({ ...own, batchId: randomUUID() }, { verb: 'record.test', entity: null }, (tx) => insert(tx, own, CONTACT, [{ surname: 'Jansen' }]));
  const all: FilterGroup = { combinator: 'or', rules: [{ field: 'surname', operator: 'notNull', value: null }, { field: 'surname', operator: 'null', value: null }] };
  const found = await inWorkspaceSql(other.workspaceId, (tx) => tx.$queryRaw<unknown[]>`SELECT t.id FROM contacts t WHERE ${filterSql(all, CONTACT, { asOf: NOW, scope: other })}`);
  expect(found).toEqual([]);
});

test('of what somebody allowed only what still holds counts, in SQL as in memory', async () => {
  const scope = await makeScope();
  const days = ['2026-01-01T09:00:00.000Z', '2026-02-01T09:00:00.000Z'];
  const said = [
    [['email', 'given']],
    [['email', 'given'], ['email', 'withdrawn']],
    [['email', 'given'], [null, 'withdrawn']],
    [[null, 'withdrawn'], ['email', 'given']],
    [['email', 'given'], ['phone', 'refused']],
  ];
  const { consent: CONSENT } = ENTITIES;
  const [contacts, consents] = await inBatch({ ...scope, batchId: randomUUID() }, { verb: 'record.test', entity: null }, async (tx) => {
    const ids = await insert(tx, scope, CONTACT, said.map((_, at) => ({ surname: `C${at}` })));
    const rows = said.flatMap((words, at) => words.map(([channel, status], nth) => ({ contact_id: ids[at]!, purpose: 'newsletter', channel: channel!, status: status!, lawful_basis: 'consent', at: days[nth]! })));
    const consentIds = await insert(tx, scope, CONSENT, rows);
    return [[...(await readRecords(tx, scope, CONTACT, ids)).values()], [...(await readRecords(tx, scope, CONSENT, consentIds)).values()]] as const;
  });
  const rules = ['purpose', 'channel', 'status'].map((field, at) => ({ field, operator: '=', value: ['newsletter', 'email', 'given'][at] }));
  const read = readFilter({ combinator: 'and', rules: [{ field: 'has:consents', operator: 'some', value: { combinator: 'and', rules } }] }, CONTACT);
  if (!read.ok) throw new Error(read.reason);
  const found = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ surname: string }[]>`SELECT surname FROM contacts t WHERE workspace_id = ${scope.workspaceId}::uuid AND ${filterSql(read.value, CONTACT, { asOf: NOW, scope })} ORDER BY surname`);
  expect(found.map(({ surname }) => surname)).toEqual(['C0', 'C3', 'C4']);
  const related: Related = { record: () => undefined, referring: (_, via, id) => consents.filter((each) => each[via.name] === id) };
  const context: FilterContext = { asOf: NOW, timeZone: scope.timeZone, memberId: null };
  expect(contacts.filter((each) => matches(read.value, CONTACT, each, context, related)).map(({ surname }) => surname).sort()).toEqual(['C0', 'C3', 'C4']);
});
