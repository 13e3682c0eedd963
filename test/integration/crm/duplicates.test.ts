import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBatch } from '#app/crm/history/read-batch.server.ts';
import { database } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { decideCandidate, listCandidates, makeCandidate } from '#app/crm/duplicates/candidates.server.ts';
import { findCandidate } from '#app/crm/duplicates/find-candidate.server.ts';
import { mergeRecords } from '#app/crm/duplicates/merge-records.server.ts';
import { resolveExternalIds, resolveMerged } from '#app/crm/duplicates/resolve-merged.server.ts';
import { searchEverything } from '#app/crm/duplicates/search-everything.server.ts';
import { findDuplicates } from '#app/crm/duplicates/duplicate-job.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { stampOf } from '#app/crm/record/record.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { changeRecords } from '#app/crm/record/write-records.server.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import { act, createRows, everything, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const ASOF = { asOf: new Date('2026-11-22T13:00:00Z') };

test('the search finds who is alike with why, leaves decisions alone and drops what no longer holds', async () => {
  const scope = await makeScope();
  const [a, b, c] = await createRows(scope, 'contact',
    { given_name: 'Jan', surname_prefix: 'van den', surname: 'Berg', email: 'jan@voorbeeld.example', birth_date: '1970-02-03' },
    { given_name: 'Jan', surname: 'Berg', email: 'JAN@voorbeeld.example', phone: '0612345678' },
    { given_name: 'Jan', surname: 'Berg', phone: '06-12345678', birth_date: '1970-02-03' });
  await createRows(scope, 'account', { name: 'Bakkerij Krakeling B.V.' }, { name: 'Bakkerij Krakeling' }, { name: 'Iets heel anders' });
  expect(await searchEverything(scope, 'account')).toMatchObject({ records: 3, found: 1 });
  expect(await searchEverything(scope, 'contact')).toMatchObject({ records: 3, found: 3 });
  const { rows } = await listCandidates(scope, { entity: 'contact', before: null });
  expect(rows.map(({ score }) => score)).toEqual([...rows.map(({ score }) => score)].sort((x, y) => y - x));
  const pair = rows.find(({ left, right }) => [left.id, right.id].sort().join() === [a!.id, b!.id].sort().join())!;
  expect(pair.reasons.map(({ code }) => code)).toContain('same-email');
  expect(await decideCandidate(act(scope), pair.id, 'different', ASOF)).toMatchObject({ ok: true });
  const dismissing = await database().activity.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, key: 'duplicate.dismiss' } });
  expect(await database().event.count({ where: { workspaceId: scope.workspaceId, activityId: dismissing.id } })).toBe(1);
  expect(await searchEverything(scope, 'contact')).toMatchObject({ found: 0, dropped: 0 });
  expect((await listCandidates(scope, { entity: 'contact', before: null })).rows).toHaveLength(2);
  await write(act(scope), (tx, own) => changeRecords(tx, own, ENTITIES.contact, [{ id: c!.id, set: { phone: null, birth_date: '1991-08-09' }, stamp: null }], ASOF));
  expect(await searchEverything(scope, 'contact')).toMatchObject({ dropped: 2 });
  expect(await database().duplicateCandidate.count({ where: { workspaceId: scope.workspaceId, entity: 'contact', decision: 'different' } })).toBe(1);
  await enqueue(null, scope, findDuplicates, {}, { singletonKey: 'all' });
  await runDueJobs();
  expect(await database().job.findFirst({ where: { workspaceId: scope.workspaceId, name: 'crm.duplicates' } })).toMatchObject({ state: 'done' });
});

