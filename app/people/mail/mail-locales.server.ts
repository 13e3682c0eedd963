import { Prisma } from '#app/db/generated/client.ts';
import { readAcross } from '#app/db/sql.server.ts';
import { isLocale, type Locale } from '#app/web/locale.ts';
import type { Scope } from '../scope.ts';

/** In which language each member reads: their own where they ever signed in, else the workspace's. Asked outside the rooms' role, which does not see people. */
export async function mailLocales({ workspaceId }: Scope): Promise<(memberId: string) => Locale> {
  const rows = await readAcross<{ id: string | null; locale: string }>(Prisma.sql`
    SELECT m.id, p.locale FROM members m JOIN people p ON p.id = m.person_id WHERE m.workspace_id = ${workspaceId}::uuid
    UNION ALL SELECT NULL, locale FROM workspaces WHERE id = ${workspaceId}::uuid`);
  const localeOf = (locale: string | undefined): Locale => (isLocale(locale) ? locale : 'nl');
  const own = new Map(rows.map(({ id, locale }) => [id, localeOf(locale)]));
  return (memberId) => own.get(memberId) ?? own.get(null) ?? 'nl';
}
