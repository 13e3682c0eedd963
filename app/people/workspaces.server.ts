import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { recordAudit } from './audit.server.ts';
import { PERMISSIONS } from './permission.ts';
import type { Scope } from './scope.ts';
import { type WorkspaceInput, WorkspaceSchema } from './workspace.ts';

export interface Workspace {
  id: string;
  name: string;
  timeZone: string;
  currency: string;
  locale: string;
  isDemo: boolean;
  createdAt: Date;
}

/** Makes an empty workspace. Who may do that is decided by the caller: the command line, the set-up page, the demo. */
export async function createWorkspace(
  { isDemo = false, ...given }: WorkspaceInput & { isDemo?: boolean },
  source: Scope['source'] = 'command-line',
): Promise<Workspace> {
  const values = WorkspaceSchema.parse(given);
  return database().$transaction(async (tx) => {
    const workspace = await tx.workspace.create({ data: { id: v7(), isDemo, ...values } });
    await recordAudit(tx, scopeOver(workspace, source), { verb: 'workspace.create', entity: 'workspace', recordId: workspace.id, after: values });
    return workspace;
  });
}

/** Every workspace of this installation, by name: for the command line and for upkeep. */
export async function listWorkspaces(): Promise<Workspace[]> {
  return database().workspace.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
}

export async function getWorkspace(scope: Scope): Promise<Workspace> {
  return inWorkspace(scope.workspaceId, (tx) => tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } }));
}

/** Renames a workspace or changes how it counts. After another time zone the caller has the events counted again. */
export async function updateWorkspace(scope: Scope, given: WorkspaceInput): Promise<Result<undefined, 'unchanged'>> {
  const values = WorkspaceSchema.parse(given);
  return inWorkspace(scope.workspaceId, async (tx) => {
    const { name, timeZone, currency, locale } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } });
    const before = { name, timeZone, currency, locale };
    if (JSON.stringify(before) === JSON.stringify({ name: values.name, timeZone: values.timeZone, currency: values.currency, locale: values.locale })) return refused('unchanged');
    await tx.workspace.update({ where: { id: scope.workspaceId }, data: values });
    await recordAudit(tx, scope, { verb: 'workspace.update', entity: 'workspace', recordId: scope.workspaceId, before, after: values });
    return done();
  });
}

/** The scope of the command line, of a job or of the demo: every permission, no member. @throws when there is no such workspace. */
export async function systemScope(workspaceId: string, source: Scope['source'], actor: string = source): Promise<Scope> {
  const workspace = await database().workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  return { ...scopeOver(workspace, source), actor };
}

function scopeOver(workspace: { id: string; timeZone: string; currency: string }, source: Scope['source']): Scope {
  return {
    workspaceId: workspace.id,
    timeZone: workspace.timeZone,
    currency: workspace.currency,
    permissions: new Set(PERMISSIONS),
    member: null,
    actor: source,
    source,
    batchId: randomUUID(),
  };
}
