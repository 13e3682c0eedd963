import { expect, type Page, test } from '@playwright/test';
import { waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

/** Presses Tab until the element with this accessible name has the focus; fails when it never comes. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.matches('a, button, input, select, textarea, summary')) return '';
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
      return `${element.getAttribute('aria-label') ?? ''} ${element.textContent} ${label}`;
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

test('the keyboard alone does the whole slice: sign in, dashboard, a KPI, a gate, the checklist', async ({ page }) => {
  await page.goto(`${address()}/sign-in`);
  await tabTo(page, /Projectleider/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/roadmap');
  await expect(page.getByRole('link', { name: /Naar de poort/ }).first()).toBeVisible();
  await waitForScripts(page);

  await tabTo(page, /Naar de poort/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/roadmap/gates/**');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await page.waitForURL('**/kpis');
  await expect(page.getByRole('link', { name: /Bijwerken is een gewoonte/ }).first()).toBeVisible();
  await tabTo(page, /Bijwerken is een gewoonte/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kpis/*');
  await expect(page.getByRole('heading', { level: 1, name: /Bijwerken is een gewoonte/ })).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox').or(page.getByRole('dialog').getByRole('combobox'))).toBeFocused();
  await page.keyboard.type('moet ik');
  await expect(page.getByRole('option', { name: /Wat moet ik doen/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/me');
  await expect(page.getByRole('heading', { level: 1, name: /Wat moet ik doen/ })).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto(`${address()}/sign-in`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
});

test('keys do nothing while somebody types', async ({ page }) => {
  await page.goto(`${address()}/sign-in`);
  await page.getByLabel('E-mailadres').pressSequentially('gk?/');
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.getByLabel('E-mailadres')).toHaveValue('gk?/');
});
