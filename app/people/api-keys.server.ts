import { createHash, randomBytes } from 'node:crypto';
import { database, inWorkspace } from '#app/db/client.server.ts';
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

/** The key behind a hash with the scope it gives; null when unknown, ended or revoked. */
export async function findApiKey(keyHash: string, asOf: Date): Promise<{ id: string; scope: Omit<Scope, 'batchId'> } | null> {
  const key = await database().apiKey.findUnique({ where: { keyHash } });
  if (!key || key.revokedAt || (key.expiresAt && key.expiresAt <= asOf)) return null;
  const workspace = await database().workspace.findUniqueOrThrow({ where: { id: key.workspaceId } });
  if (!key.lastUsedAt || asOf.getTime() - key.lastUsedAt.getTime() > USE_NOTED_EVERY_MS) {
    await database().apiKey.update({ where: { id: key.id }, data: { lastUsedAt: asOf } });
  }
  return {
    id: key.id,
    scope: {
      workspaceId: key.workspaceId,
      timeZone: workspace.timeZone,
      currency: workspace.currency,
      permissions: new Set(PERMISSIONS.filter((permission: Permission) => key.permissions.includes(permission))),
      member: null,
      actor: key.name,
      source: 'api',
    },
  };
}
