import { Faker, nl } from '@faker-js/faker';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile } from '#app/import-file.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, dayIn, daysBetween } from '#app/values/day.ts';
import { textSource } from '#app/values/table/table-source.ts';
import type { SeedOptions } from './seed-options.ts';

/** The Monday of the file's last week (it ends on Tuesday 30 June 1998), which becomes this week. */
const LAST_WEEK = day('1998-06-29');

interface Purchase {
  customer: string;
  on: string;
  dollars: string;
}

/**
 * Fills the workspace with the purchases at a real online shop (prisma/seed/data/README.md), by the same imports that
 * users have. Amounts are US dollars as in the file, those of nothing too; the customers, who were people, are shown as firms with invented names.
 */
export async function seedSales(scope: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const purchases = readPurchases();
  const customers = [...new Set(purchases.map((purchase) => purchase.customer))];
  await bring(scope, 'accounts', accountsFile(customers), asOf);
  tell(`${customers.length} customers, with invented names, are in.`);
  const today = dayIn(asOf, scope.timeZone);
  const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  const created = await bring(scope, 'orders', ordersFile(purchases, daysBetween(LAST_WEEK, monday), today), asOf);
  tell(`${created} orders of a real shop are in.`);
}

async function bring(scope: Scope, kind: 'accounts' | 'orders', text: string, asOf: Date): Promise<number> {
  const done = await importFile(scope, kind, textSource(`shop-${kind}.csv`, text), { isDryRun: false, asOf, mapping: [] });
  if (!done.ok || done.outcome.rejected > 0) throw new Error(`The demo's ${kind} were refused: ${JSON.stringify(done.ok ? done.outcome.problems : done.problem)}`);
  return done.outcome.created;
}

function readPurchases(): Purchase[] {
  const file = join(process.env.PACER_ROOT ?? process.cwd(), 'prisma/seed/data/cdnow-sample.txt');
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, customer = '', on = '', , dollars = ''] = line.trim().split(/\s+/);
    return { customer, on, dollars };
  });
}

function accountsFile(customers: string[]): string {
  const faker = new Faker({ locale: nl });
  faker.seed(19_980_630);
  const names = new Set<string>();
  const lines = customers.map((customer) => {
    let name = firmName(faker);
    if (names.has(name)) name = `${name} ${faker.location.city()}`;
    names.add(name);
    return `${customer},"${name}",${industryOf(name)}`;
  });
  return ['external_id,name,industry', ...lines].join('\n');
}

const TRADES = ['Bakkerij', 'Boekhandel', 'Bouwbedrijf', 'Drukkerij', 'Fietsenwinkel', 'Garage', 'Hotel', 'Kwekerij', 'Lunchroom', 'Makelaardij', 'Muziekschool', 'Platenzaak', 'Praktijk', 'Restaurant', 'Slagerij', 'Theater'];
const ENDINGS = ['Advies', 'Beheer', 'en Zonen', 'Groep', 'Holding', 'Installatie', 'Logistiek', 'Techniek', 'Transport', 'Verhuur'];

/** By the word for their trade; of whom the name does not tell it is left open. */
const INDUSTRIES: Record<string, string> = { Bakkerij: 'Detailhandel', Boekhandel: 'Detailhandel', Bouwbedrijf: 'Bouw', Fietsenwinkel: 'Detailhandel', Hotel: 'Horeca', Lunchroom: 'Horeca', Muziekschool: 'Onderwijs', Platenzaak: 'Detailhandel', Praktijk: 'Zorg', Restaurant: 'Horeca', Slagerij: 'Detailhandel', Advies: 'Zakelijke dienstverlening', Beheer: 'Zakelijke dienstverlening', Installatie: 'Bouw', Techniek: 'Bouw', Logistiek: 'Vervoer', Transport: 'Vervoer' };

function industryOf(name: string): string {
  return name.split(' ').map((word) => INDUSTRIES[word]).find(Boolean) ?? '';
}

function firmName(faker: Faker): string {
  const family = faker.person.lastName().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return faker.helpers.arrayElement([`${faker.helpers.arrayElement(TRADES)} ${family}`, `${family} ${faker.helpers.arrayElement(ENDINGS)}`, `Stichting ${faker.location.city()}`, `${family} BV`]);
}

/** Order numbers are the rows of the file, so that the same row is the same order every time. */
function ordersFile(purchases: Purchase[], shiftDays: number, today: string): string {
  const lines = ['order_number,account,ordered_on,total,currency'];
  purchases.forEach(({ customer, on, dollars }, at) => {
    const orderedOn = addDays(day(`${on.slice(0, 4)}-${on.slice(4, 6)}-${on.slice(6, 8)}`), shiftDays);
    if (orderedOn <= today) lines.push(`CD-${String(at + 1).padStart(5, '0')},${customer},${orderedOn},${dollars},USD`);
  });
  return lines.join('\n');
}
