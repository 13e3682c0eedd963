import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { mergeRecords } from '#app/crm/duplicates/merge-records.server.ts';
import { erasePerson } from '#app/crm/privacy/erase-person.server.ts';
import { keepErased } from '#app/crm/privacy/erasure-list.server.ts';
import { changeView, createView } from '#app/crm/list/views.server.ts';
import { exportPerson, summarisePerson } from '#app/crm/privacy/export-person.server.ts';
import { ownFieldsInExport, titlesInExport } from '#app/crm/privacy/titles-in-export.server.ts';
import { PersonFile } from '#app/crm/ui/privacy/person-file.tsx';
import { KEPT_TEXTS, tracedEntities } from '#app/crm/privacy/fate.ts';
import { replayErasures } from '#app/crm/privacy/replay-erasures.server.ts';
import { NOT_OF_CUSTOMERS, TRACES } from '#app/crm/privacy/traces.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { changeRecords } from '#app/crm/record/write-records.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { env } from '#app/web/env.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const ASOF = { asOf: new Date('2026-11-22T13:00:00Z') };
const MARK = 'zqxmarker';

async function tables(): Promise<{ table: string; columns: { name: string; type: string }[] }[]> {
  return database().$queryRawUnsafe(`
    SELECT c.relname AS table, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL)) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
      AND EXISTS (SELECT 1 FROM pg_attribute w WHERE w.attrelid = c.oid AND w.attname = 'workspace_id' AND NOT w.attisdropped)
    GROUP BY 1 ORDER BY 1`);
}

/** Where a text stands: table and column, over everything the workspace has. */
async function placesOf(scope: Scope, text: string): Promise<string[]> {
  const places: string[] = [];
  for (const { table, columns } of await tables()) {
    const [any] = await database().$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM "${table}" t WHERE workspace_id = $1::uuid AND to_jsonb(t)::text ILIKE $2`, scope.workspaceId, `%${text}%`);
    for (const { name } of Number(any!.n) > 0 ? columns : []) {
      const [row] = await database().$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM "${table}" WHERE workspace_id = $1::uuid AND "${name}"::text ILIKE $2`, scope.workspaceId, `%${text}%`);
      if (Number(row!.n) > 0) places.push(`${table}.${name}`);
    }
  }
  return places;
}

interface Planted {
  scope: Scope;
  contactId: string;
  /** Every column that was written a mark of its own, as table.column to the mark. */
  marks: Map<string, string>;
}

