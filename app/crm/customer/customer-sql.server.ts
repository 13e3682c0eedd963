import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { type CustomerKind, MOMENTS_COUNTED } from './customer.ts';

export interface CustomerAt {
  scope: Scope;
  kind: CustomerKind;
  id: string;
  /** ISO text. */
  now: string;
  /** Days as text. */
  today: string;
  yearStart: string;
  yearAgo: string;
  twoYearsAgo: string;
}

// Parts of the one statement of a customer's page: each is a JSON object; `r` is the record. Lists end where nobody reads on.

/** The rows of a subquery as a JSON list. */
function list(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${rows}) x), '[]'::jsonb)`;
}

/** Of this customer and not in the trash. */
function own({ scope, kind, id }: CustomerAt, alias: string): Prisma.Sql {
  const column = Prisma.raw(`${alias}.${kind}_id`);
  return Prisma.sql`${Prisma.raw(alias)}.workspace_id = ${scope.workspaceId}::uuid AND ${column} = ${id}::uuid AND ${Prisma.raw(alias)}.deleted_at IS NULL`;
}

/** Who belongs together: parents and children, people and employers. */
export function linksSql(at: CustomerAt): Prisma.Sql {
  const workspace = Prisma.sql`${at.scope.workspaceId}::uuid`;
  const links = (columns: Prisma.Sql, other: Prisma.Sql) => list(Prisma.sql`
    SELECT l.id, l.role, l.is_primary AS "isPrimary", l.starts_on AS "startsOn", l.ends_on AS "endsOn", ${columns}
    FROM account_contacts l JOIN ${other} WHERE ${own(at, 'l')} AND o.deleted_at IS NULL
    ORDER BY (l.ends_on IS NOT NULL AND l.ends_on <= ${at.today}::date), l.is_primary DESC, l.ends_on DESC, l.starts_on DESC NULLS LAST, l.id LIMIT 30`);
  if (at.kind === 'contact') {
    return Prisma.sql`jsonb_build_object('parent', NULL::text, 'children', '[]'::jsonb, 'linkCount', 0,
      'links', ${links(Prisma.sql`o.id AS "otherId", o.name, o.email, o.phone`, Prisma.sql`accounts o ON o.workspace_id = ${workspace} AND o.id = l.account_id`)})`;
  }
  return Prisma.sql`jsonb_build_object(
    'parent', (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM accounts p WHERE p.workspace_id = ${workspace} AND p.id = r.parent_id AND p.deleted_at IS NULL),
    'children', ${list(Prisma.sql`SELECT c.id, c.name FROM accounts c WHERE c.workspace_id = ${workspace} AND c.parent_id = ${at.id}::uuid AND c.deleted_at IS NULL ORDER BY c.name_folded, c.id LIMIT 20`)},
    'linkCount', (SELECT count(*) FROM (SELECT 1 FROM account_contacts l WHERE ${own(at, 'l')} LIMIT 1000) n),
    'links', ${links(Prisma.sql`o.id AS "otherId", o.full_name AS name, o.email, o.phone`, Prisma.sql`contacts o ON o.workspace_id = ${workspace} AND o.id = l.contact_id`)})`;
}

/** Where and how they are reached, and how they reached us. */
export function reachSql(at: CustomerAt): Prisma.Sql {
  const moments = Prisma.sql`
    SELECT f.channel, f.facts ->> 'direction' AS direction, f.member_id, f.at FROM feed_items f
    WHERE f.workspace_id = ${at.scope.workspaceId}::uuid AND f.holder_id = ${at.id}::uuid AND f.at >= ${at.yearAgo}::date AND f.kind = 'interaction' AND NOT f.is_noise
    ORDER BY f.at DESC, f.record_id DESC LIMIT ${MOMENTS_COUNTED}`;
  const consents = Prisma.sql`
    SELECT c.id, c.purpose, c.channel, c.lawful_basis AS "lawfulBasis", c.status, c.at, c.proof, c.recorded_by AS "recordedBy"
    FROM consents c WHERE c.workspace_id = ${at.scope.workspaceId}::uuid AND c.contact_id = ${at.id}::uuid AND c.deleted_at IS NULL ORDER BY c.at DESC, c.id DESC LIMIT 100`;
  return Prisma.sql`jsonb_build_object(
    'points', ${list(Prisma.sql`
      SELECT p.id, p.kind, p.value, p.label, p.is_primary AS "isPrimary", p.bounced_at IS NOT NULL AS "hasBounced" FROM contact_points p
      WHERE ${own(at, 'p')} ORDER BY p.is_primary DESC, p.kind, p.id LIMIT 20`)},
    'addresses', ${list(Prisma.sql`
      SELECT a.id, a.kind, a.street, a.house_number AS "houseNumber", a.house_number_suffix AS suffix, a.postcode, a.city, a.country FROM addresses a
      WHERE ${own(at, 'a')} ORDER BY a.kind = 'former', a.id LIMIT 10`)},
    'lastContact', (
      SELECT jsonb_build_object('at', f.at, 'channel', f.channel, 'title', f.title) FROM feed_items f
      WHERE f.workspace_id = ${at.scope.workspaceId}::uuid AND f.holder_id = ${at.id}::uuid AND f.kind = 'interaction' AND NOT f.is_noise AND f.at <= ${at.now}::timestamptz
      ORDER BY f.at DESC, f.record_id DESC LIMIT 1),
    'consents', ${at.kind === 'contact' ? list(consents) : Prisma.sql`'[]'::jsonb`})
    || (WITH moments AS MATERIALIZED (${moments}) SELECT jsonb_build_object(
      'channels', ${list(Prisma.sql`SELECT v.channel, v.direction, count(*) AS count FROM moments v WHERE v.direction IS NOT NULL GROUP BY v.channel, v.direction`)},
      'colleagues', ${list(Prisma.sql`
        SELECT o.id, o.name FROM members o WHERE o.workspace_id = ${at.scope.workspaceId}::uuid AND o.id IN (SELECT v.member_id FROM moments v) ORDER BY o.name, o.id LIMIT 30`)}))`;
}

/** What is open, promised and running. */
export function relationSql(at: CustomerAt): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(
    'tasks', ${list(Prisma.sql`
      SELECT t.id, t.title, t.due_on AS "dueOn", t.priority, (SELECT o.name FROM members o WHERE o.workspace_id = ${at.scope.workspaceId}::uuid AND o.id = t.owner_id) AS owner FROM tasks t
      WHERE ${own(at, 't')} AND t.done_at IS NULL ORDER BY t.due_on NULLS LAST, t.id LIMIT 20`)},
    'deals', ${list(Prisma.sql`
      SELECT d.id, d.name, s.name AS stage, d.amount_cents AS "amountCents", d.currency, d.expected_on AS "expectedOn", d.next_step AS "nextStep",
        d.next_step_on AS "nextStepOn", d.stage_since AS "stageSince", s.aging_days AS "agingDays"
      FROM deals d JOIN stages s ON s.workspace_id = d.workspace_id AND s.id = d.stage_id AND s.kind = 'open'
      WHERE ${own(at, 'd')} ORDER BY d.next_step_on NULLS LAST, d.expected_on NULLS LAST, d.id LIMIT 20`)},
    'cases', ${list(Prisma.sql`
      SELECT c.id, c.number, c.subject, c.kind, c.status, c.priority, c.opened_at AS "openedAt", c.due_at AS "dueAt" FROM cases c
      WHERE ${own(at, 'c')} AND c.status NOT IN ('solved', 'closed') ORDER BY c.due_at NULLS LAST, c.opened_at, c.id LIMIT 20`)},
    'awaiting', ${list(Prisma.sql`
      SELECT i.id, i.subject, i.channel, i.occurred_at AS "occurredAt", i.response_due_at AS "responseDueAt" FROM interactions i
      WHERE ${own(at, 'i')} AND i.direction = 'in' AND i.response_due_at IS NOT NULL AND i.first_responded_at IS NULL ORDER BY i.response_due_at, i.id LIMIT 10`)},
    'notes', ${list(Prisma.sql`
      SELECT n.id, n.text, n.created_at AS at, n.version, n.updated_at AS "updatedAt",
        (SELECT o.name FROM members o WHERE o.workspace_id = ${at.scope.workspaceId}::uuid AND o.id = coalesce(n.owner_id, n.created_by_id)) AS author FROM notes n
      WHERE ${own(at, 'n')} ORDER BY n.created_at DESC, n.id DESC LIMIT 5`)},
    'memberships', ${list(Prisma.sql`
      SELECT b.id, b.number, y.name AS type, b.status, b.joined_on AS "joinedOn", b.starts_on AS "startsOn", b.ends_on AS "endsOn", b.auto_renew AS "autoRenew",
        b.cancelled_on AS "cancelledOn", b.cancel_reason AS "cancelReason",
        ${list(Prisma.sql`
          SELECT p.starts_on AS "startsOn", p.ends_on AS "endsOn" FROM membership_periods p
          WHERE p.workspace_id = ${at.scope.workspaceId}::uuid AND p.membership_id = b.id AND p.deleted_at IS NULL ORDER BY p.starts_on DESC LIMIT 6`)} AS periods
      FROM memberships b JOIN membership_types y ON y.workspace_id = b.workspace_id AND y.id = b.membership_type_id
      WHERE ${own(at, 'b')} ORDER BY b.status IN ('expired', 'cancelled'), b.starts_on DESC, b.id LIMIT 10`)})`;
}

