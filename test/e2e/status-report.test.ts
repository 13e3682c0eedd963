import { expect, test } from '@playwright/test';
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
