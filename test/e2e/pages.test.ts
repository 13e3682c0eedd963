import { expect, type Page, test } from '@playwright/test';
import type { Role } from '#app/people/role.ts';
import { expectAccessible, expectContrast } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';
import { LINKED_PAGES, PAGES } from '#test/pages.ts';

test.describe.configure({ mode: 'parallel' });

const THEMES = [
  ['light', expectAccessible],
  ['dark', expectContrast],
] as const;

const signedIn = new Map<Role, Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>>();

/** Once for a role: these pages are looked at only, so that one session serves them all. */
async function enterAs(page: Page, role: Role): Promise<void> {
  const cookies = signedIn.get(role);
  if (cookies) return page.context().addCookies(cookies);
  await signInAs(page, role);
  signedIn.set(role, await page.context().cookies());
}

for (const { path, role } of PAGES) {
  test(`${path} is accessible in both themes, without errors and without a sideways scroll on a narrow screen`, async ({ page }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    if (role) await enterAs(page, role);
    for (const [theme, expectAll] of THEMES) {
      await page.context().addCookies([{ name: 'theme', value: theme, url: process.env.E2E_URL! }]);
      const response = await page.goto(process.env.E2E_URL! + path);
      expect(response?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expectAll(page);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'width of the page on a screen of 320').toBeLessThanOrEqual(320);
    expect(problems).toEqual([]);
  });
}

for (const { from, link, role, name } of LINKED_PAGES) {
  test(`the ${name} page behind ${from} is accessible in both themes`, async ({ page }) => {
    await enterAs(page, role);
    await page.goto(process.env.E2E_URL! + from);
    const href = await page.locator(link).first().getAttribute('href');
    for (const [theme, expectAll] of THEMES) {
      await page.context().addCookies([{ name: 'theme', value: theme, url: process.env.E2E_URL! }]);
      await page.goto(process.env.E2E_URL! + href!);
      await expectAll(page);
    }
  });
}
