import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { tieItem } from '#app/adoption/checklists/tie-item.server.ts';
import { tieMessage } from '#app/adoption/key-messages/tie-message.server.ts';
import { tieBehaviour } from '#app/crm/behaviours/behaviours.server.ts';
import { database } from '#app/db/client.server.ts';
import { toChain } from '#app/roadmap/chain/chain.ts';
import { readChainFacts } from '#app/roadmap/chain/chain.server.ts';
import { tieCriterion } from '#app/roadmap/chain/tie-criterion.server.ts';
import { serveObjective } from '#app/specs/serve-objective.server.ts';
import { plantWorkspace } from '#test/factories/matrix.ts';

process.env.AUTH_SECRET ??= 'a-secret-for-tests-that-is-long-enough';

test('what is tied hangs together from goal to gate, and comes loose again', async () => {
  const { scope, ids } = await plantWorkspace('Chain');
  const specIds = new Set([ids.spec]);
  const loose = toChain(await readChainFacts(scope));
  expect(loose.loose).toMatchObject({ behaviours: [{ id: ids.behaviour }], items: [{ key: ids.checklist }], messages: [{ id: ids.message }] });
  expect(loose.general).toMatchObject([{ id: ids.criterion }]);
  for (const tied of [await tieBehaviour(scope, ids.behaviour, ids.spec, specIds), await tieItem(scope, ids.checklist, ids.behaviour), await tieMessage(scope, ids.message, ids.behaviour), await tieCriterion(scope, ids.criterion, ids.spec)]) {
    expect(tied.ok).toBe(true);
  }
  const chain = toChain(await readChainFacts(scope));
  expect(chain.brokenCount).toBe(0);
  expect(chain.goals).toMatchObject([{ id: ids.objective, specs: [{ id: ids.spec, kpis: [{ id: ids.kpi }], behaviours: [{ id: ids.behaviour, items: [{ checklistId: ids.checklist }], messages: [{ id: ids.message }] }], criteria: [{ id: ids.criterion, isTied: true }] }] }]);
  await tieItem(scope, ids.checklist, null);
  expect(toChain(await readChainFacts(scope)).goals[0]!.specs[0]!.behaviours[0]!.gaps).toEqual(['no-item']);
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, verb: { endsWith: '.tie' } }, select: { verb: true } });
  expect(verbs.map(({ verb }) => verb).sort()).toEqual(['behaviour.tie', 'checklist-item.tie', 'checklist-item.tie', 'criterion.tie', 'key-message.tie']);
});

test('nothing is tied to what another workspace has, and nothing of it is seen', async () => {
  const [own, other] = [await plantWorkspace('Own chain'), await plantWorkspace('Other chain')];
  const known = new Set([own.ids.spec]);
  expect(await tieBehaviour(own.scope, own.ids.behaviour, other.ids.spec, known)).toEqual({ ok: false, reason: 'unknown-target' });
  expect(await tieBehaviour(own.scope, other.ids.behaviour, own.ids.spec, known)).toEqual({ ok: false, reason: 'not-found' });
  expect(await tieItem(own.scope, own.ids.checklist, other.ids.behaviour)).toEqual({ ok: false, reason: 'unknown-target' });
  expect(await tieItem(own.scope, other.ids.checklist, own.ids.behaviour)).toEqual({ ok: false, reason: 'not-found' });
  expect(await tieMessage(own.scope, own.ids.message, other.ids.behaviour)).toEqual({ ok: false, reason: 'unknown-target' });
  expect(await tieMessage(own.scope, other.ids.message, own.ids.behaviour)).toEqual({ ok: false, reason: 'not-found' });
  expect(await tieCriterion(own.scope, own.ids.criterion, other.ids.spec)).toEqual({ ok: false, reason: 'unknown-target' });
  expect(await tieCriterion(own.scope, other.ids.criterion, own.ids.spec)).toEqual({ ok: false, reason: 'not-found' });
  expect(await serveObjective(own.scope, own.ids.spec, other.ids.objective, new Set([own.ids.objective]))).toEqual({ ok: false, reason: 'unknown-target' });
  expect(await serveObjective(own.scope, other.ids.spec, own.ids.objective, new Set([own.ids.objective]))).toEqual({ ok: false, reason: 'not-found' });
  const facts = await readChainFacts(own.scope);
  expect(facts.specifications.map(({ id }) => id)).toEqual([own.ids.spec]);
  expect(facts.criteria.map(({ id }) => id)).toEqual([own.ids.criterion]);
  expect(facts.items.map(({ key }) => key)).toEqual([own.ids.checklist]);
});

test('the chain costs as many statements with much in it as with little', async () => {
  const { scope, ids } = await plantWorkspace('Long chain');
  const { workspaceId } = scope;
  const count = async () => {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    await readChainFacts(scope);
    const calls = sent.mock.calls.length;
    sent.mockRestore();
    return calls;
  };
  const before = await count();
  await database().objective.createMany({ data: Array.from({ length: 40 }, (_, at) => ({ workspaceId, level: 'tactical', name: `Goal ${at}`, parentId: ids.objective })) });
  await database().agreedBehaviour.createMany({ data: Array.from({ length: 40 }, (_, at) => ({ workspaceId, name: `Agreed ${at}`, desired: 'a', undesired: 'b', specificationId: ids.spec })) });
  expect(await count()).toBe(before);
});
