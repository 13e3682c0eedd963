import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { DEAL } from '../entity/deal.ts';
import { inBatch } from '../record/batch.server.ts';
import { stampOf } from '../record/record.ts';
import { changeRecords } from '../record/write-records.server.ts';
import { type BoardCard, type BoardStage, placeBetween } from './board.ts';

export interface Board {
  pipelines: { id: string; name: string }[];
  /** Null when the workspace has none. */
  pipelineId: string | null;
  stages: BoardStage[];
}

const CARDS_PER_STAGE = 50;
/** Won and lost deals stay on the board so long. */
const CLOSED_DAYS = 30;

/** The stages of a pipeline (the standard one when none is asked for) with their deals; three statements, whatever there is. */
export async function readBoard(scope: Scope, { pipelineId, isMine }: { pipelineId: string | null; isMine: boolean }): Promise<Board> {
  const { workspaceId } = scope;
  const mine = isMine && scope.member ? Prisma.sql`AND d.owner_id = ${scope.member.id}::uuid` : Prisma.empty;
  return inWorkspaceSql(workspaceId, async (tx) => {
    const pipelines = z.array(z.object({ id: z.string(), name: z.string() })).parse(
      await tx.$queryRaw`SELECT id, name FROM pipelines WHERE workspace_id = ${workspaceId}::uuid AND deleted_at IS NULL ORDER BY is_default DESC, position, id`,
    );
    const chosen = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0];
    if (!chosen) return { pipelines, pipelineId: null, stages: [] };
    const shown = Prisma.sql`d.workspace_id = ${workspaceId}::uuid AND d.deleted_at IS NULL AND d.stage_id = s.id AND (s.kind = 'open' OR d.closed_on > current_date - ${CLOSED_DAYS}::int) ${mine}`;
    const stages = StagesSchema.parse(
      await tx.$queryRaw`
        SELECT s.id, s.name, s.kind, s.probability, s.aging_days AS "agingDays", coalesce(t.count, 0)::int AS count, coalesce(t.totals, '[]'::jsonb) AS totals
        FROM stages s
        LEFT JOIN LATERAL (
          SELECT sum(c.count) AS count, jsonb_agg(jsonb_build_object('currency', c.currency, 'cents', c.cents) ORDER BY c.cents DESC) FILTER (WHERE c.currency IS NOT NULL AND c.cents <> 0) AS totals
          FROM (SELECT d.currency, count(*) AS count, coalesce(sum(d.amount_cents), 0) AS cents FROM deals d WHERE ${shown} GROUP BY d.currency) c
        ) t ON true
        WHERE s.workspace_id = ${workspaceId}::uuid AND s.pipeline_id = ${chosen.id}::uuid AND s.deleted_at IS NULL ORDER BY s.position, s.id`,
    );
    const cards = CardsSchema.parse(
      await tx.$queryRaw`
        SELECT d.*, a.name AS account_name, m.name AS owner FROM stages s
        CROSS JOIN LATERAL (
          SELECT d.id, d.stage_id, d.version, d.updated_at, d.name, d.account_id, d.amount_cents, d.currency, d.expected_on::text, d.next_step, d.next_step_on::text, d.owner_id, d.stage_since, d.board_position
          FROM deals d WHERE ${shown} ORDER BY d.board_position, d.id LIMIT ${CARDS_PER_STAGE}
        ) d
        LEFT JOIN accounts a ON a.workspace_id = ${workspaceId}::uuid AND a.id = d.account_id
        LEFT JOIN members m ON m.workspace_id = ${workspaceId}::uuid AND m.id = d.owner_id
        WHERE s.workspace_id = ${workspaceId}::uuid AND s.pipeline_id = ${chosen.id}::uuid AND s.deleted_at IS NULL
        ORDER BY d.board_position, d.id`,
    );
    return { pipelines, pipelineId: chosen.id, stages: stages.map((stage) => ({ ...stage, cards: cards.filter((card) => card.stage_id === stage.id).map(toCard) })) };
  });
}

const StagesSchema = z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(['open', 'won', 'lost']), probability: z.int(), agingDays: z.int().nullable(), count: z.int(), totals: z.array(z.object({ currency: z.string(), cents: z.number() })) }));
const CardsSchema = z.array(
  z.object({
    id: z.string(),
    stage_id: z.string(),
    version: z.int(),
    updated_at: z.date(),
    name: z.string(),
    account_id: z.string().nullable(),
    account_name: z.string().nullable(),
    amount_cents: z.coerce.number().nullable(),
    currency: z.string().nullable(),
    expected_on: DaySchema.nullable(),
    next_step: z.string().nullable(),
    next_step_on: DaySchema.nullable(),
    owner: z.string().nullable(),
    stage_since: z.date().nullable(),
  }),
);

