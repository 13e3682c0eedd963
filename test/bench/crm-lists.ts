import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { readCustomerPage, readTimelinePage } from '#app/crm/customer/customer-page.server.ts';
import { readTimelineFilter } from '#app/crm/customer/timeline-query.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { readList } from '#app/crm/list/read-list.server.ts';
import { searchEverything } from '#app/crm/list/search-everything.server.ts';
import { PERMISSIONS } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { cpuMeter } from './cpu.ts';
import { servePages } from './served.ts';
import { fill, LARGE, type Size, SMALL } from './crm-fill.ts';
import { type BenchContext, type Measure, median } from './measure.ts';

const ROUNDS = 5;
const REQUESTS = 40;
/** A process that has just begun is still translating its own code: as many requests until it has. */
const WARM_UP = 60;
const PAGE_WARM_UP = 400;
const { contact: CONTACT } = ENTITIES;

interface Filled {
  workspaceId: string;
  memberId: string;
  busyContactId: string;
}

/**
 * CPU time of the CRM. First of what its pages load, of this process and of the database together: all statements of the verb and
 * the step to what the page prints. Then of whole requests to the built product: of the API (`api`), of what it sends when
 * somebody presses a link (`click`), and of the page with its HTML (`document`). Of every measure the median of five rounds of forty requests.
 */
export async function measure({ url, tell, isLarge = false }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const ownCpu = await cpuMeter(client);
    if (!ownCpu) {
      tell('CPU time of the database cannot be read here');
      return [];
    }
    const size = isLarge ? LARGE : SMALL;
    const filled = await filledBefore(client, size) ?? (await fill(client, size, tell));
    const scope: Scope = { workspaceId: filled.workspaceId, timeZone: 'Europe/Amsterdam', currency: 'EUR', permissions: new Set(PERMISSIONS), member: { id: filled.memberId, name: 'Bench', role: 'administrator' }, actor: 'bench', source: 'job', batchId: randomUUID() };
    const of = async (request: () => Promise<unknown>, cpu = ownCpu, warmUp = WARM_UP) => {
      for (let at = 0; at < warmUp; at++) await request();
      const rounds: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const before = cpu();
        for (let at = 0; at < REQUESTS; at++) await request();
        rounds.push((cpu() - before) / REQUESTS);
      }
      return median(rounds);
    };
    const star = isLarge ? '-1m-contacts' : '';
    const results: Measure[] = [];
    const add = (id: string, value: number, target: number | null, unit = 'ms CPU') => {
      tell(`${id}: ${value.toFixed(2)} ${unit}`);
      results.push({ id: `crm-${id}${star}`, room: 'crm', value: Math.round(value * 100) / 100, unit, target, better: 'lower' });
    };
    const list = (params: Record<string, string>) => readList(scope, CONTACT, new URLSearchParams(params), new Date());

    add('list-page', await of(() => list({})), 10);
    add('list-by-email', await of(() => list({ search: 'jan.jansen' + '@' })), 5);
    const email = await oneEmail(client, filled.workspaceId);
    add('find-by-email', await of(() => list({ search: email })), 5);
    const depths = await edges(client, filled.workspaceId, size);
    const costs: number[] = [];
    for (const [name, after] of Object.entries(depths)) {
      const cost = await of(() => list({ after }));
      costs.push(cost);
      add(`next-page-${name}`, cost, 10);
    }
    add('next-page-deepest-against-first', costs.at(-1)! / costs[0]!, 1.2, '×');
    for (const [name, search] of Object.entries({ common: 'jan', rare: 'brandhuizens', absent: 'xqzvw', 'late-in-order': 'zwart', 'late-prefix': 'zand', 'two-letters': 'zw', 'two-words': 'vries cornelia', 'two-common-words': 'jan berg', middle: 'kamp' })) {
      const found = await list({ search });
      add(`contains-${name}`, await of(() => list({ search })), 20);
      if ((found.count.count === 0) !== (name === 'absent')) throw new Error(`"${search}" finds ${found.count.count}`);
      tell(`  "${search}" finds ${found.count.count}${found.count.isMore ? '+' : ''}`);
    }
    for (const [name, text] of Object.entries({ name: 'jan vries', 'name-typo': 'cornelai jansn', email: email.slice(0, 12), phone: '06-1000 0042', absent: 'xqzvw plok', order: 'O-0000042', short: 'ja' })) {
      add(`search-${name}`, await of(() => searchEverything(scope, text)), 20);
    }
    if (!isLarge) {
      const filter = readTimelineFilter(new URLSearchParams());
      add('timeline-10k', await of(() => readTimelinePage(scope, 'contact', filled.busyContactId, filter)), 15);
      add('record-page', await of(() => readCustomerPage(scope, 'contact', filled.busyContactId, filter, new Date())), 15);
    }
    const served = await servePages(client, url, filled.memberId);
    try {
      const cpu = await cpuMeter(client, served.pid);
      const asked = { list: ['/contacts?limit=50', 10], 'find-by-email': [`/contacts?search=${encodeURIComponent(email)}`, 5], 'contains-rare': ['/contacts?search=brandhuizens', 20], record: [`/contacts/${filled.busyContactId}`, 15] } as const;
      for (const [name, [path, target]] of Object.entries(asked)) add(`api-${name}`, await of(() => served.ask(path), cpu ?? undefined, PAGE_WARM_UP), target);
      const pages = { list: ['/crm/contacts', 10], 'find-by-email': [`/crm/contacts?search=${encodeURIComponent(email)}`, 5], 'contains-rare': ['/crm/contacts?search=brandhuizens', 20], record: [`/crm/contacts/${filled.busyContactId}`, 15] } as const;
      for (const [name, [path, target]] of Object.entries(pages)) {
        const [before, after] = path.split('?');
        add(`click-${name}`, await of(() => served.get(`${before}.data${after ? `?${after}` : ''}`), cpu ?? undefined, PAGE_WARM_UP), target);
        add(`document-${name}`, await of(() => served.get(path), cpu ?? undefined), null);
      }
    } finally {
      await served.stop();
    }
    return results;
  } finally {
    await client.end();
  }
}

/** What an earlier run left in a folder that is kept. */
async function filledBefore(client: pg.Client, size: Size): Promise<Filled | null> {
  const { rows } = await client.query<{ id: string; member: string }>(`SELECT w.id, m.id AS member FROM workspaces w JOIN members m ON m.workspace_id = w.id WHERE w.name = 'Bench CRM'`);
  for (const { id, member } of rows) {
    const found = await client.query<{ id: string; contacts: number }>(`SELECT count(*)::int AS contacts, min(id::text) AS id FROM contacts WHERE workspace_id = $1`, [id]);
    if (found.rows[0]?.contacts === size.contacts) return { workspaceId: id, memberId: member, busyContactId: found.rows[0].id };
  }
  return null;
}

async function oneEmail(client: pg.Client, workspaceId: string): Promise<string> {
  const { rows } = await client.query<{ email: string }>(`SELECT email FROM contacts WHERE workspace_id = $1 AND external_id = 'C777'`, [workspaceId]);
  return rows[0]!.email;
}

/** The last row of the first page, of the thousandth and of the one before the last. */
async function edges(client: pg.Client, workspaceId: string, { contacts }: Size): Promise<Record<string, string>> {
  const at = async (offset: number) => (await client.query<{ id: string }>(`SELECT id FROM contacts WHERE workspace_id = $1 ORDER BY sort_name, id OFFSET $2 LIMIT 1`, [workspaceId, offset])).rows[0]!.id;
  return { '2': await at(49), '1000': await at(49_999), last: await at(contacts - 51) };
}
