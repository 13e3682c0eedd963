// npm run shots [-- part-of-path]: pictures of every page, wide, phone and dark, in both languages, in shots/.
// Takes the built product with a fresh demo, or the one running at SHOTS_URL.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBuild } from './ensure-build.ts';
import type { Role } from '#app/people/role.ts';
import { LINKED_PAGES, PAGES } from '#test/pages.ts';
import { startProgram } from '#test/setup/program.ts';
import { makeFolder } from '#test/setup/folder.ts';

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
const browser = await chromium.launch({
  ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  mkdirSync('shots', { recursive: true });
  const roles = new Set([...PAGES, ...LINKED_PAGES].map(({ role }) => role));
  for (const role of roles) await takeRole(browser, role);
} finally {
  await browser.close();
  await program?.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}

async function takeRole(from: Browser, role: Role | null): Promise<void> {
  const context = await from.newContext();
  const page = await context.newPage();
  if (role) await context.request.post(`${address}/demo-sessions`, { form: { role }, headers: { origin: address } });
  const pages = PAGES.filter((entry) => entry.role === role).map(({ path }) => ({ path, name: path.slice(1).replaceAll('/', '-') || 'home' }));
  for (const linked of LINKED_PAGES.filter((entry) => entry.role === role)) {
    await page.goto(address + linked.from);
    const href = await page.locator(linked.link).first().getAttribute('href', { timeout: 2_000 }).catch(() => null);
    if (href) pages.push({ path: href, name: linked.name });
    else console.log(`No ${linked.name} page behind ${linked.from}: not taken.`);
  }
  for (const { path, name } of pages.filter((entry) => entry.path.includes(wanted))) await takePage(page, path, name);
  await context.close();
}

async function takePage(page: Page, path: string, name: string): Promise<void> {
  for (const locale of ['nl', 'en']) {
    for (const look of LOOKS) {
      await page.context().addCookies([
        { name: 'locale', value: locale, url: address },
        { name: 'theme', value: look.theme, url: address },
      ]);
      await page.setViewportSize({ width: look.width, height: look.height });
      await page.goto(address + path, { waitUntil: 'networkidle' });
      await page.screenshot({ path: `shots/${name}.${look.name}.${locale}.png`, fullPage: true, animations: 'disabled' });
    }
  }
  console.log(`${path} → shots/${name}.*.png`);
}
