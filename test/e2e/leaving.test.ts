import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('who leaves a long form is asked once, and only when something would be lost', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/specs`);
  await page.getByRole('link', { name: 'Nieuwe specificatie' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nieuwe specificatie' })).toBeVisible();
  const asked = page.getByRole('dialog', { name: 'Je hebt nog niet opgeslagen' });
  const away = page.getByRole('navigation').getByRole('link', { name: 'Doelen' }).first();
  await away.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Doelen' }), 'nothing was typed').toBeVisible();

  await page.goBack();
  const name = page.getByLabel(/^Naam/).first();
  await name.fill('Bellen binnen een dag');
  await away.click();
  await expect(asked).toBeVisible();
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Blijf hier' }).click();
  await expect(asked).toBeHidden();
  await expect(name).toHaveValue('Bellen binnen een dag');

  await page.goBack();
  await expect(asked, 'going back is leaving too').toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(name).toHaveValue('Bellen binnen een dag');

  await away.click();
  await asked.getByRole('button', { name: 'Ga weg zonder op te slaan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Doelen' })).toBeVisible();
});
