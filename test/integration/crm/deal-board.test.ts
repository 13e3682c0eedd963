import { expect, test } from 'vitest';
import { moveDeal, readBoard } from '#app/crm/deals/deals.server.ts';
import type { CrmRecord } from '#app/crm/record/record.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const LATER = new Date('2026-11-22T23:30:00Z'); // the 23rd in Amsterdam

async function makeBoard(scope: Scope) {
  const [pipeline] = await createRows(scope, 'pipeline', ...[{ name: 'Verkoop', position: 1, is_default: true }]);
  const kinds = ['open', 'open', 'won', 'lost'];
  const stages = await createRows(scope, 'stage', ...kinds.map((kind, at) => ({ pipeline_id: pipeline!.id, name: `Fase ${at + 1}`, position: at + 1, probability: 25 * (at + 1), kind })));
  const deals = await createRows(scope, 'deal', ...['A', 'B', 'C'].map((name) => ({ name, pipeline_id: pipeline!.id, stage_id: stages[0]!.id, amount_cents: 10_000 })));
  return { pipeline: pipeline!, stages, deals };
}

const move = (scope: Scope, deal: CrmRecord, to: { stage: CrmRecord; beforeId?: string; lostReason?: 'price'; stamp?: string }) =>
  moveDeal(act(scope), deal.id, { stageId: to.stage.id, beforeId: to.beforeId ?? null, lostReason: to.lostReason ?? null, stamp: to.stamp ?? null }, { asOf: LATER });

async function columns(scope: Scope): Promise<string[]> {
  const board = await readBoard(scope, { pipelineId: null, isMine: false });
  return board.stages.map(({ count, cards }) => `${count}: ${cards.map(({ name }) => name).join('')}`);
}

test('a deal stands where it was put, also between two others', async () => {
  const scope = await makeScope();
  const { stages, deals } = await makeBoard(scope);
  const [a, b, c] = deals;
  await move(scope, c!, { stage: stages[0]!, beforeId: b!.id });
  expect(await columns(scope)).toEqual(['3: ACB', '0: ', '0: ', '0: ']);
  await move(scope, a!, { stage: stages[1]! });
  await move(scope, b!, { stage: stages[1]!, beforeId: a!.id });
  expect(await columns(scope)).toEqual(['1: C', '2: BA', '0: ', '0: ']);
});

test('a lost deal says why; a won one is closed on the day of the workspace; an open one is neither', async () => {
  const scope = await makeScope();
  const { stages, deals } = await makeBoard(scope);
  const [a, b] = deals;
  const facts = (deal: CrmRecord) => database().deal.findUniqueOrThrow({ where: { id: deal.id }, select: { closedOn: true, lostReason: true } });
  expect(await move(scope, a!, { stage: stages[3]! })).toEqual({ ok: false, reason: 'lost-reason-missing' });
  expect(await database().batch.count({ where: { workspaceId: scope.workspaceId, verb: 'deal.stage' } })).toBe(0);
  await move(scope, a!, { stage: stages[3]!, lostReason: 'price' });
  await move(scope, b!, { stage: stages[2]! });
  expect(await facts(a!)).toEqual({ closedOn: new Date('2026-11-23'), lostReason: 'price' });
  expect(await facts(b!)).toEqual({ closedOn: new Date('2026-11-23'), lostReason: null });
  await move(scope, a!, { stage: stages[0]! });
  expect(await facts(a!)).toEqual({ closedOn: null, lostReason: null });
});

test('moving is an act that is measured, and can be undone', async () => {
  const scope = await makeScope();
  const { stages, deals } = await makeBoard(scope);
  const moved = await move(scope, deals[0]!, { stage: stages[1]! });
  expect(await database().event.findMany({ where: { workspaceId: scope.workspaceId }, select: { object: true, source: true } })).toEqual([{ object: deals[0]!.id, source: 'pacer' }]);
  if (moved.ok) await undoBatch(act(scope), moved.value.batchId);
  expect(await columns(scope)).toEqual(['3: ABC', '0: ', '0: ', '0: ']);
  expect(await database().dealStageChange.count({ where: { dealId: deals[0]!.id } })).toBe(1);
});

test('a stale card, another workspace and a stage of another pipeline are refused', async () => {
  const scope = await makeScope();
  const { stages, deals } = await makeBoard(scope);
  expect(await move(scope, deals[0]!, { stage: stages[1]!, stamp: '9-x' })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  const other = await makeScope();
  expect(await move(other, deals[0]!, { stage: stages[1]! })).toEqual({ ok: false, reason: 'not-found' });
  const theirs = await makeBoard(other);
  expect(await move(scope, deals[0]!, { stage: theirs.stages[1]! })).toEqual({ ok: false, reason: 'stage-unknown' });
  expect((await readBoard(other, { pipelineId: deals[0]!.pipeline_id as string, isMine: false })).pipelineId).toBe(theirs.pipeline.id);
});
