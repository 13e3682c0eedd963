import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a project lead lets somebody have the dashboard by mail, sends it to themselves, and it arrives with its pictures', async ({ page, browser }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/kpis`);
  await page.getByRole('link', { name: 'Dashboard per mail' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard per mail' })).toBeVisible();
  await expectAccessible(page);

  const readers = page.getByRole('table', { name: 'Wie het krijgt' });
  const adding = page.getByLabel('Iemand toevoegen');
  const somebody = (await adding.getByRole('option').nth(1).textContent())!;
  await adding.selectOption({ label: somebody });
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  const row = readers.getByRole('row').filter({ hasText: somebody });
  await expect(row.getByRole('combobox')).toHaveValue('weekly');
  await row.getByRole('combobox').selectOption('never');
  await row.getByRole('button', { name: /^Opslaan/ }).click();
  await expect(row).toHaveCount(0);

  const preview = page.getByRole('region', { name: 'Zo ziet de mail er nu uit' });
  const standing = (await preview.getByRole('heading', { level: 3 }).textContent())!;
  await page.getByRole('button', { name: 'Stuur het me nu' }).click();
  await expect(page.getByText('Het is naar je gestuurd.')).toBeVisible();

  const admin = await browser.newPage();
  await signInAs(admin, 'administrator');
  await admin.goto(`${address()}/settings/outbox?kind=digest`);
  const mail = admin.getByRole('row').nth(1);
  await mail.getByText(`Demo: ${standing}`).click();
  const [sent] = await Promise.all([admin.waitForEvent('popup'), mail.getByRole('link', { name: 'Bekijk met plaatjes' }).click()]);
  await expect(sent.getByRole('heading', { level: 1, name: standing })).toBeVisible();
  await sent.waitForLoadState(); // with its pictures
  const pictures = await sent.getByRole('img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(pictures.length).toBeGreaterThan(5);
  expect(new Set(pictures)).toEqual(new Set([192]));
  await admin.close();
});

test('who only reads chooses for themselves alone', async ({ page }) => {
  await signInAs(page, 'manager');
  await page.goto(`${address()}/kpis/digest`);
  await expect(page.getByLabel('Iemand toevoegen')).toHaveCount(0);
  const own = page.getByRole('combobox', { name: 'Hoe vaak wil je het zelf?' });
  await own.selectOption('monthly');
  await page.getByRole('button', { name: /^Opslaan/ }).click();
  await expect(page.getByText('Opgeslagen.')).toBeVisible();
  await expect(own).toHaveValue('monthly');
  await own.selectOption('never');
  await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'), page.getByRole('button', { name: /^Opslaan/ }).click()]);
  await page.reload();
  await expect(own, 'it is kept').toHaveValue('never');
});

test('a dashboard that somebody put together comes by mail too, with its charts as pictures', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/dashboards`);
  await page.getByRole('link', { name: 'Directieoverleg', exact: true }).click();
  await page.getByRole('link', { name: 'Per mail' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Per mail' })).toBeVisible();
  await expectAccessible(page);
  const preview = page.getByRole('region', { name: 'Zo ziet de mail er nu uit' });
  await expect(preview.getByRole('heading', { level: 3, name: 'Directieoverleg' })).toBeVisible();
  const chart = preview.getByRole('img', { name: /^Adoptiegraad/ });
  await expect.poll(() => chart.evaluate((image) => (image as HTMLImageElement).naturalWidth), 'as soon as the picture is read').toBe(1040);
  await page.getByRole('button', { name: 'Stuur het me nu' }).click();
  await expect(page.getByText('Het is naar je gestuurd.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Wie het krijgt' }).getByRole('combobox')).toHaveValue('monthly');
});
