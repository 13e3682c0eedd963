import type { Page } from '@playwright/test';
import type { Role } from '#app/people/role.ts';

/** Signs in to the demo workspace with the one click it offers for a role. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  await page.goto(`${process.env.E2E_URL!}/sign-in`);
  await page.locator(`form[action="/demo-sessions"] button[value="${role}"]`).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in' && url.pathname !== '/demo-sessions');
}

/**
 * Waits until everything on the page listens in the browser itself. Before that a press sends the form as a page of its own, as
 * without JavaScript, and on a slow machine a key that the page as a whole waits for is lost, also when it has been loaded.
 */
export async function waitForScripts(page: Page): Promise<void> {
  await page.locator('html[data-alive]').waitFor({ state: 'attached' });
}
