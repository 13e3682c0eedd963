import { isDeepStrictEqual } from 'node:util';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { DashboardTile, Prisma } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { type MetricDefinition, offeredBeside, standsAlone } from '#app/values/metric.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { ExplorationSchema } from '../explore/exploration.ts';
import { checkDashboard, type DashboardProblems, LONGEST_NAME } from './dashboard-form.ts';
import { type DashboardReader, mayChange, mayLookAt, type OwnDashboard } from './own-dashboard.ts';
import type { Tile } from './tile.ts';
import type { DashboardForm } from './tile-form.ts';

/** More would be kept by nobody. */
export const MOST_DASHBOARDS = 50;

export const dashboardReader = ({ member, permissions }: Scope): DashboardReader => ({ id: member?.id ?? null, role: member?.role ?? null, mayWrite: permissions.has('kpis:write') });

/** What the reader may look at, by name. */
export async function listDashboards(scope: Scope): Promise<OwnDashboard[]> {
  const all = await inWorkspace(scope.workspaceId, (tx) => readDashboards(tx, scope));
  return all.filter((dashboard) => mayLookAt(dashboard, dashboardReader(scope)));
}

/** Null when there is none that the reader may look at. */
export async function findDashboard(scope: Scope, id: string): Promise<OwnDashboard | null> {
  const found = await findDashboardUnasked(scope, id);
  return found && mayLookAt(found, dashboardReader(scope)) ? found : null;
}

/** Whoever may look at it: for who asks of each reader whether they may. Null when there is none. */
export async function findDashboardUnasked(scope: Scope, id: string): Promise<OwnDashboard | null> {
  if (!isUuid(id)) return null;
  const [found] = await inWorkspace(scope.workspaceId, (tx) => readDashboards(tx, scope, id));
  return found ?? null;
}

/** What its charts can be of: what is kept up, and what they are of already. */
export async function listChartMetrics(scope: Scope, catalogue: MetricCatalogue, { tiles }: Pick<OwnDashboard, 'tiles'>): Promise<MetricDefinition[]> {
  const chosen = tiles.map((tile) => (tile.kind === 'chart' ? tile.exploration.metricId : null));
  return offeredBeside(await catalogue.listMetricsEverOf(scope), chosen).filter(standsAlone);
}

export type NewDashboardRefusal = 'not-allowed' | 'name-missing' | 'too-long' | 'name-taken' | 'too-many-dashboards';

/** An empty one, for its maker alone. @returns its id */
export async function createDashboard(scope: Scope, name: string): Promise<Result<string, NewDashboardRefusal>> {
  const { workspaceId, member, permissions } = scope;
  const called = name.trim();
  if (!member || !permissions.has('kpis:read')) return refused('not-allowed');
  if (!called) return refused('name-missing');
  if (called.length > LONGEST_NAME) return refused('too-long');
  return inWorkspace(workspaceId, async (tx) => {
    await lock(tx, scope);
    const own = await tx.dashboard.findMany({ where: { workspaceId, ownerId: member.id, removedAt: null }, select: { name: true } });
    if (own.some((other) => other.name === called)) return refused('name-taken');
    if (own.length >= MOST_DASHBOARDS) return refused('too-many-dashboards');
    const { id } = await tx.dashboard.create({ data: { workspaceId, name: called, ownerId: member.id }, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'dashboard.create', entity: 'dashboard', recordId: id, after: { name: called } });
    return done(id);
  });
}

export type SaveRefusal = 'not-found' | 'not-allowed' | 'changed-meanwhile' | 'not-usable';
export type Saved = { ok: true } | { ok: false; reason: SaveRefusal; problems: DashboardProblems };

const refuseSave = (reason: SaveRefusal, problems: DashboardProblems = {}): Saved => ({ ok: false, reason, problems });

