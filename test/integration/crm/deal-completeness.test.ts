import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import type { FilterContext, FilterGroup } from '#app/crm/filter/filter.ts';
import { matches } from '#app/crm/filter/matches.ts';
import { listRecords } from '#app/crm/list/list-records.server.ts';
import { standardQuery } from '#app/crm/list/read-list-query.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { readRecordPage } from '#app/crm/record/read-record-page.server.ts';
import type { CrmRecord, RecordInput } from '#app/crm/record/record.ts';
import { createRecords } from '#app/crm/record/write-records.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const { deal: DEAL } = ENTITIES;

async function create(scope: Scope, name: EntityName, inputs: RecordInput[]): Promise<CrmRecord[]> {
  return inBatch({ ...scope, batchId: randomUUID() }, { verb: 'record.test', entity: null }, async (tx) => {
    const made = await createRecords(tx, scope, ENTITIES[name], inputs, { asOf: NOW });
    if (!made.ok) throw new Error(JSON.stringify([...made.refusals]));
    return made.records;
  });
}

test('of a deal that is won or lost no next step is asked: on its page, in the list and in memory alike', async () => {
  const scope = await makeScope();
  const [pipeline] = await create(scope, 'pipeline', [{ name: 'Sales', position: 1 }]);
  const stages = await create(scope, 'stage', ['open', 'won', 'lost'].map((kind, at) => ({ name: kind, kind, pipeline_id: pipeline!.id, position: at + 1, probability: 50 })));
  const known = { amount_cents: 100, expected_on: '2026-12-01', deal_source: 'web', owner_id: scope.member!.id };
  const deals = await create(scope, 'deal', stages.flatMap(({ id, kind }) => [{ ...known }, { ...known, next_step: 'Call' }, { amount_cents: 5 }].map((more, at) => ({ name: `Deal ${at}`, pipeline_id: pipeline!.id, stage_id: id, ...(kind === 'lost' ? { lost_reason: 'price' } : {}), ...more }))));
  const list = await listRecords(scope, DEAL, { ...standardQuery(DEAL), columns: ['name', 'stage_id', 'completeness'] }, { asOf: NOW });
  const percents = new Map(list.rows.map(({ id, record }) => [id, Number(record.completeness)]));
  const stageOf = new Map(stages.map((stage) => [stage.id, stage]));
  const related = { record: (_entity: unknown, id: string) => stageOf.get(id), referring: () => [] };
  const context: FilterContext = { asOf: NOW, timeZone: scope.timeZone, memberId: null };
  for (const deal of deals) {
    const percent = percents.get(deal.id)!;
    const exactly: FilterGroup = { combinator: 'and', rules: [{ field: 'completeness', operator: '=', value: percent }] };
    expect(matches(exactly, DEAL, deal, context, related)).toBe(true);
    const page = await readRecordPage(scope, DEAL, deal.id, { from: null, asOf: NOW, locale: 'en' });
    expect(page?.completeness?.percent).toBe(percent);
    expect(page?.completeness?.missing.some(({ fields }) => fields.includes('next_step_on'))).toBe(stageOf.get(deal.stage_id as string)?.kind === 'open');
  }
  // Without a holder: 4 of 16 is missing of what was settled, and of what is open 5 of 21 besides.
  expect(deals.map(({ id }) => percents.get(id))).toEqual([57, 71, 28, 75, 75, 37, 75, 75, 37]);
});
