import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import type { DealActs } from '../acts/act-facts.ts';
import { type CrmRecord, stampOf } from '../record/record.ts';
import { stageStays } from './stage-stays.ts';

/** Far more often than any deal changes its stage. */
const MOST_CHANGES = 200;

const StageSchema = z.object({ id: z.string(), name: z.string(), kind: z.enum(['open', 'won', 'lost']), agingDays: z.int().nullable() });
const ChangeSchema = z.object({ stageId: z.string(), stageName: z.string().nullable(), at: z.date() });

/** The stages a deal can be in, and how long it was in each until now. Two statements. */
export async function readDealActs(tx: SqlTransaction, scope: Scope, deal: CrmRecord, asOf: Date): Promise<DealActs> {
  const stages = z.array(StageSchema).parse(
    await tx.$queryRaw`SELECT id, name, kind, aging_days AS "agingDays" FROM stages WHERE workspace_id = ${scope.workspaceId}::uuid AND pipeline_id = ${deal.pipeline_id}::uuid AND deleted_at IS NULL ORDER BY position, id`,
  );
  const changes = z.array(ChangeSchema).parse(
    await tx.$queryRaw`
      SELECT h.to_stage_id AS "stageId", s.name AS "stageName", h.at FROM deal_stage_changes h LEFT JOIN stages s ON s.workspace_id = h.workspace_id AND s.id = h.to_stage_id
      WHERE h.workspace_id = ${scope.workspaceId}::uuid AND h.deal_id = ${deal.id}::uuid AND h.deleted_at IS NULL ORDER BY h.at DESC, h.id DESC LIMIT ${MOST_CHANGES}`,
  ).reverse();
  const names = new Map([...changes.map(({ stageId, stageName }) => [stageId, stageName ?? ''] as const), ...stages.map(({ id, name }) => [id, name] as const)]);
  return {
    entity: 'deal',
    stamp: stampOf(deal),
    stageId: deal.stage_id as string,
    stages,
    stays: stageStays(changes, asOf).map((stay) => ({ ...stay, stageName: names.get(stay.stageId) ?? '' })),
    nextStep: deal.next_step as string | null,
    nextStepOn: deal.next_step_on as Day | null,
    today: dayIn(asOf, scope.timeZone),
  };
}