/** A person in every table, with a mark of its own, which names them, in every column of text. */
async function plant({ isShared = false, isNumbered = true } = {}): Promise<Planted> {
  const scope = await makeScope();
  const db = database();
  const own = { workspaceId: scope.workspaceId };
  const [account] = await createRows(scope, 'account', { name: 'Werkgever' });
  const [contact] = await createRows(scope, 'contact', { given_name: 'Quirijn', surname: MARK, email: `${MARK}@voorbeeld.example`, phone: '0612345678' });
  const contactId = contact!.id;
  const holder = { contact_id: contactId, ...(isShared ? { account_id: account!.id } : {}) };
  const [pipeline] = await createRows(scope, 'pipeline', { name: 'Verkoop', position: 1 });
  const [stage, won] = await createRows(scope, 'stage', { pipeline_id: pipeline!.id, name: 'Begin', position: 1, probability: 10, kind: 'open' }, { pipeline_id: pipeline!.id, name: 'Gewonnen', position: 2, probability: 100, kind: 'won' });
  const [product] = await createRows(scope, 'product', { sku: 'P1', name: 'Fiets' });
  const [campaign] = await createRows(scope, 'campaign', { name: 'Voorjaar', kind: 'other', status: 'running' });
  const [type] = await createRows(scope, 'membership_type', { code: 'J', name: 'Jaar', period_unit: 'year', period_count: 1, scheme: 'rolling', fee_cents: 100 });
  const one = async (name: EntityName, row: Record<string, unknown>) => (await createRows(scope, name, row))[0]!.id;
  const point = await one('contact_point', { contact_id: contactId, kind: 'email', value: `${MARK}-2@voorbeeld.example` });
  await one('address', { contact_id: contactId, kind: 'post', city: 'Ede' });
  await one('consent', { contact_id: contactId, contact_point_id: point, purpose: 'newsletter', lawful_basis: 'consent', status: 'given', at: '2026-01-01T10:00:00Z' });
  await one('account_contact', { contact_id: contactId, account_id: account!.id, role: 'inkoper' });
  const membership = await one('membership', { number: 'L1', ...holder, membership_type_id: type!.id, status: 'active', starts_on: '2026-01-01' });
  const period = await one('membership_period', { membership_id: membership, starts_on: '2026-01-01', ends_on: '2027-01-01', fee_cents: 100 });
  const deal = await one('deal', { name: 'Kans', ...holder, pipeline_id: pipeline!.id, stage_id: stage!.id, amount_cents: 500 });
  await write(act(scope), (tx, who) => changeRecords(tx, who, ENTITIES.deal, [{ id: deal, set: { stage_id: won!.id }, stamp: null }], ASOF));
  const problem = await one('case', { number: 'Z1', kind: 'question', subject: 'Vraag', status: 'open', priority: 'normal', opened_at: '2026-11-01T10:00:00Z', ...holder });
  await one('campaign_member', { campaign_id: campaign!.id, contact_id: contactId, status: 'reached' });
  await one('product_usage', { ...holder, product_id: product!.id, metric: 'uren', quantity: 3, period_on: '2026-10-01' });
  const order = await one('order', { number: 'O1', ...holder, ordered_on: '2026-01-01', total_cents: 12_345 });
  await one('order_line', { order_id: order, product_id: product!.id, quantity: 1, total_cents: 12_345 });
  const invoice = await one('invoice', { number: 'F1', ...holder, issued_on: '2026-01-02', status: 'sent', total_cents: 12_345, order_id: order });
  await one('invoice_line', { invoice_id: invoice, membership_period_id: period, quantity: 1, total_cents: 12_345 });
  const payment = await one('payment', { ...holder, received_on: '2026-01-03', amount_cents: 12_345 });
  await one('payment_allocation', { payment_id: payment, invoice_id: invoice, amount_cents: 12_345 });
  const call = await one('interaction', { channel: 'phone', direction: 'in', occurred_at: '2026-11-20T10:00:00Z', subject: 'Gebeld', ...holder, case_id: problem });
  await one('interaction_participant', { interaction_id: call, contact_id: contactId, role: 'from' });
  await one('task', { title: 'Bel terug', priority: 'normal', contact_id: contactId });
  await one('note', { text: 'Aantekening', contact_id: contactId, deal_id: deal });
  const marks = new Map<string, string>();
  const markOf = (place: string) => {
    const mark = isNumbered ? `${MARK}x${marks.size}x` : MARK;
    marks.set(place, mark);
    return isNumbered ? `${MARK} ${mark}` : mark;
  };
  // Every column of text, by the catalogue; by an act of its own, so that the log holds them before and after.
  const textOf = new Map((await tables()).map(({ table, columns }) => [table, columns.filter(({ type }) => ['text', 'jsonb', 'text[]'].includes(type))]));
  for (const entity of [ENTITIES.contact, ...tracedEntities()]) {
    const choices = entity.fields.filter(({ kind }) => kind === 'choice').map(({ name }) => name);
    const kept = [...choices, ...(KEPT_TEXTS[entity.name] ?? []), 'source', 'external_system', 'metric', 'country', 'value', 'value_norm', 'email', 'phone', 'phone_norm'];
    const set = textOf.get(entity.table)!.filter(({ name }) => !kept.includes(name)).map(({ name, type }) => {
      const mark = markOf(`${entity.table}.${name}`);
      const value = name === 'surname' ? MARK : mark;
      return `"${name}" = ${type === 'text[]' ? `ARRAY['${value}']` : type === 'jsonb' ? `'{"veld": "${value}"}'::jsonb` : name === 'external_id' ? `'${value} ' || id` : `'${value}'`}`;
    });
    marks.delete('contacts.surname');
    await write(act(scope), (tx) => tx.$executeRaw(Prisma.raw(`UPDATE ${entity.table} SET ${set.join(', ')} WHERE workspace_id = '${scope.workspaceId}' AND ${entity.name === 'contact' ? 'id' : 'true OR id'} = '${contactId}'`)));
  }
  const mark = (place: string) => ({ text: markOf(place) });
  const batch = await db.recordChange.findFirstOrThrow({ where: { ...own, recordId: contactId } });
  await db.batch.update({ where: { id: batch.batchId }, data: { summary: mark('batches.summary') } });
  const audit = (data: object) => db.auditEvent.create({ data: { id: randomUUID(), ...own, actor: 'x', source: 'screen', verb: 'contact.update', entity: 'contact', recordId: contactId, batchId: randomUUID(), ...data } });
  await audit({ before: mark('audit_events.before'), after: mark('audit_events.after') });
  await db.duplicateCandidate.create({ data: { ...own, entity: 'contact', leftId: contactId, rightId: randomUUID(), score: 60, reasons: mark('duplicate_candidates.reasons') } });
  await db.merge.create({ data: { ...own, entity: 'contact', survivorId: contactId, loserId: randomUUID(), batchId: randomUUID(), choices: mark('merges.choices'), movedLinks: 0 } });
  const webhook = await db.webhook.create({ data: { ...own, url: 'https://example.org', secret: 'whsec_AAAA', events: [] } });
  await db.webhookDelivery.create({ data: { ...own, webhookId: webhook.id, event: 'contact.updated', recordId: contactId, payload: mark('webhook_deliveries.payload'), responseBody: mark('webhook_deliveries.response_body').text } });
  const mail = `${MARK}@voorbeeld.example`;
  const telling = (place: string) => {
    const mark = markOf(place);
    return isNumbered ? `${mail} ${mark}` : mail;
  };
  const job = await db.importJob.create({ data: { ...own, entity: 'contact', fileName: 'klanten.csv', uploadId: randomUUID(), fileHash: 'x', plan: {}, status: 'done', batchId: randomUUID(), actor: 'x', source: 'screen', error: telling('import_jobs.error') } });
  await db.importRow.create({ data: { ...own, jobId: job.id, rowNo: 1, raw: { mail: telling('import_rows.raw') }, code: 'not-email', value: telling('import_rows.value') } });
  const actor = await db.actor.create({ data: { ...own, key: mail } });
  const activity = await db.activity.create({ data: { ...own, key: 'edit', kind: 'act' } });
  await db.event.create({ data: { ...own, eventId: 'e1', actorId: actor.id, activityId: activity.id, object: telling('events.object'), properties: { who: telling('events.properties') }, occurredAt: ASOF.asOf } });
  await db.savedView.create({ data: { ...own, entity: 'contact', name: telling('saved_views.name'), visibility: 'personal', ownerId: scope.member!.id, query: { q: telling('saved_views.query') } } });
  await db.import.create({ data: { ...own, kind: 'events', fileName: 'x.csv', source: 'x', importedBy: 'x', problems: [telling('imports.problems')] } });
  await db.job.create({ data: { ...own, name: 'test.none', payload: { q: telling('jobs.payload') }, state: 'done', error: telling('jobs.error') } });
  await db.importMapping.create({ data: { ...own, entity: 'contact', name: telling('import_mappings.name'), plan: { q: telling('import_mappings.plan') } } });
  await db.tag.create({ data: { ...own, name: telling('tags.name') } });
  await db.teamReview.create({ data: { ...own, teamId: randomUUID(), heldAt: ASOF.asOf, notes: telling('team_reviews.notes') } });
  await db.$executeRawUnsafe(`INSERT INTO api_answers (id, workspace_id, fingerprint, status, headers, body, created_at) VALUES ('a', $1::uuid, 'f', 200, $2::jsonb, $3, now())`, scope.workspaceId, JSON.stringify({ q: telling('api_answers.headers') }), telling('api_answers.body'));
  return { scope, contactId, marks };
}

