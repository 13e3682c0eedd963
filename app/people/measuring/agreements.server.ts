import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { recordAudit } from '../audit.server.ts';
import type { Scope } from '../scope.ts';
import { type AgreementInput, type AgreementVersion, ASSESSMENTS, COUNCIL_ANSWERS, DETAIL_LEVELS, UNAGREED } from './agreement.ts';

const SHOWN = 50;

/** What holds now. */
export async function findAgreement(scope: Scope): Promise<AgreementVersion> {
  return inWorkspaceSql(scope.workspaceId, (tx) => findAgreementIn(tx, scope));
}

/** As `findAgreement`, in a transaction that is open. */
export async function findAgreementIn(tx: SqlTransaction, scope: Scope): Promise<AgreementVersion> {
  const [latest] = await readVersions(tx, scope, 1);
  return latest ?? UNAGREED;
}

/** What was agreed over time, newest first. */
export async function listAgreements(scope: Scope): Promise<AgreementVersion[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => readVersions(tx, scope, SHOWN));
}

/** Records what was agreed from now on. `changed-meanwhile` when somebody recorded a version since the one that was looked at. */
export async function recordAgreement(scope: Scope, { version, ...agreed }: AgreementInput, asOf: Date): Promise<Result<undefined, 'changed-meanwhile'>> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`measuring ${scope.workspaceId}`}, 0))`;
    const before = await findAgreementIn(tx, scope);
    if (before.version !== version) return refused('changed-meanwhile');
    await tx.$executeRaw`
      INSERT INTO measuring_agreements (id, workspace_id, version, level, purpose, works_council, works_council_on, works_council_note, informed_on, impact_assessment, actor, at)
      VALUES (${uuid()}::uuid, ${scope.workspaceId}::uuid, ${version + 1}, ${agreed.level}, ${agreed.purpose}, ${agreed.worksCouncil}, ${agreed.worksCouncil === 'consented' ? agreed.worksCouncilOn : null}::date,
        ${agreed.worksCouncilNote}, ${agreed.informedOn}::date, ${agreed.impactAssessment}, ${scope.actor}, ${asOf.toISOString()}::timestamptz)`;
    await recordAudit(tx, scope, { verb: 'measuring.agree', entity: 'measuring', recordId: String(version + 1), before: toLog(before), after: agreed });
    return done();
  });
}

const RowsSchema = z.array(
  z.object({
    version: z.number(),
    level: z.enum(DETAIL_LEVELS),
    purpose: z.string(),
    worksCouncil: z.enum(COUNCIL_ANSWERS),
    worksCouncilOn: z.custom<Day>().nullable(),
    worksCouncilNote: z.string().nullable(),
    informedOn: z.custom<Day>().nullable(),
    impactAssessment: z.enum(ASSESSMENTS),
    actor: z.string(),
    at: z.date(),
  }),
);

async function readVersions(tx: SqlTransaction, scope: Scope, most: number): Promise<AgreementVersion[]> {
  return RowsSchema.parse(
    await tx.$queryRaw`
      SELECT version, level, purpose, works_council AS "worksCouncil", works_council_on::text AS "worksCouncilOn", works_council_note AS "worksCouncilNote",
        informed_on::text AS "informedOn", impact_assessment AS "impactAssessment", actor, at
      FROM measuring_agreements WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY version DESC LIMIT ${most}`,
  );
}

function toLog({ version: _version, actor: _actor, at: _at, ...agreed }: AgreementVersion) {
  return agreed;
}
