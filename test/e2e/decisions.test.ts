import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const title = `Wie belt de winkels ${Date.now().toString(36)}?`;

test('a project lead asks for a decision, management takes it, and it can only be decided anew', async ({ page, browser }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Besluiten', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Besluiten' })).toBeVisible();
  await page.getByRole('link', { name: 'Besluit toevoegen' }).click();
  await page.getByLabel('Wat is er besloten?').fill('De servicedesk belt.');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByLabel('Waarover gaat het?')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Waarom dit?'), 'what was decided is told whole').toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Wat is er besloten?'), 'what was typed stays').toHaveValue('De servicedesk belt.');
  await expectAccessible(page);

  await page.getByLabel('Wat is er besloten?').fill('');
  await page.getByLabel('Waarover gaat het?').fill(title);
  await page.getByLabel('Wie besluit?').selectOption({ label: 'Don Wagenaar' });
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  const chief = await browser.newPage();
  await signInAs(chief, 'management');
  await chief.goto(`${address()}/me`);
  await chief.getByRole('link', { name: title }).click();
  await chief.getByLabel('Wat is er besloten?').fill('De servicedesk belt elke winkel.');
  await chief.getByLabel('Waarom dit?').fill('Zij kennen de winkels.');
  await expectAccessible(chief);
  await chief.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(chief.getByText('Zij kennen de winkels.')).toBeVisible();
  await expect(chief.getByRole('button', { name: 'Besluit vastleggen' })).toHaveCount(0);
  await chief.close();

  await page.reload();
  await page.getByRole('link', { name: 'Opnieuw besluiten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Opnieuw besluiten' })).toBeVisible();
  await page.getByLabel('Waarover gaat het?').fill(`${title} Nog eens`);
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${title} Nog eens` })).toBeVisible();
  await page.getByRole('button', { name: 'Niet meer nodig' }).click();
  await expect(page.getByRole('button', { name: 'Toch nodig' })).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('button', { name: 'Niet meer nodig' })).toBeVisible();
});

test('an end user on a phone reads what was decided and why, and adds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'end-user');
  await page.goto(`${address()}/roadmap/decisions?state=replaced`);
  await expect(page.getByRole('link', { name: 'Besluit toevoegen' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Wie mag een klant samenvoegen?' }).click();
  await expect(page.getByText('In de proef voegden drie collega’s de verkeerde klanten samen.')).toBeVisible();
  await expect(page.getByRole('link', { name: /nu teams het zelf vragen/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Opnieuw besluiten' })).toHaveCount(0);
});
