import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import pg from 'pg';
import type { Scope } from '#app/people/scope.ts';
import { launchBrowser } from '#test/setup/browser.ts';
import { fillDashboard, TEAMS } from './dashboard-full.ts';
import { type BenchContext, type Measure, median } from './measure.ts';
import { type Served, servePages } from './served.ts';

const WARM_UP = 6;
const RUNS = 20;
/** Nothing changes in the page for so long: what was asked for stands there. */
const QUIET_MS = 400;

/**
 * How long somebody waits in a browser after a choice on a dashboard of sixty KPIs and on the page of a KPI that is split into twenty
 * teams: from the choice to the picture after which nothing changes any more.
 */
export async function measureKpiPages({ url, tell }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const scope = await fillDashboard(client, 1, new Date());
    const { memberId, kpiId } = await addReader(client, scope);
    await client.query('ANALYZE');
    const served = await servePages(client, url, memberId);
    try {
      return await inBrowser(served, kpiId, tell);
    } finally {
      await served.stop();
    }
  } finally {
    await client.end();
  }
}

async function inBrowser(served: Served, kpiId: string, tell: BenchContext['tell']): Promise<Measure[]> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ ...served.cookie, url: served.address }]);
    const page = await context.newPage();
    const filter = await timeChoices(page, `${served.address}/kpis`, 'span', ['52', '26']);
    const split = await timeChoices(page, `${served.address}/kpis/${kpiId}`, 'by', ['team', 'none']);
    const parts = await page.getByRole('row').filter({ hasText: /^Team \d+/ }).count();
    if (parts < TEAMS) throw new Error(`The split of the bench shows ${parts} teams`);
    tell(`filter: ${filter.map(Math.round).join(', ')} ms; split: ${split.map(Math.round).join(', ')} ms`);
    const measure = (id: string, values: number[]): Measure => ({ id, room: 'kpis', value: Math.round(median(values)), unit: 'ms', target: 150, better: 'lower' });
    return [measure('dashboard-60-kpis-filter', filter), measure('kpi-20-teams-split', split)];
  } finally {
    await browser.close();
  }
}

/** Who looks, and a KPI of everybody that can be split by team. */
async function addReader(client: pg.Client, { workspaceId }: Scope): Promise<{ memberId: string; kpiId: string }> {
  const [memberId, kpiId] = [randomUUID(), randomUUID()];
  await client.query(`INSERT INTO members (id, workspace_id, email, name, role) VALUES ($1, $2, 'lead@example.org', 'Lead', 'project-lead')`, [memberId, workspaceId]);
  await client.query(
    `INSERT INTO kpis (id, workspace_id, metric_id, layer, direction, frequency, target_value, starts_on, deadline_on, owner_id, specification_id, position, updated_at)
     VALUES ($1, $2, 'active-user-rate', 'use', 'increase-to', 'week', 0.9, current_date - 100, current_date + 100, $3, gen_random_uuid(), 100, now())`,
    [kpiId, workspaceId, memberId],
  );
  return { memberId, kpiId };
}

/** Chooses in turn; in milliseconds, without the first ones. The last choice made is the first of those given. */
async function timeChoices(page: Page, address: string, name: string, values: readonly string[]): Promise<number[]> {
  await page.goto(address, { waitUntil: 'networkidle' });
  const times: number[] = [];
  for (let run = -WARM_UP; run <= RUNS; run++) {
    const value = values[(run + WARM_UP) % values.length]!;
    const took = await page.evaluate<number>(`(${TIME_CHOICE})(${JSON.stringify({ name, value, quiet: QUIET_MS })})`);
    if (new URL(page.url()).searchParams.get(name) !== value) throw new Error(`The choice of ${value} changed nothing`);
    if (run >= 0) times.push(took);
  }
  return times;
}

/** As text: the names that the translation of this file gives to functions do not exist in a page. */
const TIME_CHOICE = `({ name, value, quiet }) => new Promise((done) => {
  const select = document.querySelector('main select[name="' + name + '"]');
  let painted = null;
  let timer = null;
  const from = performance.now();
  const seen = new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => {
    painted = performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => { seen.disconnect(); done(painted - from); }, quiet);
  })));
  seen.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true });
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
})`;
