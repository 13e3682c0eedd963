import { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { ROLES } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';

const LocalizedSchema = z.strictObject({ nl: z.string().trim().min(1).max(300), en: z.string().trim().min(1).max(300) });

/** A list of real acts; three to five items, for longer lists are not finished (Chameleon 2025). */
export const NewChecklistSchema = z.strictObject({
  role: z.enum(ROLES),
  title: LocalizedSchema,
  items: z
    .array(
      z.strictObject({
        title: LocalizedSchema,
        benefit: LocalizedSchema,
        activityKey: z.string().trim().min(1).max(100).nullable().default(null),
        times: z.int().min(0).max(1_000).default(1),
        /** A path of the product or an https address. */
        link: z
          .string()
          .regex(/^(\/(?!\/)|https:\/\/)/)
          .max(500)
          .nullable()
          .default(null),
      }),
    )
    .min(1)
    .max(5),
});

/** The checklist of a role. `already-there` when the role has one. */
export async function createChecklist(scope: Scope, input: z.input<typeof NewChecklistSchema>): Promise<Result<{ id: string }, 'not-allowed' | 'already-there'>> {
  const { role, title, items } = NewChecklistSchema.parse(input);
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`checklist ${workspaceId} ${role}`}, 0))`;
    if ((await tx.checklist.count({ where: { workspaceId, role } })) > 0) return refused('already-there');
    const { id } = await tx.checklist.create({ data: { workspaceId, role, title } });
    await tx.checklistItem.createMany({ data: items.map((item, position) => ({ workspaceId, checklistId: id, position, ...item })) });
    await recordAudit(tx, scope, { verb: 'checklist.create', entity: 'checklist', recordId: id, after: { role, title, items } });
    return done({ id });
  });
}
