import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Day } from '#app/values/day.ts';
import type { Scope } from '../scope.ts';
import type { AgreementVersion } from './agreement.ts';
import { listAgreements } from './agreements.server.ts';
import { countViews } from './person-views.server.ts';

const LOOKED_AT_DAYS = 90;

/** What a works council and a privacy officer want to know of how use is measured. */
export interface Statement {
  workspace: string;
  /** Newest first; empty when nothing was recorded. */
  agreements: AgreementVersion[];
  /** Who count today. */
  people: number;
  /** Looks at one person's figures in the last 90 days. */
  views: Awaited<ReturnType<typeof countViews>>;
}

export async function findStatement(scope: Scope, { today, asOf }: { today: Day; asOf: Date }): Promise<Statement> {
  const rows = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw`
      SELECT w.name AS workspace, (SELECT count(*)::int FROM members m WHERE m.workspace_id = w.id AND m.enrolled_on <= ${today}::date AND (m.left_on IS NULL OR m.left_on > ${today}::date)) AS people
      FROM workspaces w WHERE w.id = ${scope.workspaceId}::uuid`,
  );
  const [found] = z.array(z.object({ workspace: z.string(), people: z.number() })).length(1).parse(rows);
  return { ...found!, agreements: await listAgreements(scope), views: await countViews(scope, new Date(asOf.getTime() - LOOKED_AT_DAYS * 86_400_000)) };
}
