import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { makeFolder } from '#test/setup/folder.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  const address = process.env.E2E_URL!;
  await page.context().request.post(`${address}/demo-sessions`, { form: { role: 'administrator' }, headers: { origin: address } });
});

/** Sends a file and comes to its first step. */
async function send(kind: string, name: string, text: string): Promise<void> {
  await page.goto(`${process.env.E2E_URL!}/crm/imports`);
  await page.getByLabel('Wat staat erin').selectOption(kind);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Bestand controleren' }).click();
  await page.waitForURL(/imports\/[0-9a-f-]{36}/, { timeout: 60_000 });
}

async function runFromKeys(): Promise<void> {
  await page.waitForURL(/step=keys/);
  await page.getByRole('button', { name: 'Controleren' }).click();
  await page.waitForURL(/step=check/);
  await page.getByRole('button', { name: /importeren$/ }).click();
  await expect(page.getByRole('heading', { name: 'Klaar' })).toBeVisible({ timeout: 60_000 });
}

async function count(label: string): Promise<string> {
  return page.locator('dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) }).locator('dd').innerText();
}

const HEADER = 'Klantnaam;Plaats;Mailadres;Land';

test('a refused cell is mended in place, and its row is in', async () => {
  await send('account', 'relaties.csv', `${HEADER}\nZeewind Noord;Den Helder;info@zeewind.example;Nederland\nZeewind Zuid;Vlissingen;geen adres;België\nZeewind Oost;Enschede;oost@zeewind.example;Atlantis\n`);
  await page.getByRole('button', { name: 'Ziet er goed uit' }).click();
  await page.waitForURL(/step=columns/);
  for (const [column, target] of [['Klantnaam', 'name'], ['Plaats', 'city'], ['Mailadres', 'email'], ['Land', 'country']] as const) await page.getByLabel(`${column} gaat naar`, { exact: true }).selectOption(target);
  await page.getByLabel('Bewaar deze indeling als').fill('Relaties van de boekhouding');
  await page.getByRole('button', { name: 'Verder' }).click();
  await runFromKeys();
  expect([await count('Nieuw'), await count('Geweigerd')]).toEqual(['1', '2']);
  await expect(page.getByText('Dit is geen e-mailadres.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Mailadres', { exact: true }).first().fill('zuid@zeewind.example');
  await page.getByRole('button', { name: 'Verbeterde rijen meenemen' }).click();
  await expect(page.getByText('1 rij meegenomen, 1 nog geweigerd.')).toBeVisible();
  expect([await count('Nieuw'), await count('Geweigerd')]).toEqual(['2', '1']);
  await page.getByRole('link', { name: /^Bekijk:/ }).click();
  await page.goto(`${process.env.E2E_URL!}/crm/accounts?search=Zeewind`);
  await expect(page.getByRole('link', { name: 'Zeewind Zuid' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zeewind Oost' })).toHaveCount(0);
});

test('a file of which every row is refused can be mended in place as well', async () => {
  await send('account', 'kapot.csv', 'Naam;E-mailadres\nDuinrand;kapot adres\n');
  await page.getByRole('button', { name: 'Ziet er goed uit' }).click();
  await page.waitForURL(/step=columns/);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL(/step=keys/);
  await page.getByRole('button', { name: 'Controleren' }).click();
  await page.waitForURL(/step=check/);
  await page.getByRole('button', { name: 'Verder: geweigerde rijen verbeteren' }).click();
  await expect(page.getByRole('heading', { name: 'Klaar' })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('E-mailadres', { exact: true }).fill('info@duinrand.example');
  await page.getByRole('button', { name: 'Verbeterde rijen meenemen' }).click();
  await expect(page.getByText('1 rij meegenomen, 0 nog geweigerd.')).toBeVisible();
  expect([await count('Nieuw'), await count('Geweigerd')]).toEqual(['1', '0']);
});

test('what is still refused comes in from the downloaded file, read as before', async () => {
  await page.goto(`${process.env.E2E_URL!}/crm/imports`);
  await page.getByRole('link', { name: 'relaties.csv' }).first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Downloaden met redenen' }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('"Rij in het bestand";"Waarom geweigerd"');
  expect(text).toContain('Zeewind Oost');
  await send('account', 'verbeterd.csv', text.replace('Atlantis', 'Duitsland'));
  await page.getByRole('button', { name: 'Ziet er goed uit' }).click();
  await page.waitForURL(/step=columns/);
  await expect(page.getByLabel('Klantnaam gaat naar', { exact: true })).toHaveValue('name');
  await expect(page.getByLabel('Waarom geweigerd gaat naar', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Verder' }).click();
  await runFromKeys();
  expect([await count('Nieuw'), await count('Geweigerd')]).toEqual(['1', '0']);
});

test('a kept mapping fills in the next file with that header, and the whole import goes back', async () => {
  await send('account', 'relaties-2.csv', `${HEADER}\nZeewind West;Den Haag;west@zeewind.example;NL\n`);
  await expect(page.getByText('De kolommen zijn ingevuld met je bewaarde indeling Relaties van de boekhouding.')).toBeVisible();
  await page.getByRole('button', { name: 'Ziet er goed uit' }).click();
  await page.waitForURL(/step=columns/);
  await expect(page.getByLabel('Mailadres gaat naar', { exact: true })).toHaveValue('email');
  await page.getByRole('button', { name: 'Verder' }).click();
  await runFromKeys();
  await page.getByRole('link', { name: 'Alles terugdraaien' }).click();
  await expect(page.getByText(/^Wat is toegevoegd \([\d.]+\) verdwijnt weer/)).toBeVisible();
  await page.getByRole('button', { name: 'Ja, alles terugdraaien' }).click();
  await expect(page.getByRole('heading', { name: 'Teruggedraaid' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/records zijn weer zoals ze waren/)).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${process.env.E2E_URL!}/crm/accounts?search=Zeewind`);
  await expect(page.getByRole('link', { name: 'Zeewind Zuid' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zeewind West' })).toHaveCount(0);
});

test('a file without rows, and one that is too large, are refused in words before anything else', async () => {
  for (const kind of ['account', 'people']) {
    await page.goto(`${process.env.E2E_URL!}/crm/imports`);
    await page.getByLabel('Wat staat erin').selectOption(kind);
    await page.locator('input[type=file]').setInputFiles({ name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.from('name;email\n\n') });
    await page.getByRole('button', { name: 'Bestand controleren' }).click();
    await expect(page.getByText(/Er staan geen rijen onder om te importeren/)).toBeVisible();
  }
  const folder = makeFolder('too-large');
  try {
    const path = join(folder, 'groot.csv');
    writeFileSync(path, 'name;email\n');
    truncateSync(path, 501 * 1024 * 1024);
    await page.locator('input[type=file]').setInputFiles(path);
    await expect(page.getByRole('alert').filter({ hasText: 'groter dan 500 MB' })).toBeVisible();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));
    await page.getByRole('button', { name: 'Bestand controleren' }).click({ force: true });
    await page.locator('input[type=file]').setInputFiles({ name: 'klein.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nA\n') });
    await expect(page.getByRole('alert').filter({ hasText: 'groter dan 500 MB' })).toHaveCount(0);
    expect(sent).not.toContain('POST');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