/** Its name, with whom it is shared and its tiles, as one: all of it or nothing. @param metrics what a chart can be of */
export async function saveDashboard(scope: Scope, { id, version }: { id: string; version: number }, form: DashboardForm, metrics: readonly MetricDefinition[]): Promise<Saved> {
  const { workspaceId } = scope;
  if (!isUuid(id)) return refuseSave('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    await lock(tx, scope);
    const [before] = await readDashboards(tx, scope, id);
    const reader = dashboardReader(scope);
    if (!before || !mayLookAt(before, reader)) return refuseSave('not-found');
    if (!mayChange(before, reader)) return refuseSave('not-allowed');
    const kpiIds = (await tx.kpi.findMany({ where: { workspaceId }, select: { id: true } })).map((kpi) => kpi.id);
    const teamIds = (await tx.team.findMany({ where: { workspaceId }, select: { id: true } })).map((team) => team.id);
    const checked = checkDashboard(form, { kpiIds, metrics, teamIds });
    // Sent twice by one press it is as it should be already.
    if (before.version !== version) return checked.ok && isSame(before, checked.content) ? { ok: true } : refuseSave('changed-meanwhile');
    if (!checked.ok) return refuseSave('not-usable', checked.problems);
    const { name, roles, tiles } = checked.content;
    const isTaken = name !== before.name && (await tx.dashboard.count({ where: { workspaceId, ownerId: before.owner.id, name, removedAt: null } })) > 0;
    if (isTaken) return refuseSave('not-usable', { name: 'name-taken' });
    const { count } = await tx.dashboard.updateMany({ where: { workspaceId, id, version }, data: { name, roles, version: { increment: 1 } } });
    if (count === 0) return refuseSave('changed-meanwhile');
    await tx.dashboardTile.deleteMany({ where: { workspaceId, dashboardId: id } });
    await tx.dashboardTile.createMany({ data: tiles.map((tile, position) => ({ workspaceId, dashboardId: id, position, ...toColumns(tile) })) });
    await recordAudit(tx, scope, { verb: 'dashboard.update', entity: 'dashboard', recordId: id, before: { name: before.name, roles: before.roles, tiles: before.tiles }, after: { name, roles, tiles } });
    return { ok: true };
  });
}

function isSame({ name, roles, tiles }: OwnDashboard, content: Pick<OwnDashboard, 'name' | 'roles' | 'tiles'>): boolean {
  return isDeepStrictEqual({ name, roles, tiles }, { name: content.name, roles: content.roles, tiles: content.tiles });
}

export type RemovalRefusal = 'not-found' | 'not-allowed' | 'name-taken' | 'too-many-dashboards';

/** Takes it away, or back again with all that stood on it. Twice is once. */
export async function removeDashboard(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<undefined, RemovalRefusal>> {
  const { workspaceId } = scope;
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    await lock(tx, scope);
    const row = await tx.dashboard.findFirst({ where: { workspaceId, id } });
    const shared = row && { owner: { id: row.ownerId }, roles: row.roles as Role[] };
    if (!shared || !mayLookAt(shared, dashboardReader(scope))) return refused('not-found');
    if (!mayChange(shared, dashboardReader(scope))) return refused('not-allowed');
    if (isRemoved === (row.removedAt !== null)) return done();
    if (!isRemoved) {
      const others = await tx.dashboard.findMany({ where: { workspaceId, ownerId: row.ownerId, removedAt: null }, select: { name: true } });
      if (others.some(({ name }) => name === row.name)) return refused('name-taken');
      if (others.length >= MOST_DASHBOARDS) return refused('too-many-dashboards');
    }
    await tx.dashboard.updateMany({ where: { workspaceId, id }, data: { removedAt: isRemoved ? asOf : null } });
    await recordAudit(tx, scope, { verb: isRemoved ? 'dashboard.remove' : 'dashboard.restore', entity: 'dashboard', recordId: id });
    return done();
  });
}

async function readDashboards(tx: Transaction, { workspaceId }: Scope, id?: string): Promise<OwnDashboard[]> {
  const rows = await tx.dashboard.findMany({ where: { workspaceId, removedAt: null, ...(id ? { id } : {}) }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  const tiles = await tx.dashboardTile.findMany({ where: { workspaceId, dashboardId: { in: rows.map((row) => row.id) } }, orderBy: { position: 'asc' } });
  const owners = await tx.member.findMany({ where: { workspaceId, id: { in: rows.map(({ ownerId }) => ownerId) } }, select: { id: true, name: true } });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    owner: { id: row.ownerId, name: owners.find((owner) => owner.id === row.ownerId)?.name ?? '' },
    roles: row.roles as Role[],
    tiles: tiles.filter(({ dashboardId }) => dashboardId === row.id).map(toTile),
    version: row.version,
  }));
}

function toTile({ kind, columns, rows, kpiId, exploration, title, text }: DashboardTile): Tile {
  const size = { columns, rows };
  if (kind === 'kpi') return { ...size, kind, kpiId: kpiId! };
  if (kind === 'chart') return { ...size, kind, exploration: ExplorationSchema.parse(exploration) };
  return { ...size, kind: 'text', title: title ?? '', text: text ?? '' };
}

function toColumns({ kind, columns, rows, ...content }: Tile): Omit<Prisma.DashboardTileCreateManyInput, 'workspaceId' | 'dashboardId' | 'position'> {
  return { kind, columns, rows, ...content };
}

/** One at a time: two people, or two presses, that give the same name. */
async function lock(tx: Transaction, { workspaceId }: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`dashboards ${workspaceId}`}, 0))`;
}