function toCard(row: z.infer<typeof CardsSchema>[number]): BoardCard {
  return {
    id: row.id,
    stamp: stampOf({ version: row.version, updated_at: row.updated_at.toISOString() }),
    name: row.name,
    account: row.account_id && row.account_name ? { id: row.account_id, name: row.account_name } : null,
    cents: row.amount_cents,
    currency: row.currency,
    expectedOn: row.expected_on,
    nextStep: row.next_step,
    nextStepOn: row.next_step_on,
    owner: row.owner,
    stageSince: row.stage_since,
  };
}

export const MoveSchema = z.strictObject({
  stageId: z.uuid(),
  /** The card it comes to stand above; left out, the end of the column. */
  beforeId: z.uuid().nullable(),
  lostReason: z.enum(DEAL.fields.find(({ name }) => name === 'lost_reason')?.choices ?? []).nullable(),
  stamp: z.string().max(60).nullable(),
});
export type Move = z.infer<typeof MoveSchema>;
export type MoveRefusal = 'not-found' | 'stage-unknown' | 'lost-reason-missing' | 'changed-meanwhile';

/** Puts a deal in a stage and a place of its column. A lost deal says why. */
export async function moveDeal(scope: Scope, dealId: string, move: Move, { asOf }: { asOf: Date }): Promise<Result<{ batchId: string; deal: string; stage: string }, MoveRefusal>> {
  if (!isUuid(dealId)) return refused('not-found');
  return inBatch(scope, { verb: 'deal.stage', entity: 'deal', recordId: dealId }, async (tx) => {
    const [deal] = await tx.$queryRaw<{ name: string; stage_id: string; pipeline_id: string }[]>`SELECT name, stage_id, pipeline_id FROM deals WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${dealId}::uuid AND deleted_at IS NULL FOR UPDATE`;
    if (!deal) return refused('not-found');
    const [stage] = await tx.$queryRaw<{ name: string; kind: string; pipeline_id: string }[]>`SELECT name, kind, pipeline_id FROM stages WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${move.stageId}::uuid AND deleted_at IS NULL`;
    if (!stage || stage.pipeline_id !== deal.pipeline_id) return refused('stage-unknown');
    const hasMoved = deal.stage_id !== move.stageId;
    if (hasMoved && stage.kind === 'lost' && !move.lostReason) return refused('lost-reason-missing');
    const set = { stage_id: move.stageId, board_position: await placeOf(tx, scope, dealId, move), ...(hasMoved && stage.kind === 'lost' ? { lost_reason: move.lostReason } : {}) };
    const [outcome] = await changeRecords(tx, scope, DEAL, [{ id: dealId, set, stamp: move.stamp }], { asOf, areReferencesKnown: true });
    if (outcome?.status === 'refused') return refused(outcome.refusal.code === 'changed-meanwhile' ? 'changed-meanwhile' : 'not-found');
    if (hasMoved) await recordActs(tx, scope, [{ activity: 'deal.stage', object: dealId }], asOf);
    return done({ batchId: scope.batchId, deal: deal.name, stage: stage.name });
  });
}

async function placeOf(tx: SqlTransaction, scope: Scope, dealId: string, { stageId, beforeId }: Move): Promise<number> {
  const read = async () => {
    const [places] = await tx.$queryRaw<{ above: number | null; below: number | null }[]>`
      WITH col AS (
        SELECT id, board_position AS place FROM deals WHERE workspace_id = ${scope.workspaceId}::uuid AND stage_id = ${stageId}::uuid AND deleted_at IS NULL AND id <> ${dealId}::uuid
      ), target AS (SELECT id, place FROM col WHERE id = ${beforeId}::uuid)
      SELECT (SELECT max(place) FROM col WHERE NOT EXISTS (SELECT 1 FROM target) OR (col.place, col.id) < (SELECT place, id FROM target)) AS above, (SELECT place FROM target) AS below`;
    return placeBetween(places?.above ?? null, places?.below ?? null);
  };
  const place = await read();
  if (place !== null) return place;
  await tx.$executeRaw`
    UPDATE deals d SET board_position = n.nth, version = d.version + 1
    FROM (SELECT id, row_number() OVER (ORDER BY board_position, id) AS nth FROM deals WHERE workspace_id = ${scope.workspaceId}::uuid AND stage_id = ${stageId}::uuid AND deleted_at IS NULL AND id <> ${dealId}::uuid) n
    WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.id = n.id`;
  return (await read()) ?? 0;
}