test('merging moves every link, unites the parts, takes the chosen values and leaves a tombstone that resolves', async () => {
  const scope = await makeScope();
  const [alfa, beta] = await createRows(scope, 'account', { name: 'Alfa' }, { name: 'Beta' });
  const [keep, lose] = await createRows(scope, 'contact',
    { surname: 'Berg', email: 'jan@alfa.example', account_id: alfa!.id, tags: ['klant'], job_title: 'Inkoper' },
    { surname: 'Berg', given_name: 'Jan', email: 'jan@thuis.example', phone: '0612345678', account_id: beta!.id, tags: ['beurs'], external_id: 'X-9', external_system: 'erp' });
  await createRows(scope, 'contact_point', { contact_id: lose!.id, kind: 'email', value: 'JAN@alfa.example', label: 'werk' });
  const [campaign] = await createRows(scope, 'campaign', { name: 'Voorjaar', kind: 'other', status: 'running' });
  await createRows(scope, 'campaign_member', { campaign_id: campaign!.id, contact_id: keep!.id, status: 'planned' }, { campaign_id: campaign!.id, contact_id: lose!.id, status: 'responded' });
  const [type] = await createRows(scope, 'membership_type', { code: 'J', name: 'Jaar', period_unit: 'year', period_count: 1, scheme: 'rolling', fee_cents: 100 });
  const [membership] = await createRows(scope, 'membership', { number: 'L1', contact_id: lose!.id, membership_type_id: type!.id, status: 'active', starts_on: '2026-01-01' });
  const [call] = await createRows(scope, 'interaction', { channel: 'phone', direction: 'in', occurred_at: '2026-11-20T10:00:00Z', subject: 'Vraag', contact_id: lose!.id });
  await createRows(scope, 'consent', { contact_id: lose!.id, purpose: 'newsletter', lawful_basis: 'consent', status: 'given', at: '2026-01-01T10:00:00Z' });
  const own = act(scope);
  const merged = await mergeRecords(own, 'contact', { survivorId: keep!.id, loserId: lose!.id, choices: { given_name: 'loser', email: 'survivor', phone: 'loser', account_id: 'loser' }, stamps: { survivor: stampOf(keep!), loser: stampOf(lose!) } }, ASOF);
  expect(merged).toMatchObject({ ok: true });
  const db = database();
  expect(await db.contact.findUniqueOrThrow({ where: { id: keep!.id } })).toMatchObject({ givenName: 'Jan', fullName: 'Jan Berg', email: 'jan@alfa.example', phone: lose!.phone, phoneNorm: '+31612345678', accountId: beta!.id, jobTitle: 'Inkoper', externalId: 'X-9' });
  expect((await db.contact.findUniqueOrThrow({ where: { id: keep!.id } })).tags.sort()).toEqual(['beurs', 'klant']);
  expect(await db.contact.findUniqueOrThrow({ where: { id: lose!.id } })).toMatchObject({ mergedIntoId: keep!.id });
  const points = await db.contactPoint.findMany({ where: { contactId: keep!.id, deletedAt: null }, orderBy: { valueNorm: 'asc' } });
  expect(points.map(({ valueNorm, isPrimary, label }) => [valueNorm, isPrimary, label])).toEqual([['+31612345678', true, null], ['jan@alfa.example', true, 'werk'], ['jan@thuis.example', false, null]]);
  expect(await db.campaignMember.findMany({ where: { contactId: keep!.id, deletedAt: null } })).toMatchObject([{ status: 'responded' }]);
  expect(await db.membership.findUniqueOrThrow({ where: { id: membership!.id } })).toMatchObject({ contactId: keep!.id });
  expect(await db.interaction.findUniqueOrThrow({ where: { id: call!.id } })).toMatchObject({ contactId: keep!.id });
  const links = await db.accountContact.findMany({ where: { contactId: keep!.id, deletedAt: null } });
  expect(links.map(({ accountId, isPrimary, endsOn }) => [accountId, isPrimary, endsOn]).sort()).toEqual([[alfa!.id, false, null], [beta!.id, true, null]].sort());
  expect(await db.feedItem.count({ where: { holderId: lose!.id } })).toBe(0);
  expect(await db.merge.findFirst({ where: { loserId: lose!.id } })).toMatchObject({ survivorId: keep!.id, undoneAt: null });
  expect(await db.event.count({ where: { workspaceId: scope.workspaceId, object: keep!.id } })).toBe(1);
  const { diffs } = (await readBatch(scope, own.batchId, null))!;
  expect(diffs.find(({ recordId, action }) => recordId === lose!.id && action === 'merged')).toMatchObject({ title: 'Jan Berg', fields: [] });
  expect([...new Set(diffs.filter(({ entity }) => entity === 'campaign_member').map(({ title }) => title))]).toEqual(['Jan Berg']);
  // Once more, into a third: the chain still leads to who stands.
  const [last] = await createRows(scope, 'contact', { surname: 'Berg' });
  expect(await mergeRecords(act(scope), 'contact', { survivorId: last!.id, loserId: keep!.id, choices: {}, stamps: null }, ASOF)).toMatchObject({ ok: true });
  await inWorkspaceSql(scope.workspaceId, async (tx) => {
    expect(await resolveMerged(tx, scope, ENTITIES.contact, lose!.id)).toBe(last!.id);
    expect(await resolveMerged(tx, scope, ENTITIES.contact, randomUUID())).toBeNull();
    expect(await resolveExternalIds(tx, scope, ENTITIES.contact, { system: 'erp', externalIds: ['X-9', 'X-10'] })).toEqual(new Map([['X-9', last!.id]]));
  });
});