test('every table of a workspace is a record, traced, swept, or known not to hold customers', async () => {
  const { marks } = await plant();
  const planted = new Set([...marks.keys()].map((place) => place.split('.')[0]!));
  const silent = ['account', 'pipeline', 'stage', 'product', 'campaign', 'membership_type'].map((name) => ENTITIES[name as EntityName].table);
  // The log and the timeline are written by the database from what was planted; actors by their key.
  const known = [...planted, ...silent, ...NOT_OF_CUSTOMERS, 'record_changes', 'feed_items', 'actors'];
  expect((await tables()).map(({ table }) => table).filter((table) => !known.includes(table))).toEqual([]);
  expect(Object.keys(TRACES).filter((table) => !known.includes(table))).toEqual([]);
});

test('the export of a person holds every mark in every column, and no other workspace gets it', async () => {
  const { scope, contactId, marks } = await plant();
  const made = await exportPerson(scope, contactId, ASOF);
  const text = JSON.stringify(made);
  expect([...marks].filter(([, mark]) => !text.includes(mark)).map(([place]) => place)).toEqual([]);
  const found = new Set(made!.sections.map(({ table }) => table));
  expect(['record_changes', 'feed_items', 'actors', 'contact_points'].filter((table) => !found.has(table))).toEqual([]);
  expect(await database().auditEvent.count({ where: { workspaceId: scope.workspaceId, verb: 'contact.export' } })).toBe(1);
  expect(await exportPerson(await makeScope(), contactId, ASOF)).toBeNull();
});

