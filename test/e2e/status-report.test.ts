import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const REPORT = `${process.env.E2E_URL!}/roadmap/report`;

test('who decides reads on one page how the programme stands, and goes from what is off to what is behind it', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${process.env.E2E_URL!}/roadmap`);
  await page.getByRole('link', { name: 'Statusrapport' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Statusrapport' })).toBeVisible();
  const off = page.getByRole('row').filter({ hasText: 'In gevaar' }).first();
  const name = await off.getByRole('link').innerText();
  await expect(page.getByText(new RegExp(`Niet op koers: .*${name}`))).toBeVisible();
  await off.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('what is written down in the plan stands in the report at once', async ({ page }) => {
  await signInAs(page, 'project-lead');
  const late = `Vergeten overdracht ${Date.now()}`;
  await page.goto(`${process.env.E2E_URL!}/roadmap/items/new`);
  await page.getByRole('textbox', { name: /^Wat/ }).fill(late);
  await page.getByLabel('Kleur').selectOption('blue');
  await page.getByRole('combobox', { name: /^Fase/ }).selectOption({ label: '5. Continu leren' });
  await page.getByLabel(/^Eerste dag/).fill('2026-01-05');
  await page.getByLabel(/^Laatste dag/).fill('2026-01-09');
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: late })).toBeVisible();
  await page.goto(REPORT);
  const item = page.getByRole('listitem').filter({ hasText: late });
  await expect(item).toContainText('Had al klaar moeten zijn');
  await item.getByRole('link').click();
  await page.getByRole('button', { name: 'Uit het plan halen' }).click();
  await expect(page.getByText(`Uit het plan gehaald: ${late}`)).toBeVisible();
  await page.goto(REPORT);
  await expect(page.getByText(late)).toBeHidden();
});

test('an end user reads it without the KPIs, which are not theirs to see', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(REPORT);
  await expect(page.getByText('Blauw en rood')).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
});

test('who decides has the report by mail: sees what it tells, sends it to themselves, and it arrives', async ({ page, browser }) => {
  await signInAs(page, 'management');
  await page.goto(REPORT);
  await expect(page.getByText('Toleranties', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Per mail' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Statusrapport per mail' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel('Iemand toevoegen'), 'for themselves alone').toHaveCount(0);
  const preview = page.getByRole('region', { name: 'Zo ziet de mail er nu uit' });
  await expect(preview.getByRole('link', { name: 'Naar het statusrapport' })).toHaveAttribute('href', '/roadmap/report');
  await page.getByRole('button', { name: 'Stuur het me nu' }).click();
  await expect(page.getByText('Het is naar je gestuurd.')).toBeVisible();

  const admin = await browser.newPage();
  await signInAs(admin, 'administrator');
  await admin.goto(`${process.env.E2E_URL!}/settings/outbox?kind=digest`);
  const mail = admin.getByRole('row').filter({ hasText: 'Demo: Statusrapport van' }).first();
  await mail.getByText('Demo: Statusrapport van').click();
  const [sent] = await Promise.all([admin.waitForEvent('popup'), mail.getByRole('link', { name: 'Bekijk met plaatjes' }).click()]);
  await expect(sent.getByRole('heading', { level: 1, name: /^Statusrapport van/ })).toBeVisible();
  await expect(sent.getByText('Toleranties', { exact: true })).toBeVisible();
  await admin.close();
});
