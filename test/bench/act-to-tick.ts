import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { database } from '#app/db/client.server.ts';
import { createApiKey } from '#app/people/api-keys.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { closing, enrol, makeItem, makeList, memberId } from '#test/factories/checklists.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { launchBrowser } from '#test/setup/browser.ts';
import { type BenchContext, type Measure, median } from './measure.ts';
import { servePages } from './served.ts';

/** Each act ticks the next item. */
const ACTS = 12;
/** Between two acts, so that each is heard by who already listens; never as long twice, so that the listening is met at any moment of its rhythm. */
const REST_MS = 1_500;
const LONGER_MS = 70;

/** From sending an act of an end user to the API until the item that it ticks is drawn on the list that stands open in their browser. */
export async function measureActToTick({ url, tell }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { endUser, key } = await fill();
    const { email } = await database().member.findUniqueOrThrow({ where: { id: endUser } });
    const served = await servePages(client, url, endUser);
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 844 } });
      await context.addCookies([{ ...served.cookie, url: served.address }]);
      const page = await context.newPage();
      await page.goto(`${served.address}/me`, { waitUntil: 'networkidle' });
      const times: number[] = [];
      for (let done = 1; done < ACTS; done++) {
        await page.waitForTimeout(REST_MS + LONGER_MS * done);
        times.push(await actToTick(page, served.address, key, email, done));
      }
      tell(`an act is ticked on the screen after ${times.map(Math.round).join(', ')} ms`);
      return [{ id: 'act-to-tick', room: 'adoption', value: Math.round(median(times)), unit: 'ms', target: 1_000, better: 'lower' }];
    } finally {
      await browser.close();
      await served.stop();
    }
  } finally {
    await client.end();
  }
}

async function fill(): Promise<{ endUser: string; key: string }> {
  const scope = await makeScope({ role: 'end-user' });
  const asOf = new Date();
  await enrol(scope, addDays(dayIn(asOf, scope.timeZone), -1));
  await makeList(scope, { asOf, items: Array.from({ length: ACTS }, (_, item) => makeItem(`Item ${item + 1}`, closing(item + 1))) });
  const made = await createApiKey({ ...scope, permissions: permissionsOf('administrator') }, { name: `Bench ${randomUUID()}`, permissions: ['events:write'], expiresAt: null });
  if (!made.ok) throw new Error(made.reason);
  return { endUser: memberId(scope), key: made.value.key };
}

async function actToTick(page: Page, address: string, key: string, actor: string, done: number): Promise<number> {
  await page.getByText(`${done - 1} van ${ACTS} gedaan`).waitFor();
  const drawn = page.evaluate<number>(timeOf(`${done} van ${ACTS} gedaan`));
  const event = { event_id: randomUUID(), actor, activity: 'case-closed', occurred_at: new Date().toISOString() };
  const sentAt = Date.now();
  const answer = await fetch(`${address}/api/v1/events`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify(event) });
  if (answer.status !== 202) throw new Error(`An act of the bench was refused: ${await answer.text()}`);
  return (await drawn) - sentAt;
}

/** The moment, by the clock of this machine, of the first picture that has the words. As text: the names that the translation of this file gives to functions do not exist in a page. */
const timeOf = (words: string) => `new Promise((drawn) => {
  const look = () => (document.querySelector('main').textContent.includes(${JSON.stringify(words)}) ? drawn(Date.now()) : requestAnimationFrame(look));
  requestAnimationFrame(look);
})`;
