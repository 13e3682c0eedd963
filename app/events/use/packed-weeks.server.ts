import { Prisma } from '#app/db/generated/client.ts';

/** The Monday from which days and weeks are numbered. */
export const EPOCH = Prisma.sql`date '1970-01-05'`;
/** A week of somebody in one number, of which readHistories unpacks the eight bytes; event_weeks keeps it with each row, for making it takes as long as reading the row. */
export function packed({ acts, week, actDays, seenDays }: Record<'acts' | 'week' | 'actDays' | 'seenDays', Prisma.Sql>): Prisma.Sql {
  return Prisma.sql`((${acts}::bigint << 32) | (((${week} - ${EPOCH}) / 7)::bigint << 14) | (${actDays}::bigint << 7) | ${seenDays}::bigint)`;
}

/** Which of the seven days is the first that is marked, from 0 for Monday. */
export function lowestBit(mask: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE ${mask} & -${mask} WHEN 1 THEN 0 WHEN 2 THEN 1 WHEN 4 THEN 2 WHEN 8 THEN 3 WHEN 16 THEN 4 WHEN 32 THEN 5 ELSE 6 END`;
}

/** As the week of a day is stored. */
export function mondayOf(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${day} - (extract(isodow FROM ${day})::int - 1))`;
}

/** The day of the week as one bit; 1 is Monday. */
export function dayBit(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(1 << (extract(isodow FROM ${day})::int - 1))`;
}
