import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('somebody follows the plan in their own calendar, and stops', async ({ page, playwright }) => {
  await signInAs(page, 'manager');
  await page.goto(`${address()}/roadmap/table`);
  await page.getByRole('link', { name: 'In je agenda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'In je agenda' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Maak mijn adres' }).click();
  const field = page.getByLabel('Adres om in je agenda te plakken');
  await expect(field).toHaveValue(/\/calendars\/.+\.ics$/);
  await expectAccessible(page);
  const feed = `${address()}${new URL(await field.inputValue()).pathname}`;
  await expect(page.getByRole('link', { name: 'Openen in mijn agenda' })).toHaveAttribute('href', /^webcal:/);

  const program = await playwright.request.newContext();
  const calendar = await program.get(feed);
  expect([calendar.status(), calendar.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(await calendar.text()).toMatch(/SUMMARY:Poort 5/);

  await page.getByRole('button', { name: 'Stop met volgen' }).click();
  await expect(page.getByText('Je adres werkt niet meer.')).toBeVisible();
  expect((await program.get(feed)).status()).toBe(404);
  await program.dispose();
});
