import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { isUuid } from '#app/values/uuid.ts';
import { openToken, signToken } from '#app/web/signed-token.server.ts';
import { z } from 'zod';
import { recordAudit } from '../audit.server.ts';
import type { Scope } from '../scope.ts';
import { systemScope } from '../workspaces.server.ts';
import { isMessageKind, MESSAGE_KINDS, type MessageKind } from './message-kind.ts';

export interface MessageChoice {
  kind: MessageKind;
  isWanted: boolean;
}

/** What the person wants to get; everything they did not refuse. */
export async function listMessageChoices(scope: Scope): Promise<MessageChoice[]> {
  const { workspaceId, member } = scope;
  if (!member) return [];
  return inWorkspaceSql(workspaceId, async (tx) => {
    const refused = await tx.$queryRaw<{ kind: string }[]>`SELECT kind FROM unsubscriptions WHERE workspace_id = ${workspaceId}::uuid AND member_id = ${member.id}::uuid`;
    return MESSAGE_KINDS.map((kind) => ({ kind, isWanted: !refused.some((row) => row.kind === kind) }));
  });
}

/** Wants a kind of message, or not. Twice the same is once. */
export async function chooseMessage(scope: Scope, { kind, isWanted, asOf }: MessageChoice & { asOf: Date }): Promise<void> {
  const { workspaceId, member } = scope;
  if (!member) return;
  await inWorkspaceSql(workspaceId, (tx) => store(tx, scope, member.id, { kind, isWanted, asOf }));
}

const Holder = z.tuple([z.string().refine(isUuid), z.string().refine(isUuid), z.string().refine(isMessageKind)]);

/** What the link at the end of a message carries: who and which kind, signed. It never ends, for a message may be read late. */
export function unsubscribeToken(workspaceId: string, memberId: string, kind: MessageKind): string {
  return signToken([workspaceId, memberId, kind], 'unsubscribe');
}

/** The kind of message a link is about; null when it is not one of this server's. */
export function readUnsubscribeToken(token: string): MessageKind | null {
  return parse(token)?.kind ?? null;
}

/** Wants a kind no more (or again, after a slip) by the link alone, without signing in. False for a link that is not ours. */
export async function chooseByToken(token: string, { isWanted, asOf }: { isWanted: boolean; asOf: Date }): Promise<boolean> {
  const holder = parse(token);
  if (!holder) return false;
  const scope = { ...(await systemScope(holder.workspaceId, 'screen', 'unsubscribe-link')) };
  return inWorkspaceSql(holder.workspaceId, async (tx) => {
    const known = await tx.$queryRaw<unknown[]>`SELECT 1 FROM members WHERE workspace_id = ${holder.workspaceId}::uuid AND id = ${holder.memberId}::uuid`;
    if (known.length === 0) return false;
    await store(tx, scope, holder.memberId, { kind: holder.kind, isWanted, asOf });
    return true;
  });
}

function parse(token: string): { workspaceId: string; memberId: string; kind: MessageKind } | null {
  const read = Holder.safeParse(openToken(token, 'unsubscribe'));
  return read.success ? { workspaceId: read.data[0], memberId: read.data[1], kind: read.data[2] } : null;
}

async function store(tx: SqlTransaction, scope: Scope, memberId: string, { kind, isWanted, asOf }: MessageChoice & { asOf: Date }): Promise<void> {
  const { workspaceId } = scope;
  const changed = isWanted
    ? await tx.$executeRaw`DELETE FROM unsubscriptions WHERE workspace_id = ${workspaceId}::uuid AND member_id = ${memberId}::uuid AND kind = ${kind}`
    : await tx.$executeRaw`
        INSERT INTO unsubscriptions (workspace_id, member_id, kind, unsubscribed_at)
        VALUES (${workspaceId}::uuid, ${memberId}::uuid, ${kind}, ${asOf.toISOString()}::timestamptz) ON CONFLICT DO NOTHING`;
  if (changed > 0) await recordAudit(tx, scope, { verb: isWanted ? 'member.subscribe' : 'member.unsubscribe', entity: 'member', recordId: memberId, after: { kind } });
}
