import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { fold } from '../identity/fold.ts';
import type { Capture, Party } from './capture.ts';

const MOST = 8;
/** Looked through before they are ranked. */
const CANDIDATES = 200;

const CONTACT = Prisma.sql`c.id, 'contact' AS kind, c.full_name AS name, concat_ws(' · ', nullif(c.job_title, ''), a.name) AS hint`;
const ACCOUNT = Prisma.sql`a.id, 'account' AS kind, a.name, coalesce(a.city, '') AS hint`;

/** Who somebody means by what they typed; with nothing typed, whom they were in touch with last. */
export async function findParties(scope: Scope, typed: string): Promise<Party[]> {
  const words = fold(typed).split(' ').filter(Boolean).slice(0, 6);
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    if (words.join('').length < 2) return (await tx.$queryRaw<Party[]>(recent(scope))).map(tidy);
    const pattern = `%${(words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')).replace(/[\\%_]/g, '\\$&')}%`;
    const every = (column: string) => Prisma.join(words.map((word) => Prisma.sql`position(${word} IN ${Prisma.raw(column)}) > 0`), ' AND ');
    // What begins with the words first; then people, whom one speaks to, before organisations; then the shorter names.
    const rows = await tx.$queryRaw<Party[]>`
      SELECT id, kind, name, hint FROM (
        SELECT ${CONTACT}, c.search_text AS text FROM contacts c LEFT JOIN accounts a ON a.workspace_id = c.workspace_id AND a.id = c.account_id
        WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.id IN (SELECT pacer_containing('contacts', ${pattern}, ${CANDIDATES})) AND ${every('c.search_text')}
        UNION ALL
        SELECT ${ACCOUNT}, a.search_text FROM accounts a
        WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.id IN (SELECT pacer_containing('accounts', ${pattern}, ${CANDIDATES})) AND ${every('a.search_text')}
      ) found ORDER BY starts_with(text, ${words.join(' ')}) DESC, position(${` ${words[0] ?? ''}`} IN ' ' || text) > 0 DESC, kind DESC, length(text), text, id LIMIT ${MOST}`;
    return rows.map(tidy);
  });
}

/** One by id, not in the trash, with the organisation a person is at. Null when there is none. */
export async function findParty(scope: Scope, party: Capture['with']): Promise<(Party & { accountId: string | null }) | null> {
  const [found] = await inWorkspaceSql(scope.workspaceId, async (tx) =>
    tx.$queryRaw<(Party & { accountId: string | null })[]>(
      party.kind === 'contact'
        ? Prisma.sql`SELECT ${CONTACT}, c.account_id AS "accountId" FROM contacts c LEFT JOIN accounts a ON a.workspace_id = c.workspace_id AND a.id = c.account_id
            WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.id = ${party.id}::uuid AND c.deleted_at IS NULL`
        : Prisma.sql`SELECT ${ACCOUNT}, a.id AS "accountId" FROM accounts a WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.id = ${party.id}::uuid AND a.deleted_at IS NULL`,
    ),
  );
  return found ? { ...tidy(found), accountId: found.accountId } : null;
}

function recent(scope: Scope): Prisma.Sql {
  return Prisma.sql`
    WITH latest AS (
      SELECT DISTINCT ON (coalesce(i.contact_id, i.account_id)) i.contact_id, i.account_id, i.occurred_at FROM (
        SELECT contact_id, account_id, occurred_at FROM interactions
        WHERE workspace_id = ${scope.workspaceId}::uuid AND owner_id = ${scope.member?.id ?? null}::uuid AND deleted_at IS NULL AND NOT is_machine ORDER BY occurred_at DESC LIMIT 50
      ) i ORDER BY coalesce(i.contact_id, i.account_id), i.occurred_at DESC
    )
    SELECT id, kind, name, hint FROM (
      SELECT ${CONTACT}, l.occurred_at FROM latest l JOIN contacts c ON c.workspace_id = ${scope.workspaceId}::uuid AND c.id = l.contact_id AND c.deleted_at IS NULL
        LEFT JOIN accounts a ON a.workspace_id = c.workspace_id AND a.id = c.account_id
      UNION ALL
      SELECT ${ACCOUNT}, l.occurred_at FROM latest l JOIN accounts a ON a.workspace_id = ${scope.workspaceId}::uuid AND a.id = l.account_id AND l.contact_id IS NULL AND a.deleted_at IS NULL
    ) known ORDER BY occurred_at DESC, id LIMIT ${MOST}`;
}

function tidy({ id, kind, name, hint }: Party): Party {
  return { id, kind, name, hint: hint === '' ? null : hint };
}
