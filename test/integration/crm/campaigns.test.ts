import { expect, test } from 'vitest';
import { doOperations } from '#app/crm/api/do-operations.server.ts';
import { readActs } from '#app/crm/acts/read-acts.server.ts';
import { addToCampaign } from '#app/crm/campaigns/add-to-campaign.server.ts';
import { answerAdding } from '#app/crm/campaigns/adding-request.server.ts';
import { markMembers } from '#app/crm/campaigns/mark-members.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { importByPlan } from '#app/crm/importing/plain-file.server.ts';
import { changeRecord, createRecord } from '#app/crm/record/records.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function makeCampaign(scope: Scope, more: Record<string, unknown> = {}) {
  const [campaign] = await createRows(scope, 'campaign', { name: 'Voorjaar', kind: 'retention', channel: 'email', status: 'running', actual_cost_cents: 10_000, ...more });
  return campaign!;
}

const people = (scope: Scope, count: number) => createRows(scope, 'contact', ...Array.from({ length: count }, (_, at) => ({ surname: `Bakker ${at}`, city: at % 2 ? 'Zwolle' : 'Assen' })));
const consent = (scope: Scope, contactId: string, status: string, at: string, more: Record<string, unknown> = {}) =>
  createRows(scope, 'consent', { contact_id: contactId, purpose: 'marketing', lawful_basis: 'consent', status, at, ...more });
const members = (scope: Scope) => database().campaignMember.count({ where: { workspaceId: scope.workspaceId, deletedAt: null } });

test('who refused or took back on this channel is left out; the newest word counts; nobody is in it twice', async () => {
  const scope = await makeScope();
  const campaign = await makeCampaign(scope);
  const [plain, refused, back, otherChannel, everywhere, service] = await people(scope, 6);
  await consent(scope, refused!.id, 'given', '2026-01-01T10:00:00Z', { channel: 'email' });
  await consent(scope, refused!.id, 'withdrawn', '2026-02-01T10:00:00Z', { channel: 'email' });
  await consent(scope, back!.id, 'refused', '2026-01-01T10:00:00Z', { channel: 'email' });
  await consent(scope, back!.id, 'given', '2026-02-01T10:00:00Z', { channel: 'email' });
  await consent(scope, otherChannel!.id, 'refused', '2026-01-01T10:00:00Z', { channel: 'phone' });
  await consent(scope, everywhere!.id, 'refused', '2026-01-01T10:00:00Z', { purpose: 'newsletter' });
  await consent(scope, service!.id, 'refused', '2026-01-01T10:00:00Z', { purpose: 'service' });
  const ids = [plain, refused, back, otherChannel, everywhere, service].map((each) => each!.id);
  const added = await addToCampaign(act(scope), { ids }, { campaignId: campaign.id, controlPercent: 0 }, { asOf: NOW });
  expect(added).toMatchObject({ ok: true, value: { added: 4, already: 0, unwilling: 2, control: 0 } });
  expect(await addToCampaign(act(scope), { ids }, { campaignId: campaign.id, controlPercent: 0 }, { asOf: NOW })).toMatchObject({ ok: true, value: { added: 0, already: 4, unwilling: 2 } });
  if (added.ok) await undoBatch(act(scope), added.value.batchId);
  expect(await members(scope)).toBe(0);
  const anyChannel = await makeCampaign(scope, { name: 'Zonder kanaal', channel: null });
  expect(await addToCampaign(act(scope), { ids }, { campaignId: anyChannel.id, controlPercent: 0 }, { asOf: NOW })).toMatchObject({ ok: true, value: { added: 3, unwilling: 3 } });
});

test('one by one, by the form and by the API, who refused is left out as from a list', async () => {
  const scope = await makeScope();
  const campaign = await makeCampaign(scope);
  const [plain, refused] = await people(scope, 2);
  await consent(scope, refused!.id, 'withdrawn', '2026-02-01T10:00:00Z', { channel: 'email' });
  const add = (contactId: string) => createRecord(act(scope), ENTITIES.campaign_member, { campaign_id: campaign.id, contact_id: contactId, status: 'planned' }, { asOf: NOW });
  expect(await add(refused!.id)).toEqual({ ok: false, problems: [{ field: 'contact_id', code: 'unwilling' }] });
  expect(await members(scope)).toBe(0);
  const made = await add(plain!.id);
  expect(made.ok).toBe(true);
  const [other] = await people(scope, 1);
  const sent = await write(act(scope), (tx, own) => doOperations(tx, own, ENTITIES.campaign_member, [refused!, other!].map(({ id }) => ({ op: 'create', record: { campaign_id: campaign.id, contact_id: id, status: 'planned' } })), NOW));
  expect(sent).toMatchObject([{ ok: false, code: 'unwilling', problems: [{ field: 'contact_id' }] }, { ok: true, result: 'created' }]);
  if (made.ok) expect(await changeRecord(act(scope), ENTITIES.campaign_member, made.record.id, { contact_id: refused!.id }, { stamp: null, asOf: NOW })).toMatchObject({ ok: false, problems: [{ field: 'contact_id', code: 'unwilling' }] });
  expect(await members(scope)).toBe(2);
});

