import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** How much is filled in. The starred promises are about contacts, so that the large one has no more happenings than the small one. */
export interface Size {
  accounts: number;
  contacts: number;
  interactions: number;
  orders: number;
}

export const SMALL: Size = { accounts: 10_000, contacts: 100_000, interactions: 750_000, orders: 250_000 };
export const LARGE: Size = { accounts: 100_000, contacts: 1_000_000, interactions: 10_000, orders: 0 };

/** The commonest Dutch surnames, prefixes apart, commonest first; made-up ones stand in for the long tail. */
const SURNAMES = ['de|Jong', '|Jansen', 'de|Vries', 'van den|Berg', 'van|Dijk', '|Bakker', '|Janssen', '|Visser', '|Smit', '|Meijer', 'de|Boer', '|Mulder', 'de|Groot', '|Bos', '|Vos', '|Peters', '|Hendriks', 'van|Leeuwen', '|Dekker', '|Brouwer', 'de|Wit', '|Dijkstra', '|Smits', 'de|Graaf', 'van der|Meer', '|Kok', 'van der|Linden', '|Jacobs', 'de|Haan', '|Vermeulen', 'van den|Heuvel', 'van der|Veen', 'van den|Broek', 'de|Bruijn', 'de|Bruin', 'van der|Heijden', '|Schouten', 'van|Beek', '|Willems', 'van|Vliet', 'van de|Ven', '|Hoekstra', '|Maas', '|Verhoeven', '|Koster', 'van|Dam', 'van der|Wal', '|Prins', '|Blom', '|Huisman', '|Peeters', 'de|Jonge', '|Kuipers', 'van|Veen', '|Post', '|Kuiper', '|Veenstra', '|Kramer', 'van den|Brink', '|Zwart'];
const GIVEN = ['Jan', 'Maria', 'Johanna', 'Johannes', 'Anna', 'Cornelis', 'Willem', 'Elisabeth', 'Hendrik', 'Cornelia', 'Pieter', 'Hendrika', 'Petrus', 'Catharina', 'Gerrit', 'Wilhelmina', 'Daan', 'Emma', 'Sem', 'Julia', 'Lucas', 'Sophie', 'Levi', 'Mila', 'Noah', 'Tess', 'Bram', 'Zoë', 'Thijs', 'Eva', 'Mohammed', 'Fatima', 'Ahmet', 'Ayşe', 'Ruben', 'Lotte', 'Jesse', 'Fleur', 'Youssef', 'Sanne'];
const FIRST = ['Groen', 'Oude', 'Nieuwen', 'Hoog', 'Leeg', 'Stein', 'Wester', 'Ooster', 'Zuider', 'Noorder', 'Kamp', 'Brand', 'Water', 'Molen', 'Linden', 'Eiken', 'Berken', 'Elzen', 'Wolf', 'Haver', 'Rogge', 'Zand', 'Klei', 'Veen', 'Duin', 'Bracht', 'Rijn', 'Maas', 'Schelde', 'Vecht'];
const SECOND = ['man', 'huis', 'veld', 'kamp', 'dijk', 'stra', 'sma', 'ink', 'horst', 'burg', 'meijer', 'huizen', 'broek', 'beek', 'hof', 'berg', 'brink', 'laar', 'woud', 'zijl'];
const THIRD = ['', '', '', 's', 'er', 'sen', 'ma', 'tje'];
const CITIES = ['Amsterdam', 'Rotterdam', 'Den Haag', 'Utrecht', 'Eindhoven', 'Groningen', 'Tilburg', 'Almere', 'Breda', 'Nijmegen', 'Assen', 'Zwolle'];

