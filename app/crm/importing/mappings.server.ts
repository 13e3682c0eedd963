import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import en from '#app/messages/en/importing.json' with { type: 'json' };
import nl from '#app/messages/nl/importing.json' with { type: 'json' };
import type { Scope } from '#app/people/scope.ts';
import type { EntityName } from '../entity/entity.ts';
import { fileFormats } from './file-formats.server.ts';
import type { ImportPlan } from './plan.ts';
import { ImportPlanSchema } from './plan-schema.ts';

/** How the columns of a kind of file are read, kept under a name. */
interface KeptMapping {
  id: string;
  name: string;
  plan: ImportPlan;
}

const RowsSchema = z.array(z.object({ id: z.string(), name: z.string(), plan: ImportPlanSchema }));

export async function listMappings(scope: Scope, entity: EntityName): Promise<KeptMapping[]> {
  const rows = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw`SELECT id, name, plan FROM import_mappings WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = ${entity} ORDER BY name LIMIT 200`);
  return RowsSchema.parse(rows);
}

/** Keeps a plan under a name; the one of that name is replaced. */
export async function keepMapping(scope: Scope, name: string, plan: ImportPlan): Promise<void> {
  const read = ImportPlanSchema.parse(plan);
  await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$executeRaw`
      INSERT INTO import_mappings (id, workspace_id, entity, name, plan) VALUES (${uuid()}::uuid, ${scope.workspaceId}::uuid, ${read.entity}, ${name.trim().slice(0, 120)}, ${JSON.stringify(withoutLook(read))}::jsonb)
      ON CONFLICT (workspace_id, entity, name) DO UPDATE SET plan = EXCLUDED.plan, created_at = now()`,
  );
}

export async function removeMapping(scope: Scope, id: string): Promise<void> {
  await inWorkspaceSql(scope.workspaceId, (tx) => tx.$executeRaw`DELETE FROM import_mappings WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`);
}

/** How a file is encoded belongs to the file, not to how its columns are read. */
function withoutLook({ encoding: _encoding, delimiter: _delimiter, ...plan }: ImportPlan): ImportPlan {
  return plan;
}

/** The kept mapping that was made for this header: every column it reads is there, and it reads at least two. */
export async function findMappingFor(scope: Scope, entity: EntityName, header: readonly string[]): Promise<Pick<KeptMapping, 'name' | 'plan'> | null> {
  const again = await planOfRefused(scope, entity, header);
  if (again) return { name: '', plan: again };
  const there = new Set(header);
  const readsOf = ({ plan }: KeptMapping) => plan.columns.flatMap(({ from }) => ('column' in from ? [from.column] : []));
  const fitting = (await listMappings(scope, entity)).filter((kept) => readsOf(kept).length >= Math.max(2, header.length / 3) && readsOf(kept).every((name) => there.has(name)));
  const [best] = fitting.sort((one, other) => readsOf(other).length - readsOf(one).length);
  return best ? { name: best.name, plan: withoutLook(best.plan) } : null;
}

const REASONS: readonly string[] = [nl.importing_reason, en.importing_reason];

/**
 * Refused rows that come back are read as the file they are from, its dates and numbers too: a few rows say too little of those.
 * Null when the header is not that of such a file.
 */
async function planOfRefused(scope: Scope, entity: EntityName, header: readonly string[]): Promise<ImportPlan | null> {
  const [row, reason] = header.slice(-2);
  if (row === undefined || reason === undefined || !REASONS.includes(reason)) return null;
  const [job] = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw<{ id: string; fileName: string; plan: unknown }[]>`
      SELECT id, file_name AS "fileName", plan FROM import_jobs
      WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = ${entity} AND header = ${JSON.stringify(header.slice(0, -2))}::jsonb AND status NOT IN ('planned', 'reverted') ORDER BY created_at DESC LIMIT 1`,
  );
  if (!job) return null;
  const plan = ImportPlanSchema.parse(job.plan);
  const formats = await fileFormats(scope, { id: job.id, fileName: job.fileName, plan });
  const columns = plan.columns.flatMap((column): ImportPlan['columns'] => ('rowNumber' in column.from ? [{ ...column, from: { column: row } }] : 'template' in column.from && column.from.template.includes('{row}') ? [] : [column]));
  return { ...withoutLook(plan), columns, formats: { ...formats, ...plan.formats } };
}
