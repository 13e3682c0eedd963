import { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import type { Layer } from '#app/kpis/kpi.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Localized } from '#app/values/localized.ts';
import type { MetricId } from '#app/values/metric.ts';
import { FACTS } from '../criterion.ts';
import type { ObjectiveLevel } from '../objective.ts';
import { PHASE_KINDS, type PhaseKind } from '../phase.ts';
import type { ChainFacts } from './chain.ts';

const Items = z.array(z.object({ key: z.uuid(), title: z.object({ nl: z.string(), en: z.string() }), checklistId: z.uuid(), behaviourId: z.uuid().nullable() }));

/** Everything the chain is made of; seven statements, however much there is. */
export async function readChainFacts({ workspaceId }: Scope): Promise<ChainFacts> {
  return inWorkspace(workspaceId, async (tx) => {
    const where = { workspaceId };
    const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
    const objectives = await tx.objective.findMany({ where, orderBy, select: { id: true, parentId: true, level: true, name: true, endedAt: true } });
    const specifications = await tx.specification.findMany({ where, orderBy, select: { id: true, name: true, layer: true, metricId: true, objectiveId: true } });
    const kpis = await tx.kpi.findMany({ where, orderBy: { position: 'asc' }, select: { id: true, name: true, metricId: true, slice: true, specificationId: true } });
    const behaviours = await tx.agreedBehaviour.findMany({ where: { ...where, retiredAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true, specificationId: true } });
    const messages = await tx.keyMessage.findMany({ where: { ...where, withdrawnAt: null }, orderBy, select: { id: true, text: true, behaviourId: true } });
    const items: unknown = await tx.$queryRaw`
      SELECT i.key, i.title, c.id AS "checklistId", l.behaviour_id AS "behaviourId"
      FROM checklists c
      JOIN checklist_versions v ON v.workspace_id = c.workspace_id AND v.checklist_id = c.id AND v.version = c.version
      JOIN checklist_items i ON i.workspace_id = v.workspace_id AND i.version_id = v.id
      LEFT JOIN checklist_item_links l ON l.workspace_id = i.workspace_id AND l.item_key = i.key
      WHERE c.workspace_id = ${workspaceId}::uuid AND c.withdrawn_at IS NULL AND i.rule <> 'start'
      ORDER BY c.created_at, c.id, i.position`;
    const criteria = await tx.$queryRaw<{ id: string; title: Localized; gateId: string; phase: PhaseKind; measure: string | null; specificationId: string | null }[]>`
      SELECT k.id, k.title, k.gate_id AS "gateId", p.kind AS phase, CASE WHEN k.kind = 'measured' AND NOT k.measure = ANY (${[...FACTS]}) THEN k.measure END AS measure, k.specification_id AS "specificationId"
      FROM gate_criteria k JOIN gates g ON g.workspace_id = k.workspace_id AND g.id = k.gate_id JOIN phases p ON p.workspace_id = g.workspace_id AND p.id = g.phase_id
      WHERE k.workspace_id = ${workspaceId}::uuid ORDER BY k.position, k.id`;
    return {
      objectives: objectives.map(({ endedAt, level, ...row }) => ({ ...row, level: level as ObjectiveLevel, isEnded: endedAt !== null })),
      specifications: specifications.map(({ layer, metricId, ...row }) => ({ ...row, layer: layer as Layer, metricId: metricId as MetricId })),
      kpis: kpis.map(({ metricId, ...row }) => ({ ...row, metricId: metricId as MetricId })),
      behaviours,
      items: Items.parse(items),
      messages,
      criteria: criteria.sort((one, other) => PHASE_KINDS.indexOf(one.phase) - PHASE_KINDS.indexOf(other.phase)),
    };
  });
}
