import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import { anyOf } from './any-of.ts';
import { NAMELESS } from './fate.ts';
import type { Person } from './gather-person.server.ts';
import { isWordOf, withoutName } from './name-in-view.ts';

/**
 * Saved views that are called after a person, or whose filter asks for one by a name, an address or a number of theirs, with what
 * is left of them. A name that somebody else has too tells nobody: a view of all who are called Jansen stays. Two statements.
 */
export async function viewsNaming(tx: SqlTransaction, scope: Scope, person: Person): Promise<{ id: string; name: string; query: unknown }[]> {
  const isName = isWordOf(await wordsOfOne(tx, scope, person));
  const views = await tx.$queryRaw<{ id: string; name: string; query: unknown }[]>`SELECT id, name, query FROM saved_views WHERE workspace_id = ${scope.workspaceId}::uuid`;
  return views.flatMap(({ id, name, query }) => {
    const cleaned = { id, name: isName(name) ? NAMELESS : name, query: withoutName(query, isName, NAMELESS) };
    return cleaned.name !== name || cleaned.query !== query ? [cleaned] : [];
  });
}

/** The words of a person that nobody else goes by. */
async function wordsOfOne(tx: SqlTransaction, scope: Scope, person: Person): Promise<string[]> {
  const [shared] = await tx.$queryRaw<{ names: string[] }[]>`
    SELECT coalesce(array_agg(DISTINCT w.word), '{}') AS names FROM unnest(${arrayLiteral(person.words)}::text[]) AS w(word)
    JOIN contacts c ON c.workspace_id = ${scope.workspaceId}::uuid AND c.deleted_at IS NULL AND c.id <> ALL (${arrayLiteral(person.ids)}::uuid[])
      AND lower(w.word) IN (lower(c.given_name), lower(c.surname), lower(c.surname_prefix || ' ' || c.surname), lower(c.full_name))`;
  return person.words.filter((word) => !shared?.names.includes(word));
}

/** Saved views that named a person once, as the audit log has them: also those that were changed or removed since. @returns their ids */
export async function viewsThatNamed(tx: SqlTransaction, scope: Scope, person: Person): Promise<string[]> {
  const words = anyOf(await wordsOfOne(tx, scope, person));
  if (words === null) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT DISTINCT record_id AS id FROM audit_events WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = 'saved_view' AND concat(before, after) ~* ${words}`;
  return rows.map(({ id }) => id).filter(isUuid);
}

/** Takes a person out of the saved views that name them. @returns the ids of these */
export async function cleanViews(tx: SqlTransaction, scope: Scope, person: Person): Promise<string[]> {
  const views = await viewsNaming(tx, scope, person);
  // Two views of one owner do not have one name.
  for (const { id, name, query } of views) {
    await tx.$executeRaw`
      UPDATE saved_views SET name = ${name === NAMELESS ? `${NAMELESS} ${id.slice(-6)}` : name}, query = ${JSON.stringify(query)}::jsonb, version = version + 1, updated_at = now()
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
  }
  return views.map(({ id }) => id);
}
