// npm run shots [-- part-of-path]: pictures of every page, wide, phone and dark, in both languages, in shots/.
// Takes the built product with a fresh demo, or the one running at SHOTS_URL.
import { mkdirSync, rmSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { ensureBuild } from './ensure-build.ts';
import type { Role } from '#app/people/role.ts';
import { LINKED_PAGES, PAGES } from '#test/pages.ts';
import { launchBrowser } from '#test/setup/browser.ts';
import { startProgram } from '#test/setup/program.ts';
import { makeFolder } from '#test/setup/folder.ts';

/** Beside what the checks of accessibility walk: pages that differ from those only in what they show. */
const MORE_PAGES: { path: string; role: Role }[] = [
  ...['cases', 'tasks', 'memberships', 'membership-types', 'invoices', 'payments', 'products', 'campaigns', 'pipelines'].map((segment) => ({ path: `/crm/${segment}`, role: 'administrator' as const })),
  ...['accounts', 'contacts', 'deals', 'interactions', 'orders'].map((segment) => ({ path: `/crm/new/${segment}`, role: 'administrator' as const })),
  { path: '/crm/accounts?search=zzzzzz', role: 'administrator' },
  { path: '/crm/export/contacts', role: 'administrator' },
  { path: '/crm/calendar?view=month', role: 'administrator' },
  { path: '/crm/no-such-kind', role: 'administrator' },
];

const FIRST_ROW = 'a[data-row]';
interface LinkedPage {
  from: string;
  link: string;
  role: Role | null;
  name: string;
  /** What comes after the address of the link. */
  under?: string;
}

const MORE_LINKED_PAGES: LinkedPage[] = [
  ...['interactions', 'cases', 'tasks', 'memberships', 'orders', 'invoices', 'payments', 'products', 'campaigns', 'pipelines'].map((segment) => ({ from: `/crm/${segment}`, link: FIRST_ROW, role: 'administrator' as const, name: `one-of-${segment}` })),
  { from: '/kpis', link: 'main article a[href^="/kpis/"]', role: 'management', name: 'kpi-limits', under: '?limits=1' },
  { from: '/kpis', link: 'main article a[href^="/kpis/"]', role: 'management', name: 'kpi-beside', under: '?beside=best' },
  { from: '/kpis', link: 'main article a[href^="/kpis/"]', role: 'management', name: 'new-benchmark', under: '/benchmark' },
  { from: '/kpis/explore', link: 'main a[href*="compare=year-before"]', role: 'management', name: 'explored-bars' },
  { from: '/dashboards', link: FIRST_ROW, role: 'management', name: 'dashboard-wall', under: '/wall' },
  { from: '/roadmap', link: 'a[href^="/roadmap/gates/"]', role: 'project-lead', name: 'new-criterion', under: '/criteria/new' },
  { from: '/crm/accounts', link: FIRST_ROW, role: 'administrator', name: 'account-edit', under: '/edit' },
  { from: '/crm/contacts', link: FIRST_ROW, role: 'administrator', name: 'contact-privacy', under: '/privacy' },
  { from: '/specs', link: 'main li a[href^="/specs/0"], main td a[href^="/specs/0"]', role: 'project-lead', name: 'spec-edit', under: '/edit' },
  { from: '/specs', link: 'main li a[href^="/specs/0"], main td a[href^="/specs/0"]', role: 'project-lead', name: 'spec-evidence', under: '/evidence' },
  { from: '/specs', link: 'main li a[href^="/specs/0"], main td a[href^="/specs/0"]', role: 'project-lead', name: 'spec-check', under: '/check' },
  { from: '/crm/duplicates', link: 'main a[href^="/crm/duplicates/"]', role: 'administrator', name: 'duplicate' },
  { from: '/settings/webhooks', link: 'main a[href^="/settings/webhooks/"]', role: 'administrator', name: 'webhook' },
];

/** What opens on a page, by the role and the name under which it is found in either language. */
const LAYERS: { path: string; role: Role; name: string; open: (page: Page) => Promise<void> }[] = [
  { path: '/crm/contacts', role: 'administrator', name: 'contacts-filter', open: (page) => page.getByRole('button', { name: /^Filter/ }).click() },
  { path: '/crm/contacts', role: 'administrator', name: 'contacts-columns', open: (page) => page.getByRole('button', { name: /^(Kolommen|Columns)$/ }).click() },
  { path: '/crm/contacts', role: 'administrator', name: 'contacts-views', open: (page) => page.getByText(/^(Weergaven|Views)$/).click() },
  { path: '/crm/contacts', role: 'administrator', name: 'contacts-chosen', open: (page) => page.locator('tbody').getByRole('checkbox').first().check() },
  { path: '/crm/new/contacts', role: 'administrator', name: 'contact-refused', open: (page) => page.locator('button[name="then"][value="show"]').click() },
];

const LOOKS = [
  { name: 'wide', width: 1440, height: 900, theme: 'light' },
  { name: 'phone', width: 390, height: 844, theme: 'light' },
  { name: 'dark', width: 1440, height: 900, theme: 'dark' },
] as const;

if (!process.env.SHOTS_URL) ensureBuild();
const wanted = process.argv[2] ?? '';
const dataDir = makeFolder('shots');
const program = process.env.SHOTS_URL ? null : startProgram({ DATA_DIR: dataDir, PACER_GALLERY: 'on' });
const address = process.env.SHOTS_URL ?? (await program!.ready);
const browser = await launchBrowser();
try {
  mkdirSync('shots', { recursive: true });
  const roles = new Set([...PAGES, ...LINKED_PAGES, ...MORE_PAGES].map(({ role }) => role));
  for (const role of roles) await takeRole(browser, role);
} finally {
  await browser.close();
  await program?.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}

interface Shot {
  path: string;
  name: string;
  open?: (page: Page) => Promise<void>;
}

async function takeRole(from: Browser, role: Role | null): Promise<void> {
  const context = await from.newContext();
  const page = await context.newPage();
  if (role) await context.request.post(`${address}/demo-sessions`, { form: { role }, headers: { origin: address } });
  const pages: Shot[] = [...PAGES, ...MORE_PAGES].filter((entry) => entry.role === role).map(({ path }) => ({ path, name: path.slice(1).replaceAll(/[/?=]/g, '-') || 'home' }));
  const linkedPages: LinkedPage[] = [...LINKED_PAGES, ...MORE_LINKED_PAGES];
  for (const { from: start, link, name, under } of linkedPages.filter((entry) => entry.role === role)) {
    await page.goto(address + start);
    const href = await page.locator(link).first().getAttribute('href', { timeout: 2_000 }).catch(() => null);
    if (href) pages.push({ path: under ? `${href.split('?')[0] ?? href}${under}` : href, name });
    else console.log(`No ${name} page behind ${start}: not taken.`);
  }
  pages.push(...LAYERS.filter((entry) => entry.role === role));
  for (const shot of pages.filter((entry) => entry.path.includes(wanted) || entry.name.includes(wanted))) await takePage(page, shot);
  await context.close();
}

async function takePage(page: Page, { path, name, open }: Shot): Promise<void> {
  for (const locale of ['nl', 'en']) {
    for (const look of LOOKS) {
      await page.context().addCookies([
        { name: 'locale', value: locale, url: address },
        { name: 'theme', value: look.theme, url: address },
      ]);
      await page.setViewportSize({ width: look.width, height: look.height });
      await page.goto(address + path, { waitUntil: 'networkidle' });
      if (open) await open(page).then(() => page.waitForTimeout(500), () => console.log(`Nothing opened on ${path} for ${name}.`));
      await page.screenshot({ path: `shots/${name}.${look.name}.${locale}.png`, fullPage: true, animations: 'disabled' });
    }
  }
  console.log(`${path} → shots/${name}.*.png`);
}
