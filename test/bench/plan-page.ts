import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import pg from 'pg';
import { database } from '#app/db/client.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { addDays, dayIn, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { launchBrowser } from '#test/setup/browser.ts';
import { cpuMeter } from './cpu.ts';
import { type BenchContext, type Measure, median } from './measure.ts';
import { type Served, servePages } from './served.ts';

const ITEMS = 1_000;
const WARM_UP = 60;
const REQUESTS = 40;
const VISITS = 7;
const DRAGS = 5;
/** Where each view of the plan stands, and what the first thing on it is known by. */
const VIEWS = {
  bar: ['/roadmap', '[data-bar]'],
  card: ['/roadmap/plan/board', '[data-card]'],
  day: ['/roadmap/plan/month', 'main a[href^="/roadmap/items/"]'],
  row: ['/roadmap/table', 'a[data-row]'],
} as const;
/** How long a bar is moved about, and how often the mouse tells of it. */
const DRAG_MS = 2_000;
const MOUSE_MS = 8;

/**
 * The roadmap with a plan of a thousand activities: the processor time of the server for the document and for a press that leads to it,
 * the time from asking for each view of it to its first thing painted in a browser, and the pictures a second while a bar with all
 * that waits for it is dragged.
 */
export async function measurePlanPage({ url, tell }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const memberId = await fill();
  await client.query('ANALYZE');
  const served = await servePages(client, url, memberId);
  const browser = await launchBrowser();
  try {
    const cpu = await cpuMeter(client, served.pid);
    const click = await perRequest(() => served.get('/roadmap.data'), cpu);
    const document = await perRequest(() => served.get('/roadmap'), cpu);
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ ...served.cookie, url: served.address }]);
    const firsts: Measure[] = [];
    for (const [thing, [path, selector]] of Object.entries(VIEWS)) firsts.push(measure(`plan-1000-first-${thing}`, await firstPainted(context, served.address + path, selector), 'ms', 1_000, 'lower'));
    const page = await context.newPage();
    const rates: number[] = [];
    for (let drag = 0; drag < DRAGS; drag++) rates.push(await picturesASecond(page, served));
    tell(`a plan of ${ITEMS}: ${rates.map(Math.round).join(', ')} pictures a second`);
    return [
      measure('plan-1000-click-cpu', click, 'ms', 60, 'lower'),
      measure('plan-1000-document-cpu', document, 'ms', null, 'lower'),
      ...firsts,
      measure('plan-1000-drag', median(rates), 'pictures/s', 50, 'higher'),
    ];
  } finally {
    await browser.close();
    await served.stop();
    await client.end();
  }
}

const measure = (id: string, value: number, unit: string, target: number | null, better: Measure['better']): Measure => ({ id, room: 'roadmap', value: Math.round(value * 10) / 10, unit, target, better });

/** Ten lanes side by side around today, in which each follows on the one before and on one of another lane. */
async function fill(): Promise<string> {
  const scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  const start = addDays(dayIn(new Date(), scope.timeZone), -ITEMS / 4);
  const made = await createProgramme(scope, { name: 'Programme of the bench' }, usualPlan(start, { strategy: [], impact: [], execution: [], 'go-live': [], learning: [] }));
  if (!made.ok) throw new Error(made.reason);
  const programmeId = made.value.id;
  const phases = await database().phase.findMany({ where: { workspaceId, programmeId } });
  const items = Array.from({ length: ITEMS }, (_, at) => ({
    id: randomUUID(), workspaceId, programmeId, name: `Activity ${at}`, shape: 'activity', colour: at % 2 ? 'red' : 'blue',
    phaseId: phases[Math.floor((at * phases.length) / ITEMS)]!.id,
    plannedStartsOn: toDate(addDays(start, 7 * Math.floor(at / 10))),
    plannedEndsOn: toDate(addDays(start, 7 * Math.floor(at / 10) + 3 + (at % 5))),
  }));
  await database().planItem.createMany({ data: items });
  const links = items.flatMap(({ id: toId }, at) => [...new Set([at - 10, at - 10 - (at % 7)])].flatMap((place) => (place >= 0 ? { workspaceId, programmeId, fromId: items[place]!.id, toId } : [])));
  await database().planLink.createMany({ data: links });
  return scope.member!.id;
}

/** In milliseconds: of the processors where the machine tells, else of the clock. */
async function perRequest(request: () => Promise<void>, cpu: (() => number) | null): Promise<number> {
  for (let run = 0; run < WARM_UP; run++) await request();
  const meter = cpu ?? (() => performance.now());
  const before = meter();
  for (let run = 0; run < REQUESTS; run++) await request();
  return (meter() - before) / REQUESTS;
}

/** In milliseconds, the median. */
async function firstPainted(context: BrowserContext, address: string, selector: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(timeFirst(selector));
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'networkidle' });
    times.push(await page.evaluate<number>(FIRST_PAINTED));
  }
  await page.close();
  return median(times);
}

async function picturesASecond(page: Page, { address }: Served): Promise<number> {
  await page.goto(`${address}/roadmap`, { waitUntil: 'networkidle' });
  const bar = page.locator('[data-bar]').first();
  await bar.scrollIntoViewIfNeeded();
  const box = (await bar.boundingBox())!;
  const [x, y] = [box.x + Math.min(4, box.width / 3), box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y);
  const counted = page.evaluate<number>(COUNT_PICTURES);
  const until = performance.now() + DRAG_MS;
  for (let move = 0; performance.now() < until; move++) {
    await page.mouse.move(x + 40 + 30 * Math.sin(move / 6), y);
    await new Promise((done) => setTimeout(done, MOUSE_MS));
  }
  const rate = await counted;
  const moved = await page.locator('[data-bar]').first().boundingBox();
  if (moved?.x === box.x) throw new Error('The bar of the bench did not move');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return rate;
}

/** Notes when, in milliseconds since the page was asked for, the browser is to draw a picture that has it. */
const timeFirst = (selector: string) => `(() => {
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)})) window.firstThere = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** Until its styles are there a browser draws nothing, though it goes through the motions. */
const FIRST_PAINTED = `Math.max(window.firstThere, performance.getEntriesByName('first-contentful-paint')[0].startTime)`;

/** As text: the names that the translation of this file gives to functions do not exist in a page. */
const COUNT_PICTURES = `new Promise((done) => {
  let pictures = 0;
  const from = performance.now();
  const next = () => {
    pictures += 1;
    const took = performance.now() - from;
    if (took < ${DRAG_MS}) requestAnimationFrame(next);
    else done((1_000 * pictures) / took);
  };
  requestAnimationFrame(next);
})`;
