import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import '#app/crm/importing/run-job.server.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { findImportJob, savePlan, startImport, stopImport } from '#app/crm/importing/import-jobs.server.ts';
import { importPage } from '#app/crm/importing/import-page.server.ts';
import { importSource } from '#app/crm/importing/import-source.server.ts';
import type { ImportPlan } from '#app/crm/importing/plan.ts';
import { receiveFile } from '#app/crm/importing/receive-file.server.ts';
import { revertImport } from '#app/crm/importing/revert-import.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { textSource } from '#app/values/table/table-source.ts';
import { keepUpload } from '#app/web/uploads.server.ts';
import { makeFolder } from '#test/setup/folder.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date();
let folder: string;

beforeAll(() => {
  folder = makeFolder('importing');
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* bytes(text: string) {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

async function receive(scope: Scope, entity: EntityName, text: string, name = 'file.csv'): Promise<string> {
  const received = await receiveFile(scope, entity, await keepUpload(scope, name, bytes(text), NOW));
  if (!received.ok) throw new Error(received.reason);
  return received.value;
}

async function run(scope: Scope, id: string) {
  expect(await startImport(scope, id, NOW)).toMatchObject({ ok: true });
  await runDueJobs({ asOf: new Date(Date.now() + 1000), names: ['crm.import'] });
  return (await findImportJob(scope, id))!;
}

async function bring(scope: Scope, entity: EntityName, text: string, change: (plan: ImportPlan) => Partial<ImportPlan> = () => ({})) {
  const own = { ...scope, batchId: randomUUID() };
  const id = await receive(own, entity, text);
  const job = (await findImportJob(own, id))!;
  await savePlan(own, id, { ...job.plan, ...change(job.plan) });
  return run(own, id);
}

async function reviewOf(scope: Scope, entity: EntityName, text: string, plan: ImportPlan) {
  const id = await receive(scope, entity, text);
  await savePlan(scope, id, plan);
  return (await importPage(scope, id, 'check', { asOf: NOW }))?.review;
}

async function everything(scope: Scope): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const { table } of Object.values(ENTITIES)) tables[table] = await database().$queryRawUnsafe(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE workspace_id = $1::uuid ORDER BY id`, scope.workspaceId);
  tables.feed = await database().$queryRawUnsafe('SELECT to_jsonb(t) AS row FROM feed_items t WHERE workspace_id = $1::uuid ORDER BY holder_id, record_id', scope.workspaceId);
  return tables;
}

test('an organisation that a file names by its number only is found again by the file that tells its name', async () => {
  const scope = await makeScope();
  const people = await bring(scope, 'contact', 'Id,AccountId,LastName,FirstName,MailingStreet\n0035g00000ABCD1AAA,0015g00000XYZ01AAA,Achterberg,Truus,Kerkstraat 12\n');
  expect(people).toMatchObject({ created: 1, notes: { made: { account: 1 } } });
  const accounts = await bring(scope, 'account', 'Id,Name,NumberOfEmployees,BillingStreet\n0015g00000XYZ01AAA,Achterberg Bloemen,12,Kerkstraat 12\n');
  expect(accounts).toMatchObject({ created: 0, updated: 1 });
  expect(await database().account.findMany({ where: { workspaceId: scope.workspaceId }, select: { name: true, externalSystem: true } })).toEqual([{ name: 'Achterberg Bloemen', externalSystem: 'salesforce' }]);
});

test('an organisation that a file of HubSpot names by its number is found by the number, never called by it alone, and is the one of its own file', async () => {
  const scope = await makeScope();
  await bring(scope, 'account', 'Record ID,Company name,Company owner\n9101,Achterberg Bloemen,\n');
  const header = 'Record ID,Deal Name,Deal Stage,Pipeline,Amount,Associated Company,Associated Company IDs\n';
  const deals = await bring(scope, 'deal', `${header}1,Bloemen,Nieuw,Verkoop,100,Anders geschreven,9101;9103\n2,Dak,Nieuw,Verkoop,200,Dakwerk,9102\n3,Goot,Nieuw,Verkoop,300,,9104\n4,Pan,Nieuw,Verkoop,400,Dakwerk,9105\n5,Lat,Nieuw,Verkoop,500,,\n`);
  expect(deals).toMatchObject({ created: 5, rejected: 0, notes: { made: { account: 3 } } });
  const names = async () => Object.fromEntries((await database().account.findMany({ where: { workspaceId: scope.workspaceId } })).map(({ externalId, externalSystem, name }) => [`${externalSystem} ${externalId}`, name]));
  expect(await names()).toEqual({ 'hubspot 9101': 'Achterberg Bloemen', 'hubspot 9102': 'Dakwerk', 'hubspot 9104': '9104 (hubspot)', 'hubspot 9105': 'Dakwerk' });
  expect(await bring(scope, 'account', 'Record ID,Company name,Company owner\n9104,Gootwerk,\n')).toMatchObject({ created: 0, updated: 1 });
  expect((await names())['hubspot 9104']).toBe('Gootwerk');
  expect(await database().deal.count({ where: { workspaceId: scope.workspaceId, accountId: null } })).toBe(1);
});

test('a call about a deal that is not here comes in without it, which is told beforehand and after; where nothing may be made it is refused at its column, and once the deals are in, the same file makes the link', async () => {
  const scope = await makeScope();
  const file = 'Record ID,Activity date,Call title,Call notes,Call direction,Associated Company,Associated Deal IDs\n1,2026-03-04 10:00,Offerte besproken,Akkoord,Outbound,Dakwerk,7001;7002\n2,2026-03-05 10:00,Nagebeld,,Inbound,Dakwerk,\n';
  const own = { ...scope, batchId: randomUUID() };
  const id = await receive(own, 'interaction', file);
  expect((await importPage(own, id, 'check', { asOf: NOW }))?.review).toMatchObject({ created: 2, rejected: 0, notes: { unlinked: { deal: 1 } } });
  const job = (await findImportJob(own, id))!;
  expect(await reviewOf(own, 'interaction', file, { ...job.plan, createMissing: ['account'] })).toMatchObject({ created: 1, refused: [{ row: 2, column: 'Associated Deal IDs', code: 'reference-unknown', value: '7001' }] });
  expect(await run(own, id)).toMatchObject({ created: 2, rejected: 0, notes: { unlinked: { deal: 1 }, made: { account: 1 } } });
  await bring(scope, 'deal', 'Record ID,Deal Name,Deal Stage,Pipeline,Amount,Associated Company\n7001,Dak,Nieuw,Verkoop,200,Dakwerk\n');
  expect(await bring(scope, 'interaction', file)).toMatchObject({ created: 0, updated: 1, unchanged: 1, notes: { unlinked: {} } });
  expect(await database().interaction.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { externalId: 'asc' }, select: { deal: { select: { name: true } } } })).toEqual([{ deal: { name: 'Dak' } }, { deal: null }]);
});

test('what a row cannot do without is still asked for: a part of a payment that is not here is refused', async () => {
  const scope = await makeScope();
  const lines = await bring(scope, 'payment_allocation', 'payment,invoice,amount\nB1,F1,10\n');
  expect(lines).toMatchObject({ created: 0, rejected: 1 });
  expect(await database().importRow.findMany({ where: { jobId: lines.id } })).toMatchObject([{ code: 'reference-unknown' }]);
});

test.each([
  ['Salesforce', 'Id,FirstName,MiddleName,LastName,Email,MailingStreet'],
  ['Dynamics 365', '(Do Not Modify) Contact,First Name,Middle Name,Last Name,Email,Job Title'],
  ['CiviCRM', 'Internal Contact ID,First Name,Middle Name,Last Name,Email,Job Title'],
])('a middle name of %s is a prefix only where it is one', async (_, header) => {
  const scope = await makeScope();
  const middles = ['van der', 'Willem', 'VAN DE', 'J.', 'ten', "in 't", 'Ben', "'t", ''];
  await bring(scope, 'contact', `${header}\n${middles.map((middle, at) => `${at},Jan,${middle},Berg,jan${at}@a.example,`).join('\n')}\n`);
  const people = await database().contact.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { externalId: 'asc' } });
  expect(people.map(({ givenName, surnamePrefix }) => [givenName, surnamePrefix])).toEqual([
    ['Jan', 'van der'], ['Jan Willem', null], ['Jan', 'VAN DE'], ['Jan J.', null], ['Jan', 'ten'], ['Jan', "in 't"], ['Jan Ben', null], ['Jan', "'t"], ['Jan', null],
  ]);
});

test('the house number in a line with the street comes to stand by itself, so that the address can be compared; where the file has columns for both it is left alone', async () => {
  const scope = await makeScope();
  const streets = async () => (await database().contact.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { sortName: 'asc' } })).map((each) => [each.street, each.houseNumber, each.houseNumberSuffix]);
  const file = 'Naam;E-mail;Adres;Postcode\nAnna Aal;a@a.example;Dorpsstraat 12 bis;1234 AB\nBen Bos;b@b.example;12 Main Street;\nCor Cas;c@c.example;Plein 1944 7;\nDaan Das;d@d.example;Kerkplein;\n';
  await bring(scope, 'contact', file);
  expect(await streets()).toEqual([['Dorpsstraat', 12, 'bis'], ['12 Main Street', null, null], ['Plein 1944', 7, null], ['Kerkplein', null, null]]);
  expect(await bring(scope, 'contact', file)).toMatchObject({ unchanged: 4 });
  await bring(scope, 'contact', 'Naam;E-mail;Adres\nAnna Aal;a@a.example;Dorpsstraat 14\n');
  await bring(scope, 'contact', 'Naam;E-mail;Straat;Huisnummer\nCor Cas;c@c.example;Laan 1940 5;9\n');
  expect((await streets()).filter((_, at) => at % 2 === 0)).toEqual([['Dorpsstraat', 14, null], ['Laan 1940 5', 9, null]]);
});

test('the files of other systems come in as they are: chances in hundredths, and memberships without a number go by that of their system', async () => {
  const scope = await makeScope();
  const deals = await bring(scope, 'deal', 'External ID,Opportunity,Customer,Expected Revenue,Probability,Stage\ncrm.lead_1,Stoelen,Deco,22500.00,30.43,Qualified\n');
  expect(deals).toMatchObject({ created: 1, rejected: 0 });
  expect(await database().deal.findFirst({ where: { workspaceId: scope.workspaceId } })).toMatchObject({ probability: 30 });
  const file = 'Contact ID,Membership ID,Membership Type,Member Since,Membership Start Date,Membership Expiration Date,Membership Status\n12,5,Student,2020-01-01,2026-01-01,2026-12-31,Current\n';
  expect(await bring(scope, 'membership', file)).toMatchObject({ created: 1, rejected: 0 });
  expect(await database().membership.findFirst({ where: { workspaceId: scope.workspaceId } })).toMatchObject({ number: '5', externalId: '5', externalSystem: 'civicrm' });
  expect(await bring(scope, 'membership', file)).toMatchObject({ unchanged: 1 });
});

const CONTACTS = 'E-mailadres;Naam;Telefoon;Bedrijf;Geboortedatum;Functie\njan@a.example;Jan van den Berg;020-6241111;Alfa;31-12-1980;Inkoper\neva@a.example;Berg, E. van der;06 1234 5678;Alfa;1-2-1990;\nkapot;Iemand;;;;\nzoe@b.example;Zoë Café;;Beta;;\n';

test('a Dutch file of contacts comes in by its headers, with employers made, and refused rows told', async () => {
  const scope = await makeScope();
  const job = await bring(scope, 'contact', CONTACTS);
  expect(job).toMatchObject({ status: 'done', rows: 4, created: 3, rejected: 1, notes: { made: { account: 2 } } });
  const contacts = await database().contact.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { sortName: 'asc' }, include: { account: true } });
  expect(contacts.map((each) => [each.fullName, each.email, each.phoneNorm, each.account?.name, each.birthDate?.toISOString().slice(0, 10), each.jobTitle])).toEqual([
    ['E. van der Berg', 'eva@a.example', '+31612345678', 'Alfa', '1990-02-01', null],
    ['Jan van den Berg', 'jan@a.example', '+31206241111', 'Alfa', '1980-12-31', 'Inkoper'],
    ['Zoë Café', 'zoe@b.example', null, 'Beta', undefined, null],
  ]);
  expect(await database().importRow.findMany({ where: { jobId: job.id } })).toMatchObject([{ rowNo: 4, column: 'E-mailadres', code: 'not-email', value: 'kapot' }]);
});

test('the same file again changes nothing, a changed one changes what it says; reverting puts back every byte', async () => {
  const scope = await makeScope();
  await bring(scope, 'contact', CONTACTS);
  const before = await everything(scope);
  expect(await bring(scope, 'contact', CONTACTS)).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 1 });
  expect(await everything(scope)).toEqual(before);
  const job = await bring(scope, 'contact', 'email,function,account\njan@a.example,Directeur,Gamma\neva@a.example,,\nnieuw@c.example,,\n', (plan) => ({ columns: [...plan.columns, { target: 'surname', from: { template: 'Nieuw {row}' } }] }));
  expect(job).toMatchObject({ created: 1, updated: 2, rejected: 0 });
  expect(await database().contact.findFirst({ where: { workspaceId: scope.workspaceId, email: 'nieuw@c.example' } })).toMatchObject({ surname: 'Nieuw 4' });
  expect(await revertImport({ ...scope, batchId: randomUUID() }, job.id)).toMatchObject({ ok: true });
  await runDueJobs({ asOf: new Date(Date.now() + 1000), names: ['crm.revert-import'] });
  expect(await everything(scope)).toEqual(before);
  expect(await findImportJob(scope, job.id)).toMatchObject({ status: 'reverted', undo: { left: 0 } });
});

test('a flat file of order lines makes orders, customers and products, and the orders add up', async () => {
  const scope = await makeScope();
  const file = 'Order,Date,Customer,Industry,Product,Sales,Quantity\nA-1,11/9/2023,Alfa,Energy,Suite,100.50,2\nA-1,11/9/2023,Alfa,Energy,Desk,10,1\nA-2,12/31/2023,Beta,Retail,Suite,7.25,1\n';
  const columns: ImportPlan['columns'] = [
    { target: 'order.number', from: { column: 'Order' } },
    { target: 'order.ordered_on', from: { column: 'Date' } },
    { target: 'order.account.name', from: { column: 'Customer' } },
    { target: 'order.account.industry', from: { column: 'Industry' } },
    { target: 'product_id', from: { column: 'Product' } },
    { target: 'total_cents', from: { column: 'Sales' } },
    { target: 'quantity', from: { column: 'Quantity' } },
  ];
  const job = await bring(scope, 'order_line', file, () => ({ columns, createMissing: ['order', 'account', 'product'], matchKeys: [] }));
  expect(job).toMatchObject({ status: 'done', error: null, created: 3, rejected: 0, notes: { made: { order: 2, account: 2, product: 2 } } });
  const orders = await database().order.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { number: 'asc' }, include: { account: true } });
  expect(orders.map((order) => [order.number, order.orderedOn.toISOString().slice(0, 10), Number(order.totalCents), order.account?.name, order.account?.industry])).toEqual([
    ['A-1', '2023-11-09', 11050, 'Alfa', 'Energy'],
    ['A-2', '2023-12-31', 725, 'Beta', 'Retail'],
  ]);
});

test('a row that is refused late leaves nothing of what was made because it names it, and the others come in', async () => {
  const scope = await makeScope();
  const change = () => ({ createMissing: ['account' as const], matchKeys: ['number'], mode: 'create' as const });
  const header = 'Nummer;Klant;Orderdatum;Totaal\n';
  expect(await bring(scope, 'order', `${header}O-1;Alfa;1-2-2026;10,00\n`, change)).toMatchObject({ status: 'done', created: 1 });
  const job = await bring(scope, 'order', `${header}O-1;Gamma;1-2-2026;10,00\nO-2;Delta;1-2-2026;20,00\nO-3;Gamma;kapot;5,00\nO-4;Alfa;1-2-2026;30,00\n`, change);
  expect(job).toMatchObject({ status: 'done', rows: 4, created: 2, rejected: 2, notes: { made: { account: 1 } } });
  const accounts = await database().account.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { name: 'asc' } });
  expect(accounts.map(({ name }) => name)).toEqual(['Alfa', 'Delta']);
  const orders = await database().order.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { number: 'asc' }, include: { account: true } });
  expect(orders.map(({ number, account }) => [number, account?.name])).toEqual([['O-1', 'Alfa'], ['O-2', 'Delta'], ['O-4', 'Alfa']]);
});

test('a stopped import goes on where it was; each row is in once', async () => {
  const scope = await makeScope();
  const rows = Array.from({ length: 4_500 }, (_, n) => `c${n}@x.example,Nummer ${n}`);
  const id = await receive(scope, 'contact', `email,name\n${rows.join('\n')}\n`);
  await startImport(scope, id, NOW);
  await stopImport(scope, id, NOW);
  expect(await findImportJob(scope, id)).toMatchObject({ status: 'stopped', rows: 0 });
  const job = await run(scope, id);
  expect(job).toMatchObject({ status: 'done', rows: 4_500, created: 4_500 });
  expect(await database().contact.count({ where: { workspaceId: scope.workspaceId } })).toBe(4_500);
});

test('another workspace sees nothing of an import', async () => {
  const [one, other] = [await makeScope(), await makeScope()];
  const job = await bring(one, 'contact', CONTACTS);
  expect(await findImportJob(other, job.id)).toBeNull();
  expect(await bring(other, 'contact', CONTACTS)).toMatchObject({ created: 3 });
  expect(await revertImport(other, job.id)).toMatchObject({ ok: false });
});

test('the command line takes any kind of record in, its columns found or said', async () => {
  const scope = await makeScope();
  const run = { isDryRun: false, asOf: NOW };
  const given = textSource('tasks.csv', 'Taak,Deadline,Voor wie\nBellen,31-12-2026,Alfa\n');
  const done = await importSource(scope, ENTITIES.task, given, { ...run, mapping: [{ target: 'account', from: { column: 'Voor wie' } }] });
  expect(done).toMatchObject({ ok: true, outcome: { rows: 1, created: 1, rejected: 0, notes: { 'made-account': 1 } } });
  expect(await database().task.findFirst({ where: { workspaceId: scope.workspaceId }, include: { account: true } })).toMatchObject({ title: 'Bellen', dueOn: new Date('2026-12-31'), account: { name: 'Alfa' } });
  expect(await importSource(scope, ENTITIES.task, given, { ...run, mapping: [{ target: 'nonsense', from: { column: 'Taak' } }] })).toMatchObject({ ok: false, problem: { code: 'target-unknown' } });
});

test('a dry run counts a parent that is named before its own row once, as the import does', async () => {
  const scope = await makeScope();
  const file = 'Naam;Moederorganisatie\nDochter;Moeder\nMoeder;\nZus;Moeder\n';
  const id = await receive(scope, 'account', file);
  const review = (await importPage(scope, id, 'check', { asOf: NOW }))?.review;
  expect(review).toMatchObject({ rows: 3, created: 2, updated: 0, unchanged: 1, notes: { made: { account: 1 } } });
  // How many rows there are is known then, so that the import can tell how far it is.
  expect(await findImportJob(scope, id)).toMatchObject({ rowsTotal: 3 });
  expect(await run(scope, id)).toMatchObject({ rows: 3, created: 2, updated: 0, unchanged: 1, rejected: 0, notes: { made: { account: 1 } } });
});

test('a row with more cells than the header is refused whole, with all of it in sight', async () => {
  const scope = await makeScope();
  const job = await bring(scope, 'contact', 'Naam,E-mail,Plaats\nAnna Bos,anna@x.example\nBram Vos,bram@x.example,Bergen, NH\nCas Mol,cas@x.example,Ede,,\n');
  expect(job).toMatchObject({ created: 2, rejected: 1 });
  expect(await database().importRow.findMany({ where: { jobId: job.id } })).toMatchObject([{ rowNo: 3, column: null, code: 'too-many-cells', value: 'NH', raw: { Naam: 'Bram Vos', 'E-mail': 'bram@x.example', Plaats: 'Bergen, NH' } }]);
});

const header = async (entity: EntityName, names: string, cells: string) => {
  const scope = await makeScope();
  const { plan } = (await findImportJob(scope, await receive(scope, entity, `${names}\n${cells}\n`)))!;
  return Object.fromEntries(plan.columns.flatMap(({ target, from }) => ('column' in from ? [[from.column, target]] : [])));
};

test('headers as people write them find their fields', async () => {
  expect(await header('deal', 'Nummer;Naam kans;Klant;Verwachte afsluitdatum;Verantwoordelijke', 'D-1;Kans;Alfa;1 jan 2026;Anna')).toEqual({ Nummer: 'external_id', 'Naam kans': 'name', Klant: 'account_id', 'Verwachte afsluitdatum': 'expected_on', Verantwoordelijke: 'owner_id' });
  expect(await header('contact', 'Klantcode;Volledige naam;Mailadres;Functietitel', 'K1;Anna;a@b.nl;Chef')).toEqual({ Klantcode: 'external_id', 'Volledige naam': 'full_name', Mailadres: 'email', Functietitel: 'job_title' });
  expect(await header('invoice', 'Factuurnr;Debiteur;Contactpersoon;Factuurdatum;Bedrag', 'F1;Alfa;Anna;1-2-2026;10,00')).toMatchObject({ Debiteur: 'account_id', Contactpersoon: 'contact_id', Factuurdatum: 'issued_on', Bedrag: 'total_cents' });
  expect(await header('account', 'Row ID,Customer,Customer ID', '1,Alfa,77')).toEqual({ Customer: 'name', 'Customer ID': 'external_id' });
  expect(await header('order_line', 'Row ID,Order ID,Customer,Product,Sales', '1,A-1,Alfa,Suite,10')).toEqual({ 'Row ID': 'external_id', 'Order ID': 'order_id', Customer: 'order.account_id', Product: 'product_id', Sales: 'total_cents' });
});
