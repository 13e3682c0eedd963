import type { Page } from '@playwright/test';
import type { Role } from '#app/people/role.ts';

/** Signs in to the demo workspace with the one click it offers for a role. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  await page.goto(`${process.env.E2E_URL!}/sign-in`);
  await page.locator(`form[action="/demo-sessions"] button[value="${role}"]`).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in' && url.pathname !== '/demo-sessions');
}

/** Waits until the page answers in the browser itself; before that a press sends the form as a page of its own, as without JavaScript. */
export async function waitForScripts(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith('_reactListening')));
}
