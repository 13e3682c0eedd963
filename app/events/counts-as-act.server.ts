import { Prisma } from '#app/db/generated/client.ts';

/** Whether activity `v` is an act for member `m`; who is not known has no role, and does what is everybody's only. */
export const COUNTS_AS_ACT = Prisma.sql`v.kind = 'act' AND (v.roles = '{}' OR m.role = ANY (v.roles))`;