const FOLD = (text: string) => `lower(translate(${text}, 'ëşË', 'ese'))`;
const list = (words: string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`;
/** A number from 0 to `below`, the same for the same n. */
const pick = (seed: number, below: string | number) => `(((n::bigint * 2654435761 + ${seed} * 40503::bigint) >> 7) * 48271 % 2147483647 % ${below})::int`;
const lean = (seed: number, count: number) => `least(${count}, 1 + floor(${count} * power(${pick(seed, 100_000)} / 100000.0, 2.2))::int)`;
const id = (kind: number, n: string) => `(lpad(to_hex(${kind}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;

/** A workspace filled straight into the tables, every derived column and the timeline as the product would have made them. */
export async function fill(client: pg.Client, size: Size, tell: (line: string) => void): Promise<{ workspaceId: string; memberId: string; busyContactId: string }> {
  const workspaceId = randomUUID();
  const kind = Math.floor(Math.random() * 0xffff) * 16;
  const memberId = randomUUID();
  const query = async (what: string, sql: string, ...values: unknown[]) => {
    const startedAt = performance.now();
    await client.query(sql.replaceAll('$WS', `'${workspaceId}'::uuid`).replaceAll('$ME', `'${memberId}'::uuid`), values);
    tell(`${what}: ${Math.round((performance.now() - startedAt) / 1000)} s`);
  };
  // What triggers would make is made here by the same rules, set by set.
  await client.query(`SET session_replication_role = replica; SET work_mem = '64MB'; SET maintenance_work_mem = '256MB'`);
  await query('workspace', `INSERT INTO workspaces (id, name) VALUES ($WS, 'Bench CRM')`);
  await query('member', `INSERT INTO members (id, workspace_id, email, name, role) VALUES ($ME, $WS, 'bench@example.org', 'Bench', 'administrator')`);
  await query(
    'accounts',
    `INSERT INTO accounts (id, workspace_id, external_id, name, name_folded, search_text, industry, lifecycle_stage, city, owner_id, created_at, updated_at)
     SELECT ${id(kind, 'n')}, $WS, 'A' || n, name, ${FOLD('name')}, ${FOLD('name')}, (ARRAY['Bouw', 'Zorg', 'Handel', 'Onderwijs'])[1 + n % 4], 'customer', (${list(CITIES)})[1 + ${pick(1, CITIES.length)}], $ME, now() - n * interval '1 minute', now()
     FROM (SELECT n, (ARRAY['Bakkerij', 'Bouwbedrijf', 'Stichting', 'Garage', 'Drukkerij', 'Adviesbureau', 'Vereniging'])[1 + ${pick(2, 7)}] || ' ' || (${list(FIRST)})[1 + ${pick(3, FIRST.length)}] || (${list(SECOND)})[1 + ${pick(4, SECOND.length)}] || ' ' || n AS name FROM generate_series(1, $1::int) n) s`,
    size.accounts,
  );
  await query(
    'contacts',
    `INSERT INTO contacts (id, workspace_id, external_id, given_name, surname_prefix, surname, full_name, sort_name, search_text, email, phone, phone_norm, account_id, city, owner_id, created_at, updated_at)
     SELECT ${id(kind + 1, 'n')}, $WS, 'C' || n, given, prefix, surname, full_name, ${FOLD("surname || '  ' || given || coalesce(' ' || prefix, '')")}, ${FOLD('full_name')},
       ${FOLD('given')} || '.' || ${FOLD("replace(surname, ' ', '')")} || n || '@example.org', '06 ' || lpad((10000000 + n)::text, 8, '0'), '+316' || lpad((10000000 + n)::text, 8, '0'),
       ${id(kind, `1 + n % ${size.accounts}`)}, (${list(CITIES)})[1 + ${pick(5, CITIES.length)}], $ME, now() - n * interval '1 second', now()
     FROM (
       SELECT n, given, nullif(split_part(name, '|', 1), '') AS prefix, split_part(name, '|', 2) AS surname, given || ' ' || replace(ltrim(name, '|'), '|', ' ') AS full_name
       FROM (
         SELECT n, (${list(GIVEN)})[${lean(6, GIVEN.length)}] AS given,
           CASE WHEN ${pick(7, 100)} < 24 THEN (${list(SURNAMES)})[${lean(8, SURNAMES.length)}]
             ELSE '|' || (${list(FIRST)})[1 + ${pick(9, FIRST.length)}] || (${list(SECOND)})[1 + ${pick(10, SECOND.length)}] || (${list(THIRD)})[1 + ${pick(11, THIRD.length)}] END AS name
         FROM generate_series(1, $1::int) n
       ) p
     ) s`,
    size.contacts,
  );
  await query(
    'contact points',
    `INSERT INTO contact_points (id, workspace_id, contact_id, kind, value, value_norm, is_primary)
     SELECT gen_random_uuid(), workspace_id, id, p.kind, p.value, p.norm, true FROM contacts CROSS JOIN LATERAL (VALUES ('email', email, lower(email)), ('phone', phone, phone_norm)) p(kind, value, norm) WHERE workspace_id = $WS`,
  );
  await query(
    'links',
    `INSERT INTO account_contacts (id, workspace_id, account_id, contact_id, is_primary, starts_on) SELECT gen_random_uuid(), workspace_id, account_id, id, true, current_date FROM contacts WHERE workspace_id = $WS`,
  );
  await query(
    'interactions',
    `INSERT INTO interactions (id, workspace_id, channel, direction, occurred_at, subject, search_text, contact_id, account_id, is_machine, owner_id)
     SELECT ${id(kind + 2, 'n')}, $WS, (ARRAY['phone', 'email', 'visit', 'chat'])[1 + ${pick(12, 4)}], (ARRAY['in', 'out'])[1 + n % 2], now() - n * interval '40 seconds', subject, lower(subject),
       ${id(kind + 1, 'contact')}, ${id(kind, `1 + contact % ${size.accounts}`)}, n % 10 = 0, $ME
     FROM (SELECT n, CASE WHEN n <= 10000 THEN 1 ELSE 1 + ${pick(13, size.contacts)} END AS contact, (ARRAY['Vraag over de levering', 'Offerte besproken', 'Klacht afgehandeld', 'Kennismaking'])[1 + ${pick(14, 4)}] || ' ' || n AS subject FROM generate_series(1, $1::int) n) s`,
    size.interactions,
  );
  await query(
    'orders',
    `INSERT INTO orders (id, workspace_id, number, contact_id, account_id, ordered_on, total_cents, currency)
     SELECT ${id(kind + 3, 'n')}, $WS, 'O-' || lpad(n::text, 7, '0'), ${id(kind + 1, 'contact')}, ${id(kind, `1 + contact % ${size.accounts}`)}, current_date - ${pick(15, 1500)}, 1000 + ${pick(16, 100_000)}, 'EUR'
     FROM (SELECT n, 1 + ${pick(17, size.contacts)} AS contact FROM generate_series(1, $1::int) n) s`,
    size.orders,
  );
  await query(
    'timelines',
    `INSERT INTO feed_items (workspace_id, holder_id, record_id, at, kind, channel, contact_id, member_id, is_noise, title, facts)
     SELECT workspace_id, h.id, i.id, occurred_at, 'interaction', channel, contact_id, owner_id, is_machine, subject, jsonb_build_object('direction', direction)
     FROM interactions i CROSS JOIN LATERAL (VALUES (account_id), (contact_id)) h(id) WHERE workspace_id = $WS
     UNION ALL
     SELECT workspace_id, h.id, o.id, (ordered_on + interval '12 hours') AT TIME ZONE 'UTC', 'order', NULL, contact_id, owner_id, false, number, jsonb_build_object('cents', total_cents, 'currency', currency, 'status', status)
     FROM orders o CROSS JOIN LATERAL (VALUES (account_id), (contact_id)) h(id) WHERE workspace_id = $WS`,
  );
  await client.query(`SET session_replication_role = DEFAULT`);
  await query('statistics', 'VACUUM (ANALYZE) accounts, contacts, contact_points, account_contacts, interactions, orders, feed_items');
  const { rows } = await client.query<{ id: string }>(`SELECT ${id(kind + 1, '1')}::text AS id`);
  return { workspaceId, memberId, busyContactId: rows[0]!.id };
}