/** What was bought and used, what is to be paid, and how that goes. */
export function commerceSql(at: CustomerAt): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(
    'revenue', ${list(Prisma.sql`
      SELECT o.currency, sum(o.total_cents) AS "totalCents", coalesce(sum(o.total_cents) FILTER (WHERE o.ordered_on >= ${at.yearStart}::date), 0) AS "thisYearCents",
        count(*) AS orders, max(o.ordered_on) AS "lastOrderedOn"
      FROM orders o WHERE ${own(at, 'o')} AND o.status IN ('confirmed', 'delivered') GROUP BY o.currency ORDER BY count(*) DESC`)},
    'receivables', ${list(Prisma.sql`
      SELECT i.currency, sum(i.open_cents) AS "openCents", count(*) AS invoices, coalesce(sum(i.open_cents) FILTER (WHERE i.due_on < ${at.today}::date), 0) AS "overdueCents",
        count(*) FILTER (WHERE i.due_on < ${at.today}::date) AS "overdueInvoices", min(i.due_on) AS "oldestDueOn"
      FROM invoices i WHERE ${own(at, 'i')} AND i.open_cents > 0 AND i.status = 'sent' GROUP BY i.currency`)},
    'usage', ${list(Prisma.sql`
      SELECT u.id, p.name AS product, u.metric, u.quantity, u.period_on AS "periodOn", u.before
      FROM (
        SELECT u.id, u.product_id, u.metric, u.quantity, u.period_on, row_number() OVER newest AS nth, lead(u.quantity) OVER newest AS before
        FROM product_usages u WHERE ${own(at, 'u')} AND u.period_on > ${at.twoYearsAgo}::date AND u.period_on <= ${at.today}::date WINDOW newest AS (PARTITION BY u.product_id, u.metric ORDER BY u.period_on DESC, u.id DESC)
      ) u JOIN products p ON p.workspace_id = ${at.scope.workspaceId}::uuid AND p.id = u.product_id AND p.deleted_at IS NULL
      WHERE u.nth = 1 ORDER BY u.period_on DESC, p.name, u.metric, u.id LIMIT 8`)},
    'paid', ${list(Prisma.sql`
      SELECT i.due_on AS "dueOn", i.open_cents > 0 AS "isOpen",
        (SELECT max(p.received_on) FROM payment_allocations a JOIN payments p ON p.workspace_id = a.workspace_id AND p.id = a.payment_id
          WHERE a.workspace_id = ${at.scope.workspaceId}::uuid AND a.invoice_id = i.id AND a.deleted_at IS NULL AND p.deleted_at IS NULL) AS "paidOn"
      FROM invoices i WHERE ${own(at, 'i')} AND i.status IN ('sent', 'paid') AND i.due_on > ${at.twoYearsAgo}::date AND i.total_cents > 0 ORDER BY i.due_on DESC LIMIT 50`)})`;
}