test('the version to read holds the same without what only machines read, and names instead of ids', async () => {
  const { scope, contactId, marks } = await plant();
  const made = (await exportPerson(scope, contactId, ASOF))!;
  // Amounts cannot be told in a currency that is a mark.
  const held = { ...made, sections: made.sections.map((section) => ({ ...section, rows: section.rows.map((row) => ('currency' in row ? { ...row, currency: 'EUR' } : row)) })) };
  overwriteGetLocale(() => 'nl');
  await database().customField.create({ data: { workspaceId: scope.workspaceId, entity: 'contact', key: 'veld', label: 'Lievelingsveld', kind: 'text', position: 1 } });
  const html = renderToStaticMarkup(createElement(PersonFile, { held, titles: await titlesInExport(scope, held), ownFields: await ownFieldsInExport(scope), timeZone: scope.timeZone, currency: scope.currency }));
  const isForMachines = (place: string) => /\.(id|currency|search_text|sort_name|\w+_folded|\w+_norm)$/.test(place);
  expect([...marks].filter(([place, mark]) => !isForMachines(place) && !html.includes(mark)).map(([place]) => place)).toEqual([]);
  expect(html).not.toMatch(/(?:<dd>|: |, )[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
  expect(html).toContain('Lievelingsveld: ');
  // No column is told by its name in the database.
  expect([...html.matchAll(/<dt>([a-z]+(?:_[a-z]+)*)<\/dt>/g)].map(([, name]) => name)).toEqual([]);
  expect([...html.matchAll(/<h2>([a-z_]+) \(/g)].map(([, name]) => name)).toEqual([]);
  expect(html).not.toMatch(/search_text|sort_name|name_folded|value_norm|holder_id|record_id|member_id|>facts</);
});

test.each([{ isShared: false }, { isShared: true }])('after erasure the name stands nowhere, the ledger is what it was, and nothing brings it back ($isShared)', async ({ isShared }) => {
  const { scope, contactId } = await plant({ isShared, isNumbered: false });
  const ledger = () => database().$queryRawUnsafe(`SELECT
    (SELECT jsonb_agg(jsonb_build_array(number, ordered_on, total_cents, currency, status) ORDER BY number) FROM orders WHERE workspace_id = $1::uuid) AS orders,
    (SELECT jsonb_agg(jsonb_build_array(number, issued_on, total_cents, open_cents, status) ORDER BY number) FROM invoices WHERE workspace_id = $1::uuid) AS invoices,
    (SELECT jsonb_agg(jsonb_build_array(received_on, amount_cents) ORDER BY id) FROM payments WHERE workspace_id = $1::uuid) AS payments,
    (SELECT jsonb_agg(jsonb_build_array(number, starts_on, status) ORDER BY number) FROM memberships WHERE workspace_id = $1::uuid) AS memberships,
    (SELECT jsonb_agg(jsonb_build_array(product_id, quantity, total_cents)) FROM order_lines WHERE workspace_id = $1::uuid) AS lines,
    (SELECT count(*)::int FROM interactions WHERE workspace_id = $1::uuid) AS interactions, (SELECT count(*)::int FROM deals WHERE workspace_id = $1::uuid) AS deals`, scope.workspaceId);
  const before = await ledger();
  const [bystander] = await createRows(scope, 'contact', { given_name: 'Quirijn', surname: 'Anders', email: 'anders@voorbeeld.example' });
  const file = join(env().DATA_DIR, 'imports', scope.workspaceId, `${randomUUID()}.csv`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `naam;mail\n${MARK};${MARK}@voorbeeld.example\n`);
  const other = await plant({ isShared });
  const own = act(scope);
  const erased = await erasePerson(own, contactId, ASOF);
  expect(erased).toMatchObject({ ok: true, value: { files: 1 } });
  expect(await placesOf(scope, MARK)).toEqual([]);
  expect(existsSync(file)).toBe(false);
  expect(await ledger()).toEqual(before);
  expect((await placesOf(other.scope, MARK)).length).toBeGreaterThan(50);
  expect(await database().contact.findUniqueOrThrow({ where: { id: bystander!.id } })).toMatchObject({ fullName: 'Quirijn Anders', deletedAt: null });
  expect(await database().erasure.findMany({ where: { workspaceId: scope.workspaceId } })).toMatchObject([{ contactId }]);
  expect(await undoBatch(act(scope), own.batchId)).toEqual({ ok: false, reason: 'final' });
  // Whatever else is undone, nothing comes back and nothing fails.
  for (const { id } of await database().batch.findMany({ where: { workspaceId: scope.workspaceId, undoneById: null }, orderBy: { at: 'desc' } })) await undoBatch(act(scope), id);
  expect(await placesOf(scope, MARK)).toEqual([]);
}, 120_000);

test('what was only theirs loses every word, not just the name', async () => {
  const { scope, contactId } = await plant();
  expect(await erasePerson(act(scope), contactId, ASOF)).toMatchObject({ ok: true });
  const words = ['record_changes', 'feed_items', 'import_rows', 'webhook_deliveries', 'duplicate_candidates', 'merges', 'events', ...Object.values(ENTITIES).map(({ table }) => table)];
  expect((await placesOf(scope, MARK)).filter((place) => words.includes(place.split('.')[0]!))).toEqual([]);
});

test('a name with a quotation mark, on a line of its own, and what somebody was called before are found too', async () => {
  const scope = await makeScope();
  const [account] = await createRows(scope, 'account', { name: 'Werkgever' });
  const [contact] = await createRows(scope, 'contact', { given_name: 'Quirijn "Q"', surname: MARK, email: `${MARK}@voorbeeld.example` });
  const [pipeline] = await createRows(scope, 'pipeline', { name: 'Verkoop', position: 1 });
  const [stage] = await createRows(scope, 'stage', { pipeline_id: pipeline!.id, name: 'Begin', position: 1, probability: 10, kind: 'open' });
  const text = (...words: string[]) => words.join('\n');
  const [deal] = await createRows(scope, 'deal', { name: 'Kans', account_id: account!.id, contact_id: contact!.id, pipeline_id: pipeline!.id, stage_id: stage!.id, description: text('Besproken met', MARK) });
  const [other] = await createRows(scope, 'account', { name: 'Ander', description: text('Verwezen door', `Quirijn "Q" ${MARK}`, `of ${MARK}@voorbeeld.example`) });
  const change = (name: EntityName, id: string, set: Record<string, string>) => write(act(scope), (tx, who) => changeRecords(tx, who, ENTITIES[name], [{ id, set, stamp: null }], ASOF));
  await change('deal', deal!.id, { description: text('Weer besproken met', `${MARK}@voorbeeld.example`) });
  await change('account', other!.id, { description: 'Leeg' });
  // Married since, with another address.
  await change('contact', contact!.id, { surname: 'Nieuwenhuis', email: 'q@nieuw.example' });
  await database().$executeRawUnsafe(`INSERT INTO api_answers (id, workspace_id, fingerprint, status, headers, body, created_at) VALUES ('b', $1::uuid, 'f', 201, '{}'::jsonb, $2, now())`, scope.workspaceId, JSON.stringify({ id: contact!.id, birth_date: '1970-02-03' }));
  expect((await exportPerson(scope, contact!.id, ASOF))!.sections.map(({ table }) => table)).toContain('api_answers');
  expect(await erasePerson(act(scope), contact!.id, ASOF)).toMatchObject({ ok: true });
  for (const word of [MARK, 'Quirijn', 'Nieuwenhuis', '1970-02-03']) expect([word, await placesOf(scope, word)]).toEqual([word, []]);
}, 60_000);

test('a saved view that asks for somebody by surname, address or number is told of and forgets them; one of all who are called so stays', async () => {
  const scope = await makeScope();
  const [contact] = await createRows(scope, 'contact', { given_name: 'Jan', surname: MARK, email: `${MARK}@voorbeeld.example`, phone: '0612345678' }, { given_name: 'Jan', surname: 'Anders' });
  const keep = async (name: string, field: string, value: string) => {
    const kept = await createView(act(scope), 'contact', { name, visibility: 'public', query: { filter: { combinator: 'and', rules: [{ field, operator: '=', value }] }, sort: { field: 'full_name', isDescending: false }, columns: ['full_name'] } });
    if (!kept.ok) throw new Error(kept.reason);
    return kept.value.id;
  };
  const [surname, phone, given, called] = [await keep('Achternaam', 'surname', MARK), await keep('Nummer', 'phone', '06 1234 5678'), await keep('Voornaam', 'given_name', 'Jan'), await keep(MARK, 'surname', 'Anders')];
  // Named somebody once: what it was asked before is in the audit log.
  const past = await database().savedView.findFirstOrThrow({ where: { id: await keep('Vroeger', 'surname', MARK) } });
  const now = JSON.parse(JSON.stringify(past.query).replaceAll(MARK, 'Anders')) as never;
  expect(await changeView(act(scope), past.id, past.version, { name: 'Vroeger', visibility: 'public', query: now })).toMatchObject({ ok: true });
  const views = async () => new Map((await database().savedView.findMany({ where: { workspaceId: scope.workspaceId } })).map(({ id, name, query }) => [id, `${name} ${JSON.stringify(query)}`]));
  const before = await views();
  expect((await summarisePerson(scope, contact!.id))!.held).toContainEqual(expect.objectContaining({ table: 'saved_views', count: 3 }));
  expect(await erasePerson(act(scope), contact!.id, ASOF)).toMatchObject({ ok: true, value: { counts: { saved_views: 3 } } });
  const after = await views();
  for (const id of [surname, phone, called]) expect(after.get(id)).not.toMatch(new RegExp(`${MARK}|06 1234`));
  expect(await placesOf(scope, MARK)).toEqual([]);
  expect(after.get(given)).toBe(before.get(given));
  expect(after.get(called)).toContain('Anders');
});

test('who is back from an older backup is erased again, with who was merged into them', async () => {
  const scope = await makeScope();
  const [one, twin] = await createRows(scope, 'contact', { given_name: 'Quirijn', surname: MARK }, { given_name: 'Quirijn', surname: MARK, email: `${MARK}@voorbeeld.example` });
  await mergeRecords(act(scope), 'contact', { survivorId: one!.id, loserId: twin!.id, choices: {}, stamps: null }, ASOF);
  const [row] = await database().$queryRawUnsafe<{ row: unknown }[]>('SELECT to_jsonb(t) AS row FROM contacts t WHERE id = $1::uuid', one!.id);
  expect(await erasePerson(act(scope), one!.id, ASOF)).toMatchObject({ ok: true });
  expect(await placesOf(scope, MARK)).toEqual([]);
  expect(await database().contact.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
  expect(await replayErasures(scope, ASOF)).toBe(0);
  await write(act(scope), (tx) => tx.$executeRaw`INSERT INTO contacts SELECT r.* FROM jsonb_populate_record(NULL::contacts, ${JSON.stringify(row!.row)}::jsonb) r`);
  expect(await replayErasures(scope, ASOF)).toBe(1);
  expect(await placesOf(scope, MARK)).toEqual([]);
  expect(await erasePerson(act(await makeScope()), one!.id, ASOF)).toEqual({ ok: false, reason: 'not-found' });
});

test('an older backup of the database forgets again who was forgotten since, by the list that stands beside it', async () => {
  const scope = await makeScope();
  const [one] = await createRows(scope, 'contact', { given_name: 'Quirijn', surname: MARK, email: `${MARK}@voorbeeld.example` });
  const [row] = await database().$queryRawUnsafe<{ row: unknown }[]>('SELECT to_jsonb(t) AS row FROM contacts t WHERE id = $1::uuid', one!.id);
  expect(await erasePerson(act(scope), one!.id, ASOF)).toMatchObject({ ok: true });
  const list = join(env().DATA_DIR, 'erasures', `${scope.workspaceId}.jsonl`);
  expect(readFileSync(list, 'utf8')).toContain(one!.id);
  expect(readFileSync(list, 'utf8')).not.toContain(MARK);
  // The backup knows the person, and nothing of the erasure.
  await database().erasure.deleteMany({ where: { workspaceId: scope.workspaceId } });
  await write(act(scope), (tx) => tx.$executeRaw`INSERT INTO contacts SELECT r.* FROM jsonb_populate_record(NULL::contacts, ${JSON.stringify(row!.row)}::jsonb) r`);
  writeFileSync(list, `${readFileSync(list, 'utf8')}{"contactId":"half of a line`);
  expect(await keepErased(ASOF)).toBe(1);
  expect(await placesOf(scope, MARK)).toEqual([]);
  expect(await database().erasure.findMany({ where: { workspaceId: scope.workspaceId } })).toMatchObject([{ contactId: one!.id }]);
  expect(await keepErased(ASOF)).toBe(0);
  // And the other way about: a list that was lost is made from the database.
  rmSync(list);
  await keepErased(ASOF);
  expect(readFileSync(list, 'utf8')).toContain(one!.id);
}, 60_000);
