import { expect, test } from '@playwright/test';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a name in the usage data is matched, told to be nobody known, put aside and taken back', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/settings/usage`);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /koppelen$/ }) }).first();
  const key = (await row.locator('.font-medium').first().textContent())?.trim() ?? '';
  const who = page.getByLabel(`Wie is ${key}?`);
  await page.getByRole('button', { name: `${key} koppelen` }).click();
  await expect(page.getByText('Kies eerst wie dit is.')).toBeVisible();
  await who.fill('Niemand Zo');
  await page.getByRole('button', { name: `${key} koppelen` }).click();
  await expect(page.getByText('Niemand heet zo of heeft dat adres.', { exact: false })).toBeVisible();
  await expect(who, 'what was typed stays').toHaveValue('Niemand Zo');
  await who.fill((await page.locator('datalist option').first().getAttribute('value')) ?? '');
  await page.getByRole('button', { name: `${key} koppelen` }).click();
  await expect(page.getByText(`${key} is nu`, { exact: false })).toBeVisible();
  await page.getByRole('button', { name: `${key} losmaken` }).click();
  await expect(page.getByText(`${key} staat weer bij de onbekende namen.`)).toBeVisible();
  await page.getByRole('button', { name: `${key} is geen persoon` }).click();
  await expect(page.getByText(`${key} telt nergens meer mee.`)).toBeVisible();
  await page.getByRole('button', { name: `${key} losmaken` }).click();
  await expect(who).toBeVisible();
});
