import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { systemScope } from '#app/people/workspaces.server.ts';
import { dayOf } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import { openToken, signToken } from '#app/web/signed-token.server.ts';
import type { PhaseKind } from '../phase.ts';
import { findPlan } from '../plan/plan.server.ts';
import type { CalendarContent } from './calendar.ts';

const PURPOSE = 'calendar';

/** The own address of who looks. */
export interface CalendarFeed {
  /** What the address ends with. */
  token: string;
  isOwnOnly: boolean;
}

/** Null when they follow nothing. */
export async function findCalendarFeed({ workspaceId, member }: Scope): Promise<CalendarFeed | null> {
  if (!member) return null;
  const row = await inWorkspace(workspaceId, (tx) => tx.calendarFeed.findFirst({ where: { workspaceId, memberId: member.id } }));
  return row && { token: signToken([workspaceId, member.id, row.key], PURPOSE), isOwnOnly: row.isOwnOnly };
}

/** Makes an address of their own, or another one: that before it gives nothing any more. */
export async function openCalendarFeed(scope: Scope, { isOwnOnly, asOf }: { isOwnOnly: boolean; asOf: Date }): Promise<void> {
  const { workspaceId, member } = scope;
  if (!member) return;
  const of = { workspaceId, memberId: member.id };
  await inWorkspace(workspaceId, async (tx) => {
    const kept = { key: randomUUID(), isOwnOnly, madeAt: asOf };
    await tx.calendarFeed.upsert({ where: { workspaceId_memberId: of }, create: { ...of, ...kept }, update: kept });
    await recordAudit(tx, scope, { verb: 'calendar-feed.open', entity: 'member', recordId: member.id, after: { isOwnOnly } });
  });
}

/** Their address gives nothing any more. Twice is once. */
export async function closeCalendarFeed(scope: Scope): Promise<void> {
  const { workspaceId, member } = scope;
  if (!member) return;
  await inWorkspace(workspaceId, async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { workspaceId, memberId: member.id } });
    if (count > 0) await recordAudit(tx, scope, { verb: 'calendar-feed.close', entity: 'member', recordId: member.id });
  });
}

const Holder = z.tuple([z.string().refine(isUuid), z.string().refine(isUuid), z.string().refine(isUuid)]);

/**
 * What an address gives: the address is the right, for a calendar cannot sign in. Null for one that is not ours, was replaced or
 * closed, or whose member may not look at the roadmap any more.
 */
export async function readCalendar(token: string): Promise<{ scope: Scope; memberId: string; content: CalendarContent } | null> {
  const holder = Holder.safeParse(openToken(token, PURPOSE));
  if (!holder.success) return null;
  const [workspaceId, memberId, key] = holder.data;
  const found = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ role: Role; is_own_only: boolean }[]>`
    SELECT m.role, f.is_own_only FROM calendar_feeds f JOIN members m ON m.workspace_id = f.workspace_id AND m.id = f.member_id
    WHERE f.workspace_id = ${workspaceId}::uuid AND f.member_id = ${memberId}::uuid AND f.key = ${key}::uuid AND m.access_ended_at IS NULL`);
  const [feed] = found;
  if (!feed || !permissionsOf(feed.role).has('roadmap:read')) return null;
  const scope = await systemScope(workspaceId, 'screen', 'calendar');
  return { scope, memberId, content: await readContent(scope, feed.is_own_only ? memberId : null) };
}

async function readContent(scope: Scope, ownerId: string | null): Promise<CalendarContent> {
  const { workspaceId } = scope;
  const plan = await findPlan(scope);
  if (!plan) return { programme: '', items: [], phases: [], gates: [], ownerNames: {} };
  const { programmeId, phases, ownerNames } = plan;
  const { name, gates } = await inWorkspace(workspaceId, async (tx) => ({
    name: (await tx.programme.findFirstOrThrow({ where: { workspaceId, id: programmeId }, select: { name: true } })).name,
    gates: await tx.gate.findMany({ where: { workspaceId, phase: { programmeId } }, include: { phase: true }, orderBy: { plannedOn: 'asc' } }),
  }));
  return {
    programme: name,
    items: plan.plan.items.filter((item) => ownerId === null || item.ownerId === ownerId),
    phases,
    gates: gates.map(({ id, plannedOn, phase }) => ({ id, on: dayOf(plannedOn), kind: phase.kind as PhaseKind })),
    ownerNames,
  };
}
