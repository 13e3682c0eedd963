import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { waitForScripts } from '#test/setup/demo.ts';

/** Public files that are not part of the product, beside the project unless said otherwise; without them there is nothing to show. */
const DATA = process.env.PACER_TEST_DATA ?? '../shared/data';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let page: Page;

test.beforeAll(async ({ browser }) => {
  if (!existsSync(DATA)) console.warn('SKIPPED: the folder of public files is not here; set PACER_TEST_DATA to it.');
  page = await (await browser.newContext()).newPage();
  const address = process.env.E2E_URL!;
  await page.context().request.post(`${address}/demo-sessions`, { form: { role: 'administrator' }, headers: { origin: address } });
});
test.beforeEach(() => test.skip(!existsSync(DATA), 'the public files are not here'));

interface Wish {
  /** Target by column, where the suggestion is not it. */
  columns?: Record<string, string>;
  /** What a value means, by column and value. */
  values?: Record<string, Record<string, string>>;
  fixed?: Record<string, string>;
  restIsNew?: boolean;
}

/** Leads a file through the steps of the screen, as somebody would who only chooses. @returns the counts that stand on the last page. */
async function bring(kind: string, file: string, { columns = {}, values = {}, fixed = {}, restIsNew = false }: Wish = {}): Promise<Record<string, number>> {
  await page.goto(`${process.env.E2E_URL!}/crm/imports`);
  await page.getByLabel('Wat staat erin').selectOption(kind);
  await page.locator('input[type=file]').setInputFiles(join(DATA, file));
  await page.getByRole('button', { name: 'Bestand controleren' }).click();
  await page.waitForURL(/imports\/[0-9a-f-]{36}/, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Ziet er goed uit' }).click();
  await page.waitForURL(/step=columns/);
  await expect(page.getByRole('heading', { name: 'Kolommen kiezen' })).toBeVisible();
  await waitForScripts(page);
  for (const [column, target] of Object.entries(columns)) await page.getByLabel(`${column} gaat naar`, { exact: true }).selectOption(target);
  for (const meanings of Object.values(values)) {
    for (const [value, meaning] of Object.entries(meanings)) {
      const field = page.getByLabel(`${value} betekent`, { exact: true });
      const details = page.locator('details', { has: field });
      if (!(await details.evaluate((each: HTMLDetailsElement) => each.open))) await details.locator('summary').click();
      await field.fill(meaning);
    }
  }
  for (const [at, [target, text]] of Object.entries(fixed).entries()) {
    await page.getByLabel(`Vast veld ${at + 1}`, { exact: true }).selectOption(target);
    await page.getByLabel(`Waarde van vast veld ${at + 1}`, { exact: true }).fill(text);
  }
  if (restIsNew) await page.getByLabel('Maak van alle andere kolommen een nieuw eigen veld').check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL(/step=keys/);
  await page.getByRole('button', { name: 'Controleren' }).click();
  await page.waitForURL(/step=check/, { timeout: 120_000 });
  await page.getByRole('button', { name: /importeren$/ }).click();
  await expect(page.getByRole('heading', { name: 'Klaar' })).toBeVisible({ timeout: 240_000 });
  return counts();
}

async function counts(): Promise<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (const label of ['Rijen', 'Nieuw', 'Bijgewerkt', 'Ongewijzigd', 'Geweigerd']) {
    const text = await page.locator('dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) }).locator('dd').innerText();
    numbers[label] = Number(text.replaceAll('.', ''));
  }
  return numbers;
}

test('accounts, products and the whole sales pipeline of a computer firm', async () => {
  expect(await bring('account', 'crm_sales_opportunities/accounts.csv')).toMatchObject({ Rijen: 85, Geweigerd: 0 });
  await expectAccessible(page);
  expect(await bring('product', 'crm_sales_opportunities/products.csv')).toMatchObject({ Rijen: 7, Nieuw: 7, Geweigerd: 0 });
  // The pipeline writes one product as GTXPro, the list of products as GTX Pro.
  expect(await bring('deal', 'crm_sales_opportunities/sales_pipeline.csv', { values: { product: { GTXPro: 'GTX Pro' } } })).toMatchObject({ Rijen: 8_800, Nieuw: 8_800, Geweigerd: 0 });
  await expect(page.getByText(/Erbij aangemaakt: Producten/)).toHaveCount(0);
});

test('order lines in one flat file, with American dates, make orders, customers and products', async () => {
  const columns = { 'Order Date': 'order.ordered_on', Customer: 'order.account.name', Industry: 'order.account.industry', Product: 'product_id', Sales: 'total_cents', Quantity: 'quantity' };
  expect(await bring('order_line', 'saas_sales/SaaS-Sales.csv.gz', { columns })).toMatchObject({ Rijen: 9_994, Nieuw: 9_994, Geweigerd: 0 });
  await expect(page.getByText('Erbij aangemaakt: Orders (5.009).')).toBeVisible();
});

test('subscribers with their contracts become contacts with fields of their own', async () => {
  expect(await bring('contact', 'telco_churn/Telco-Customer-Churn.csv', { fixed: { surname: 'Abonnee {row}' }, restIsNew: true })).toMatchObject({ Rijen: 7_043, Nieuw: 7_043, Geweigerd: 0 });
  await page.getByRole('link', { name: 'Alles terugdraaien' }).click();
  await expect(page.getByText(/^Wat is toegevoegd \([\d.]+\) verdwijnt weer/)).toBeVisible();
  await page.getByRole('button', { name: 'Ja, alles terugdraaien' }).click();
  await expect(page.getByRole('heading', { name: 'Teruggedraaid' })).toBeVisible({ timeout: 120_000 });
});

test('a campaign file without number or name takes both from the number of the row', async () => {
  expect(await bring('contact', 'bank_marketing/bank-additional-full.csv.gz', { fixed: { external_id: '{row}', surname: 'Klant {row}' }, restIsNew: true })).toMatchObject({ Rijen: 41_188, Nieuw: 41_188, Geweigerd: 0 });
});
