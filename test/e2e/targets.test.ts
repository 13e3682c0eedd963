import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a target is changed, voids the agreement, breaks the chart, and the owner agrees anew', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/specs`);
  await page.getByRole('link', { name: 'Iedereen werkt elke week in het systeem' }).click();
  await expect(page.getByText('Tussendoelen', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Specificatie wijzigen');
  await expect(page.getByLabel('Waarde 1', { exact: true })).not.toHaveValue('');
  await expectAccessible(page);

  // The way there: only what the choice asks for is in sight, and an interim target that goes back needs a reason.
  await page.getByLabel('Doel', { exact: true }).fill('93');
  await page.getByLabel('Waarde 2', { exact: true }).fill('1');
  await page.getByRole('button', { name: 'Wijziging vastleggen' }).click();
  await expect(page.getByText('Dit gaat van het doel af. Pas het aan, of zeg eronder waarom.').first()).toBeVisible();
  await expect(page.getByLabel('Doel', { exact: true }), 'what was typed stays').toHaveValue('93');
  await page.getByRole('radio', { name: /^S-curve/ }).check();
  await expect(page.getByLabel('Waarde 2', { exact: true })).toBeHidden();
  await page.getByRole('radio', { name: 'Moet tussen twee grenzen blijven' }).check();
  await expect(page.getByRole('radio', { name: /^S-curve/ })).toBeHidden();
  await expect(page.getByLabel('Ondergrens')).toBeVisible();
  await page.getByRole('radio', { name: 'Moet gedaan zijn: ja of nee' }).check();
  await expect(page.getByLabel('Doel', { exact: true })).toBeHidden();
  await page.getByRole('radio', { name: 'Moet omhoog naar het doel' }).check();
  await page.getByLabel(/^Waarom je het wijzigt/).fill('Het kan hoger.');
  await page.getByRole('button', { name: 'Wijziging vastleggen' }).click();

  await expect(page.getByText('Vastgelegd als versie 2. De eigenaar moet opnieuw instemmen.')).toBeVisible();
  await expect(page.getByText('De eigenaar heeft nog niet ingestemd met dit doel')).toBeVisible();
  await expect(page.getByText('Reden: Het kan hoger.')).toBeVisible();
  await expect(page.getByText('Breuk in de grafiek')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Bekijk de KPI' }).click();
  await expect(page.getByText(/Doel of beoordeling gewijzigd \(versie 2, /).first()).toBeVisible();
  await expect(page.getByText('Nog niet te beoordelen').first()).toBeVisible();
  await expect(page.getByText(/Eigenaar heeft nog niet ingestemd/)).toBeVisible();

  await page.getByRole('link', { name: 'Iedereen werkt elke week in het systeem' }).last().click();
  await page.getByRole('button', { name: 'Ik stem in met dit doel' }).click();
  await expect(page.getByText('Je hebt ingestemd met versie 2.')).toBeVisible();
  await expect(page.getByText('De eigenaar heeft nog niet ingestemd met dit doel')).toBeHidden();
});

test.describe('without JavaScript, on a telephone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  test('a target is changed all the same', async ({ page }) => {
    await signInAs(page, 'project-lead');
    await page.goto(`${address()}/specs`);
    await page.getByRole('link', { name: 'Iedereen wordt gezien' }).click();
    await page.getByRole('link', { name: 'Wijzigen' }).click();
    await expect(page.getByRole('radio', { name: /^Rechte lijn/ })).toBeHidden();
    await page.getByRole('radio', { name: 'Moet tussen twee grenzen blijven' }).check();
    await page.getByLabel('Ondergrens').fill('90');
    await page.getByRole('button', { name: 'Wijziging vastleggen' }).click();
    await expect(page.getByText('De ondergrens moet onder de bovengrens liggen.').first()).toBeVisible();
    await page.getByLabel('Ondergrens').fill('70');
    await page.getByRole('button', { name: 'Wijziging vastleggen' }).click();
    await expect(page.getByText(/^tussen 70.* en 82/).first()).toBeVisible();
  });
});