test('a merge is refused when somebody wrote one of them since, or one is gone', async () => {
  const scope = await makeScope();
  const [keep, lose] = await createRows(scope, 'account', { name: 'Alfa', kvk_number: '12345678' }, { name: 'Alfa' });
  const stamps = { survivor: stampOf(keep!), loser: stampOf(lose!) };
  await write(act(scope), (tx, own) => changeRecords(tx, own, ENTITIES.account, [{ id: lose!.id, set: { city: 'Ede' }, stamp: null }], ASOF));
  const before = await everything(scope);
  expect(await mergeRecords(act(scope), 'account', { survivorId: keep!.id, loserId: lose!.id, choices: {}, stamps }, ASOF)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await everything(scope)).toEqual(before);
  expect(await mergeRecords(act(scope), 'account', { survivorId: keep!.id, loserId: randomUUID(), choices: {}, stamps: null }, ASOF)).toEqual({ ok: false, reason: 'gone' });
});

test('undoing a merge opens the candidate again, redoing closes it; another workspace sees no candidate', async () => {
  const scope = await makeScope();
  const [one, other] = await createRows(scope, 'account', { name: 'Alfa' }, { name: 'Alfa' });
  const made = await makeCandidate(scope, 'account', [other!.id, one!.id]);
  if (!made.ok) throw new Error(made.reason);
  const foreign = await makeScope();
  expect(await findCandidate(foreign, made.value)).toBeNull();
  expect(await makeCandidate(foreign, 'account', [one!.id, other!.id])).toEqual({ ok: false, reason: 'gone' });
  expect((await listCandidates(foreign, { entity: 'account', before: null })).rows).toEqual([]);
  const own = act(scope);
  await mergeRecords(own, 'account', { survivorId: one!.id, loserId: other!.id, choices: {}, stamps: null }, ASOF);
  const state = async () => ({ decision: (await database().duplicateCandidate.findUniqueOrThrow({ where: { id: made.value } })).decision, isUndone: (await database().merge.findFirstOrThrow({ where: { loserId: other!.id } })).undoneAt !== null });
  expect(await state()).toEqual({ decision: 'merged', isUndone: false });
  const undo = act(scope);
  await undoBatch(undo, own.batchId);
  expect(await state()).toEqual({ decision: 'open', isUndone: true });
  await undoBatch(act(scope), undo.batchId);
  expect(await state()).toEqual({ decision: 'merged', isUndone: false });
});

