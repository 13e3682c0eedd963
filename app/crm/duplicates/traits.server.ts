import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { addressKey } from '../identity/address.ts';
import { domainOfEmail } from '../identity/email-domain.ts';
import type { AccountTraits } from '../identity/score-accounts.ts';
import type { ContactTraits } from '../identity/score-contacts.ts';

/** Which records: the next after an id, or those with these ids. */
export type Which = { after: string | null; limit: number } | { ids: readonly string[] };
export type Known<Traits> = Traits & { id: string };

const Texts = z.array(z.string()).nullable().transform((texts) => texts ?? []);
const Address = z.tuple([z.string().nullable(), z.coerce.number().nullable(), z.string().nullable()]);
const Addresses = z.array(z.array(z.string().nullable())).nullable();
const Name = { given_name: z.string().nullable(), initials: z.string().nullable(), surname_prefix: z.string().nullable(), surname: z.string().nullable() };
const Own = { id: z.string(), emails: Texts, phones: Texts, addresses: Addresses };
const ContactRows = z.array(z.object({ ...Own, ...Name, birth_date: z.string().nullable() }));
const AccountRows = z.array(z.object({ ...Own, name: z.string(), kvk_number: z.string().nullable(), vat_id: z.string().nullable(), domain_norm: z.string().nullable(), staff_domains: Texts }));

/** What contacts are compared by, in the order of their ids; those in the trash are left out. One statement. */
export async function readContactTraits(tx: SqlTransaction, scope: Scope, which: Which): Promise<Known<ContactTraits>[]> {
  const rows: unknown = await tx.$queryRaw`
    SELECT r.id, r.given_name, r.initials, r.surname_prefix, r.surname, r.birth_date::text AS birth_date, p.emails, p.phones, a.addresses
    FROM (SELECT * FROM contacts r WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.deleted_at IS NULL ${asked(which)}) r
    ${points(scope, Prisma.sql`p.contact_id = r.id`)} ${addresses(scope, Prisma.sql`a.contact_id = r.id`)}
    ORDER BY r.id`;
  return ContactRows.parse(rows).map((row) => ({
    id: row.id, givenName: row.given_name, initials: row.initials, surnamePrefix: row.surname_prefix, surname: row.surname,
    birthDate: row.birth_date as Day | null, emails: row.emails, phones: row.phones, addressKeys: keysOf(row.addresses),
  }));
}

/** What accounts are compared by, with the domains of the addresses of who works there. One statement. */
export async function readAccountTraits(tx: SqlTransaction, scope: Scope, which: Which): Promise<Known<AccountTraits>[]> {
  const rows: unknown = await tx.$queryRaw`
    SELECT r.id, r.name, r.kvk_number, r.vat_id, r.domain_norm, p.emails, p.phones, a.addresses, s.staff_domains
    FROM (SELECT * FROM accounts r WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.deleted_at IS NULL ${asked(which)}) r
    ${points(scope, Prisma.sql`p.account_id = r.id AND p.contact_id IS NULL`)} ${addresses(scope, Prisma.sql`a.account_id = r.id AND a.contact_id IS NULL`)}
    LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT lower(split_part(c.email, '@', 2))) AS staff_domains FROM (
        SELECT email FROM contacts c WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.account_id = r.id AND c.email IS NOT NULL AND c.deleted_at IS NULL LIMIT 100) c
    ) s ON true
    ORDER BY r.id`;
  return AccountRows.parse(rows).map((row) => ({
    id: row.id, name: row.name, kvkNumber: row.kvk_number, vatId: row.vat_id, emails: row.emails, phones: row.phones, addressKeys: keysOf(row.addresses),
    domains: [...new Set([row.domain_norm, ...row.emails.map(domainOfEmail), ...row.staff_domains].filter((domain) => domain !== null))],
  }));
}

function asked(which: Which): Prisma.Sql {
  if ('ids' in which) return Prisma.sql`AND r.id = ANY (${arrayLiteral(which.ids)}::uuid[])`;
  return Prisma.sql`${which.after ? Prisma.sql`AND r.id > ${which.after}::uuid` : Prisma.empty} ORDER BY r.id LIMIT ${which.limit}`;
}

function points(scope: Scope, own: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`LEFT JOIN LATERAL (
    SELECT array_agg(p.value_norm) FILTER (WHERE p.kind = 'email') AS emails, array_agg(p.value_norm) FILTER (WHERE p.kind = 'phone') AS phones
    FROM contact_points p WHERE p.workspace_id = ${scope.workspaceId}::uuid AND ${own} AND p.deleted_at IS NULL) p ON true`;
}

/** Its own address and the further ones, as rows of three texts. */
function addresses(scope: Scope, own: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`LEFT JOIN LATERAL (
    SELECT array_agg(ARRAY[x.postcode, x.house_number::text, x.house_number_suffix]) AS addresses FROM (
      SELECT r.postcode, r.house_number, r.house_number_suffix
      UNION ALL SELECT a.postcode, a.house_number, a.house_number_suffix FROM addresses a WHERE a.workspace_id = ${scope.workspaceId}::uuid AND ${own} AND a.deleted_at IS NULL
    ) x WHERE x.postcode IS NOT NULL) a ON true`;
}

function keysOf(rows: z.infer<typeof Addresses>): string[] {
  return (rows ?? []).flatMap((row) => {
    const [postcode, number, suffix] = Address.parse(row);
    return addressKey(postcode, number, suffix) ?? [];
  });
}
