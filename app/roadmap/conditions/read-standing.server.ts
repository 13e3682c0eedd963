import type { Transaction } from '#app/db/client.server.ts';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { isPassed, standingOf, type Verdict } from '../gate.ts';

/** Where a gate stands after its last verdict. */
export interface Standing {
  verdictId: string;
  /** As it stands today: a go with conditions that were not met in time is a hold. */
  verdict: Verdict;
  decidedAt: Date;
}

/** By gate, for those that were decided. */
export async function readStandings(tx: Transaction, { workspaceId }: Pick<Scope, 'workspaceId'>, gateIds: readonly string[], today: Day): Promise<Map<string, Standing>> {
  const rows = await tx.$queryRaw<{ gate_id: string; id: string; verdict: Verdict; decided_at: Date; due_on: Day | null; is_met: boolean }[]>`
    SELECT DISTINCT ON (v.gate_id) v.gate_id::text, v.id::text, v.verdict, v.decided_at, v.evidence->'condition'->>'dueOn' AS due_on, c.id IS NOT NULL AS is_met
    FROM gate_verdicts v LEFT JOIN gate_conditions_met c ON c.workspace_id = v.workspace_id AND c.verdict_id = v.id
    WHERE v.workspace_id = ${workspaceId}::uuid AND v.gate_id = ANY(${arrayLiteral(gateIds)}::uuid[])
    ORDER BY v.gate_id, v.decided_at DESC, v.id DESC`;
  return new Map(rows.map((row) => [row.gate_id, { verdictId: row.id, verdict: standingOf({ verdict: row.verdict, conditionsDueOn: row.due_on, areConditionsMet: row.is_met }, today)!, decidedAt: row.decided_at }]));
}

/** Whether the gate stands as passed. */
export async function isGatePassed(tx: Transaction, scope: Pick<Scope, 'workspaceId'>, gateId: string, today: Day): Promise<boolean> {
  return isPassed((await readStandings(tx, scope, [gateId], today)).get(gateId)?.verdict ?? null);
}
