import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';

const url = (path: string) => process.env.E2E_URL! + path;
const NAMES = ['Stoelen klaarzetten', 'Koffie bestellen', 'Uitnodiging schrijven'];
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
const said = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text);

/** In the phase of strategy: the journeys of the plan count what stands in another. */
async function add(page: Page, name: string) {
  await page.goto(url('/roadmap/items/new'));
  await page.getByRole('textbox', { name: /^Wat/ }).fill(name);
  await page.getByLabel('Kleur').selectOption('red');
  await page.getByRole('combobox', { name: /^Fase/ }).selectOption({ label: '1. Strategie' });
  await page.getByLabel(/^Eerste dag/).fill(dayFromNow(6));
  await page.getByLabel(/^Laatste dag/).fill(dayFromNow(7));
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('owner and days of three are changed in one step, and taken back in one', async ({ page }) => {
  await signInAs(page, 'project-lead');
  for (const name of NAMES) await add(page, name);
  await page.goto(url('/roadmap/table?phase=strategy&open=only'));
  await waitForScripts(page);
  for (const name of NAMES) await row(page, name).getByRole('checkbox').check();
  const form = page.getByRole('form', { name: 'Wat verandert er aan de gekozen rijen?' });
  await expect(page.getByRole('group', { name: '3 gekozen' })).toBeVisible();
  await expectAccessible(page);

  await form.getByLabel('Dagen later').fill('veel');
  await form.getByRole('button', { name: 'Pas toe' }).click();
  await expect(form.getByText('Vul een heel aantal dagen in, van -365 tot 365.')).toBeVisible();
  await expect(form.getByLabel('Dagen later')).toHaveValue('veel');

  await form.getByLabel('Dagen later').fill('3');
  await form.getByLabel('Wie').selectOption({ label: 'Loes van der Velde' });
  await form.getByRole('button', { name: 'Pas toe' }).click();
  await expect(said(page, '3 onderdelen veranderd.')).toBeVisible();
  for (const name of NAMES) {
    await expect(row(page, name)).toContainText('3 dagen later');
    await expect(row(page, name)).toContainText('Loes van der Velde');
  }

  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(said(page, 'Teruggezet zoals het was.')).toBeVisible();
  for (const name of NAMES) {
    await expect(row(page, name)).toContainText('Volgens plan');
    await expect(row(page, name)).toContainText('Nog niemand');
  }
});

test('an end user has no rows to tick, and changes none', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(url('/roadmap/table'));
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('row').getByRole('checkbox')).toHaveCount(0);
  const refused = await page.request.post(url('/roadmap/plan/bulk'), { form: { item: '0190c0de-0000-7000-8000-000000000001.1', is: 'done' }, headers: { origin: process.env.E2E_URL! } });
  expect(refused.status()).toBe(403);
});