const side = fc.constantFrom('survivor', 'loser');
const person = fc.record({
  surname: fc.constantFrom('Berg', 'Bakker'), given_name: fc.constantFrom('Jan', null), email: fc.constantFrom('a@x.example', 'b@x.example', null), phone: fc.constantFrom('0612345678', '0201234567', null),
  employer: fc.constantFrom(0, 1, null), tags: fc.subarray(['a', 'b', 'c']), extra: fc.subarray(['a@x.example', 'c@x.example']), campaigns: fc.subarray([0, 1]), attends: fc.subarray([0, 1, 2]), role: fc.constantFrom('to', 'cc'),
});

test('merge, then undo: every byte of every row is what it was', async () => {
  await fc.assert(
    fc.asyncProperty(person, person, fc.record({ email: side, phone: side, account_id: side, given_name: side }), fc.boolean(), async (left, right, choices, mergeAccounts) => {
      const scope = await makeScope();
      const accounts = await createRows(scope, 'account', { name: 'Alfa', kvk_number: '12345678', email: 'info@alfa.example' }, { name: 'Beta', domain: 'beta.example', email: 'info@beta.example', phone: '0301234567' });
      const campaigns = await createRows(scope, 'campaign', { name: 'Een', kind: 'other', status: 'running' }, { name: 'Twee', kind: 'other', status: 'running' });
      const calls = await createRows(scope, 'interaction', ...[0, 1, 2].map((at) => ({ channel: 'email', direction: 'out', occurred_at: `2026-11-0${at + 1}T10:00:00Z`, subject: `Bericht ${at}`, account_id: accounts[at % 2]!.id })));
      const ids: string[] = [];
      for (const { employer, extra, campaigns: joined, attends, role, ...values } of [left, right]) {
        const [made] = await createRows(scope, 'contact', { ...values, account_id: employer === null ? null : accounts[employer]!.id });
        ids.push(made!.id);
        for (const value of extra) await createRows(scope, 'contact_point', { contact_id: made!.id, kind: 'email', value });
        for (const at of joined) await createRows(scope, 'campaign_member', { campaign_id: campaigns[at]!.id, contact_id: made!.id, status: at === 0 ? 'planned' : 'reached' });
        for (const at of attends) await createRows(scope, 'interaction_participant', { interaction_id: calls[at]!.id, contact_id: made!.id, role });
        await createRows(scope, 'consent', { contact_id: made!.id, purpose: 'newsletter', lawful_basis: 'consent', status: 'given', at: '2026-01-01T10:00:00Z' });
        await createRows(scope, 'order', { number: `O${ids.length}`, contact_id: made!.id, ordered_on: '2026-01-01', total_cents: 100 });
      }
      await createRows(scope, 'task', { title: 'Bel terug', priority: 'normal', contact_id: ids[0]! }, { title: 'Stuur post', priority: 'low', contact_id: ids[1]!, account_id: accounts[0]!.id });
      const before = await everything(scope);
      const own = act(scope);
      const [survivorId, loserId] = mergeAccounts ? accounts.map(({ id }) => id) : ids;
      const merged = await mergeRecords(own, mergeAccounts ? 'account' : 'contact', { survivorId: survivorId!, loserId: loserId!, choices: mergeAccounts ? { email: choices.email, phone: choices.phone, name: choices.given_name, domain: choices.account_id } : choices, stamps: null }, ASOF);
      expect(merged).toMatchObject({ ok: true });
      const after = await everything(scope);
      expect(JSON.stringify(after.contacts).includes(`"account_id":"${mergeAccounts ? loserId! : 'none'}"`)).toBe(false);
      const undone = await undoBatch(act(scope), own.batchId);
      expect(undone).toMatchObject({ ok: true, value: { conflicts: [] } });
      expect(await everything(scope)).toEqual(before);
    }),
    { numRuns: 20 },
  );
}, 120_000);
