import { v7 as uuid } from 'uuid';
import type { Transaction } from '#app/db/client.server.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { kindOfActivity } from './activity.ts';

interface Known {
  actors: Map<string, string>;
  activities: Map<string, string>;
}

/** Ids once looked up, per workspace: ids of names never change. What is new is kept only after the commit. */
const known = new Map<string, Known>();
const WORKSPACES_KEPT = 100;
const NAMES_KEPT = 50_000;

export interface Resolved extends Known {
  /** Call after the commit, so that nothing is remembered that was rolled back. */
  remember: () => void;
}

/** The ids of actors and activities by key; those not seen before are added, an actor linked to the member with that e-mail. */
export async function resolveNames(tx: SqlTransaction, scope: Scope, actorKeys: Iterable<string>, activityKeys: Iterable<string>): Promise<Resolved> {
  const kept = knownOf(scope.workspaceId);
  const actors = await resolve(kept.actors, actorKeys, (keys) => addActors(tx, scope, keys));
  const activities = await resolve(kept.activities, activityKeys, (keys) => addActivities(tx, scope, keys));
  const remember = () => {
    for (const [key, id] of actors) kept.actors.set(key, id);
    for (const [key, id] of activities) kept.activities.set(key, id);
  };
  return { actors, activities, remember };
}

/** Ties actors that nobody was known for to members with that e-mail address. @returns how many. */
export async function linkActors(tx: SqlTransaction, scope: Scope): Promise<number> {
  return tx.$executeRaw`
    UPDATE actors a SET member_id = m.id
    FROM members m
    WHERE a.workspace_id = ${scope.workspaceId}::uuid AND m.workspace_id = a.workspace_id AND a.member_id IS NULL AND m.email = a.key`;
}

/** How many of the given names belong to no member. */
export async function countUnknownActors(tx: Transaction, scope: Scope, keys: string[]): Promise<number> {
  const matched = await tx.actor.count({ where: { workspaceId: scope.workspaceId, key: { in: keys }, memberId: { not: null } } });
  return keys.length - matched;
}

type Row = { id: string; key: string };

async function resolve(kept: Map<string, string>, keys: Iterable<string>, add: (missing: string[]) => Promise<Row[]>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const missing = new Set<string>();
  for (const key of keys) {
    const id = kept.get(key);
    if (id) found.set(key, id);
    else missing.add(key);
  }
  if (missing.size === 0) return found;
  for (const row of await add([...missing].sort())) found.set(row.key, row.id);
  return found;
}

/** Sorted keys, so that two batches with the same new names wait for each other instead of locking each other out. */
async function addActors(tx: SqlTransaction, scope: Scope, keys: string[]): Promise<Row[]> {
  const { workspaceId } = scope;
  await tx.$executeRaw`
    INSERT INTO actors (id, workspace_id, key, member_id)
    SELECT g.id, ${workspaceId}::uuid, g.key, m.id
    FROM unnest(${keys.map(() => uuid())}::uuid[], ${keys}::text[]) AS g(id, key)
    LEFT JOIN members m ON m.workspace_id = ${workspaceId}::uuid AND m.email = g.key
    WHERE NOT EXISTS (SELECT FROM actors a WHERE a.workspace_id = ${workspaceId}::uuid AND a.key = g.key)
    ORDER BY g.key
    ON CONFLICT DO NOTHING`;
  return tx.$queryRaw<Row[]>`SELECT id, key FROM actors WHERE workspace_id = ${workspaceId}::uuid AND key = ANY(${keys}::text[])`;
}

async function addActivities(tx: SqlTransaction, scope: Scope, keys: string[]): Promise<Row[]> {
  const { workspaceId } = scope;
  await tx.$executeRaw`
    INSERT INTO activities (id, workspace_id, key, kind)
    SELECT g.id, ${workspaceId}::uuid, g.key, g.kind
    FROM unnest(${keys.map(() => uuid())}::uuid[], ${keys}::text[], ${keys.map(kindOfActivity)}::text[]) AS g(id, key, kind)
    WHERE NOT EXISTS (SELECT FROM activities a WHERE a.workspace_id = ${workspaceId}::uuid AND a.key = g.key)
    ORDER BY g.key
    ON CONFLICT DO NOTHING`;
  return tx.$queryRaw<Row[]>`SELECT id, key FROM activities WHERE workspace_id = ${workspaceId}::uuid AND key = ANY(${keys}::text[])`;
}

function knownOf(workspaceId: string): Known {
  let kept = known.get(workspaceId);
  if (!kept || kept.actors.size > NAMES_KEPT || kept.activities.size > NAMES_KEPT) {
    if (known.size > WORKSPACES_KEPT) known.clear();
    kept = { actors: new Map(), activities: new Map() };
    known.set(workspaceId, kept);
  }
  return kept;
}