test.each([true, false])('a file puts nobody in a campaign who refused; what else it says of members comes in (dry run: %s)', async (isDryRun) => {
  const scope = await makeScope();
  const [campaign, other] = [await makeCampaign(scope), await makeCampaign(scope, { name: 'Per post', channel: 'letter' })];
  const [plain, refused, later] = await people(scope, 3);
  const [known] = await createRows(scope, 'campaign_member', { campaign_id: campaign.id, contact_id: later!.id, status: 'planned', external_id: 'M1' });
  for (const each of [refused!, later!]) await consent(scope, each.id, 'withdrawn', '2026-02-01T10:00:00Z', { channel: 'email' });
  const rows = [['', campaign.id, plain!.id, 'planned'], ['', campaign.id, refused!.id, 'planned'], ['', other.id, refused!.id, 'planned'], ['M1', campaign.id, later!.id, 'reached'], ['M2', campaign.id, later!.id, 'planned']];
  const header = ['external_id', 'campaign', 'contact', 'status'];
  const targets = ['external_id', 'campaign_id', 'contact_id', 'status'];
  const outcome = await importByPlan(act(scope), { entity: 'campaign_member', matchKeys: ['external_id'], createMissing: [], mode: 'both', columns: header.map((column, at) => ({ target: targets[at]!, from: { column } })) },
    { header, formats: header.map(() => ({ order: 'day-first', decimal: '.' })), async *rows() { yield await Promise.resolve(rows.map((cells, at) => ({ row: at + 2, cells }))); } }, { asOf: NOW, isDryRun });
  expect(outcome).toMatchObject({ created: 2, updated: 1, rejected: 2, problems: [{ row: 3, column: 'contact', code: 'unwilling', value: refused!.id }, { row: 6, column: 'contact', code: 'unwilling' }] });
  expect(await members(scope)).toBe(isDryRun ? 1 : 3);
  if (!isDryRun) expect(await database().campaignMember.findUniqueOrThrow({ where: { id: known!.id } })).toMatchObject({ status: 'reached' });
});

test('all that a list holds are added, but those that were unticked', async () => {
  const scope = await makeScope();
  const campaign = await makeCampaign(scope);
  const contacts = await people(scope, 11);
  const given = JSON.stringify({ campaignId: campaign.id, controlPercent: 50, selection: { all: true, except: [contacts[0]!.id] } });
  const answer = await answerAdding(act(scope), { given, params: new URLSearchParams(), asOf: NOW });
  expect(answer).toMatchObject({ status: 'done', added: 10, already: 0, unwilling: 0, campaign: 'Voorjaar' });
  expect(await database().campaignMember.count({ where: { campaignId: campaign.id, isControl: true } })).toBe(answer?.status === 'done' ? answer.control : -1);
  expect(await answerAdding(act(scope), { given: '{', params: new URLSearchParams(), asOf: NOW })).toBeNull();
  expect(await answerAdding(act(scope), { given: JSON.stringify({ campaignId: campaign.id, controlPercent: 80, selection: { ids: [] } }), params: new URLSearchParams(), asOf: NOW })).toBeNull();
});

test('members are marked one by one or by status, only forward; the numbers follow', async () => {
  const scope = await makeScope();
  const campaign = await makeCampaign(scope);
  const contacts = await people(scope, 10);
  const rows = await createRows(scope, 'campaign_member', ...contacts.map(({ id }, at) => ({ campaign_id: campaign.id, contact_id: id, status: 'planned', is_control: at >= 8 })));
  const marked = await markMembers(act(scope), campaign.id, { mark: 'reached', who: { status: 'planned' } }, { asOf: NOW });
  expect(marked).toMatchObject({ ok: true, value: { marked: 8, left: 2 } });
  expect(await markMembers(act(scope), campaign.id, { mark: 'responded', who: { ids: [rows[0]!.id, rows[1]!.id] } }, { asOf: NOW })).toMatchObject({ ok: true, value: { marked: 2, left: 0 } });
  expect(await markMembers(act(scope), campaign.id, { mark: 'converted', who: { ids: [rows[0]!.id, rows[9]!.id] } }, { asOf: NOW })).toMatchObject({ ok: true, value: { marked: 2 } });
  const facts = () => readActs(scope, 'campaign', campaign, { asOf: NOW, params: new URLSearchParams({ members: 'reached' }) });
  expect(await facts()).toMatchObject({
    shown: 'reached',
    members: { length: 6 },
    numbers: { treated: { members: 8, reached: 8, responded: 2, converted: 1 }, control: { members: 2, reached: 0, responded: 0, converted: 1 }, responseRatio: 0.25, costPerResponseCents: 5_000 },
  });
  if (marked.ok) expect(await undoBatch(act(scope), marked.value.batchId)).toMatchObject({ ok: true });
  const [first] = await createRows(scope, 'contact', { surname: 'Nieuw' });
  expect(await markMembers(act(scope), campaign.id, { mark: 'reached', who: { ids: [first!.id] } }, { asOf: NOW })).toEqual({ ok: false, reason: 'none' });
});

test('a campaign that is over takes nobody; another workspace finds none', async () => {
  const scope = await makeScope();
  const other = await makeScope();
  const [contact] = await people(scope, 1);
  const over = await makeCampaign(scope, { status: 'done' });
  const running = await makeCampaign(scope, { name: 'Loopt' });
  expect(await addToCampaign(act(scope), { ids: [contact!.id] }, { campaignId: over.id, controlPercent: 0 }, { asOf: NOW })).toEqual({ ok: false, reason: 'ended' });
  const [theirs] = await people(other, 1);
  expect(await addToCampaign(act(other), { ids: [theirs!.id] }, { campaignId: running.id, controlPercent: 0 }, { asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  const own = await makeCampaign(other);
  expect(await addToCampaign(act(other), { ids: [contact!.id] }, { campaignId: own.id, controlPercent: 0 }, { asOf: NOW })).toMatchObject({ ok: true, value: { added: 0 } });
  await createRows(scope, 'campaign_member', { campaign_id: running.id, contact_id: contact!.id, status: 'planned' });
  expect(await markMembers(act(other), running.id, { mark: 'reached', who: { status: 'planned' } }, { asOf: NOW })).toEqual({ ok: false, reason: 'none' });
  expect(await members(other)).toBe(0);
});
