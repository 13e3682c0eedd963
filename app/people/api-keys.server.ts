import { createHash, randomBytes } from 'node:crypto';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { readAcross } from '#app/db/sql.server.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { type NewApiKey, NewApiKeySchema } from './api-key.ts';
import type { ApiKeySummary } from './api-key-summary.ts';
import { recordAudit } from './audit.server.ts';
import { type Permission, PERMISSIONS } from './permission.ts';
import type { Scope } from './scope.ts';

const PREFIX_LENGTH = 10;
const USE_NOTED_EVERY_MS = 60_000;

/**
 * Makes a key with at most the maker's own permissions. The key itself is returned this once and kept only as a hash.
 */
export async function createApiKey(scope: Scope, given: NewApiKey): Promise<Result<{ id: string; key: string }, 'more-than-own'>> {
  const { name, permissions, expiresAt } = NewApiKeySchema.parse(given);
  if (permissions.some((permission) => !scope.permissions.has(permission))) return refused('more-than-own');
  const key = `pacer_${randomBytes(24).toString('base64url')}`;
  return inWorkspace(scope.workspaceId, async (tx) => {
    const made = await tx.apiKey.create({
      data: {
        workspaceId: scope.workspaceId,
        name,
        permissions,
        expiresAt,
        prefix: key.slice(0, PREFIX_LENGTH),
        keyHash: createHash('sha256').update(key).digest('hex'),
        createdById: scope.member?.id ?? null,
      },
    });
    await recordAudit(tx, scope, { verb: 'api-key.create', entity: 'api-key', recordId: made.id, after: { name, permissions, expiresAt } });
    return done({ id: made.id, key });
  });
}

/** Ends a key at once. */
export async function revokeApiKey(scope: Scope, id: string): Promise<Result<undefined, 'not-found'>> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const ended = await tx.apiKey.updateManyAndReturn({
      where: { id, workspaceId: scope.workspaceId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const [key] = ended;
    if (!key) return refused('not-found');
    await recordAudit(tx, scope, { verb: 'api-key.revoke', entity: 'api-key', recordId: id, before: { name: key.name, permissions: key.permissions } });
    return done();
  });
}

/** Newest first; revoked ones too, so that their past use can be seen. */
export async function listApiKeys(scope: Scope): Promise<ApiKeySummary[]> {
  return inWorkspace(scope.workspaceId, (tx) =>
    tx.apiKey.findMany({
      where: { workspaceId: scope.workspaceId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      omit: { keyHash: true, workspaceId: true, createdById: true },
    }),
  );
}

export interface FoundKey {
  id: string;
  scope: Omit<Scope, 'batchId'>;
}

/** The key behind a hash with the scope it gives; null when unknown, ended or revoked. */
export async function findApiKey(keyHash: string, asOf: Date): Promise<FoundKey | null> {
  return (await findApiKeys([keyHash], asOf)).get(keyHash) ?? null;
}

/** The keys behind hashes, in one statement; those unknown, ended or revoked are left out. */
export async function findApiKeys(keyHashes: readonly string[], asOf: Date): Promise<Map<string, FoundKey>> {
  const rows = await readAcross<KeyRow>(Prisma.sql`
    SELECT k.id, k.key_hash, k.name, k.permissions, k.last_used_at, k.workspace_id, w.time_zone, w.currency
    FROM api_keys k JOIN workspaces w ON w.id = k.workspace_id
    WHERE k.key_hash = ANY (${arrayLiteral(keyHashes)}::text[]) AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ${asOf.toISOString()}::timestamptz)`);
  const unnoted = rows.filter(({ last_used_at: last }) => !last || asOf.getTime() - last.getTime() > USE_NOTED_EVERY_MS);
  if (unnoted.length > 0) await database().apiKey.updateMany({ where: { id: { in: unnoted.map(({ id }) => id) } }, data: { lastUsedAt: asOf } });
  return new Map(rows.map((row) => [row.key_hash, { id: row.id, scope: scopeOf(row) }]));
}

interface KeyRow {
  id: string;
  key_hash: string;
  name: string;
  permissions: string[];
  last_used_at: Date | null;
  workspace_id: string;
  time_zone: string;
  currency: string;
}

function scopeOf(row: KeyRow): FoundKey['scope'] {
  return {
    workspaceId: row.workspace_id,
    timeZone: row.time_zone,
    currency: row.currency,
    permissions: new Set(PERMISSIONS.filter((permission: Permission) => row.permissions.includes(permission))),
    member: null,
    actor: row.name,
    source: 'api',
  };
}
