import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { parseDay } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity } from '../entity/entity.ts';
import { addressKey } from '../identity/address.ts';
import { normaliseKvkNumber, normaliseVatId } from '../identity/company-number.ts';
import { sortKey } from '../identity/contact-name.ts';
import { DUPLICATE_THRESHOLD, type DuplicateScore } from '../identity/duplicate.ts';
import { domainOfEmail, isFreeMailDomain } from '../identity/email-domain.ts';
import { fold } from '../identity/fold.ts';
import { domainNorm, phoneNorm } from '../identity/norm-columns.ts';
import { accountNameCore, type AccountTraits, scoreAccounts } from '../identity/score-accounts.ts';
import { type ContactTraits, scoreContacts } from '../identity/score-contacts.ts';
import { titlesOf } from '../record/titles.server.ts';
import type { LikelyRecord } from './likely-record.ts';
import { readAccountTraits, readContactTraits } from './traits.server.ts';

type Typed = Readonly<Record<string, string>>;

const COMPARED_PER_KEY = 40;
const SHOWN = 5;

/** `findLikely` in a transaction of its own. */
export async function findLikelyRecords(scope: Scope, entity: Entity, typed: Typed, except: string | null): Promise<LikelyRecord[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => findLikely(tx, scope, entity, typed, except));
}

/**
 * Records that what is being typed may be already, most alike first: those with an equal address, number, site or the same
 * beginning of the name are compared. Three statements, whatever is stored. Half-typed values count for nothing.
 * @param except the record that is being changed
 */
export async function findLikely(tx: SqlTransaction, scope: Scope, entity: Entity, typed: Typed, except: string | null): Promise<LikelyRecord[]> {
  if (entity.name !== 'account' && entity.name !== 'contact') return [];
  const own = except && isUuid(except) ? except : null;
  const table = Prisma.raw(entity.table);
  const conditions = entity.name === 'account' ? accountKeys(scope, typed) : contactKeys(scope, typed);
  if (conditions.length === 0) return [];
  // An equal key is looked up by itself, so that each can use its index and none can bring too many.
  const parts = conditions.map((condition) => Prisma.sql`(SELECT r.id FROM ${table} r WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.deleted_at IS NULL AND ${condition} LIMIT ${COMPARED_PER_KEY})`);
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT DISTINCT f.id FROM (${Prisma.join(parts, ' UNION ALL ')}) f`;
  const ids = rows.map(({ id }) => id).filter((id) => id !== own);
  if (ids.length === 0) return [];
  const scored: { id: string; found: DuplicateScore }[] =
    entity.name === 'account'
      ? (await readAccountTraits(tx, scope, { ids })).map((each) => ({ id: each.id, found: scoreAccounts(accountTraits(typed), each) }))
      : (await readContactTraits(tx, scope, { ids })).map((each) => ({ id: each.id, found: scoreContacts(contactTraits(typed), each) }));
  const likely = scored.filter(({ found }) => found.score >= DUPLICATE_THRESHOLD.mention).sort((one, other) => other.found.score - one.found.score || (one.id < other.id ? -1 : 1)).slice(0, SHOWN);
  const titles = await titlesOf(tx, scope, new Map([[entity.name, likely.map(({ id }) => id)]]));
  return likely.map(({ id, found }) => ({ id, title: titles[id] ?? '', score: found.score, reasons: found.reasons.filter(({ weight }) => weight > 0).map(({ code }) => code) }));
}

function accountKeys(scope: Scope, typed: Typed): Prisma.Sql[] {
  const { kvkNumber, vatId, domains, name } = accountTraits(typed);
  const folded = fold(name);
  const core = accountNameCore(name);
  return [
    ...(kvkNumber ? [Prisma.sql`r.kvk_number = ${kvkNumber}`] : []),
    ...(vatId ? [Prisma.sql`r.vat_id = ${vatId}`] : []),
    ...domains.filter((domain) => !isFreeMailDomain(domain)).map((domain) => Prisma.sql`r.domain_norm = ${domain}`),
    ...pointKeys(scope, 'account_id', typed),
    ...addressKeys(typed),
    ...(core.length >= 3 ? [Prisma.sql`r.name_folded = ${folded}`, beginsWith('r.name_folded', core), Prisma.sql`r.id IN (SELECT pacer_containing('accounts', ${`%${core.split(' ').reduce((one, other) => (other.length > one.length ? other : one), '')}%`}, ${COMPARED_PER_KEY}))`] : []),
  ];
}

function contactKeys(scope: Scope, typed: Typed): Prisma.Sql[] {
  const surname = fold(typed.surname ?? '');
  return [
    ...pointKeys(scope, 'contact_id', typed),
    ...addressKeys(typed),
    ...(surname.length >= 2 ? [Prisma.sql`r.sort_name = ${sortKey(contactTraits(typed))}`, beginsWith('r.sort_name', `${surname}  ${fold(typed.given_name ?? typed.initials ?? '').slice(0, 1)}`)] : []),
  ];
}

/** Equal addresses and numbers, the further ones too. */
function pointKeys(scope: Scope, holder: 'account_id' | 'contact_id', typed: Typed): Prisma.Sql[] {
  const key = (kind: string, norm: string) => Prisma.sql`r.id IN (SELECT p.${Prisma.raw(holder)} FROM contact_points p WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.kind = ${kind} AND p.value_norm = ${norm} AND p.deleted_at IS NULL LIMIT ${COMPARED_PER_KEY})`;
  return [...emailOf(typed).map((email) => key('email', email)), ...phoneOf(typed).map((phone) => key('phone', phone))];
}

function addressKeys(typed: Typed): Prisma.Sql[] {
  const number = Number(typed.house_number);
  return typed.postcode && Number.isInteger(number) && number > 0 && number < 1e6 ? [Prisma.sql`r.postcode = ${typed.postcode} AND r.house_number = ${number}`] : [];
}

function beginsWith(column: string, text: string): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(column)} >= ${text} AND ${Prisma.raw(column)} < ${`${text}\u{10ffff}`}`;
}

function accountTraits(typed: Typed): AccountTraits {
  const kvk = normaliseKvkNumber(typed.kvk_number ?? '');
  const vat = normaliseVatId(typed.vat_id ?? '');
  const emails = emailOf(typed);
  const domain = domainNorm(typed.domain);
  return {
    id: null,
    name: typed.name ?? '',
    kvkNumber: kvk.ok ? kvk.value : null,
    vatId: vat.ok ? vat.value : null,
    domains: [domain, ...emails.map(domainOfEmail)].filter((each) => each !== null),
    emails,
    phones: phoneOf(typed),
    addressKeys: addressKeyOf(typed),
  };
}

function contactTraits(typed: Typed): ContactTraits {
  return {
    id: null,
    givenName: typed.given_name ?? null,
    initials: typed.initials ?? null,
    surnamePrefix: typed.surname_prefix ?? null,
    surname: typed.surname ?? null,
    birthDate: parseDay(typed.birth_date ?? ''),
    emails: emailOf(typed),
    phones: phoneOf(typed),
    addressKeys: addressKeyOf(typed),
  };
}

function emailOf(typed: Typed): string[] {
  const email = (typed.email ?? '').toLowerCase();
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) ? [email] : [];
}

function phoneOf(typed: Typed): string[] {
  return [phoneNorm(typed.phone, typed.country)].filter((phone) => phone !== null);
}

function addressKeyOf(typed: Typed): string[] {
  return [addressKey(typed.postcode ?? null, typed.house_number ? Number(typed.house_number) : null, typed.house_number_suffix ?? null)].filter((key) => key !== null);
}
