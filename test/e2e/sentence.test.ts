import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { makeFolder } from '#test/setup/folder.ts';
import { type Program, startProgram } from '#test/setup/program.ts';

let dataDir: string;
let program: Program;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(300_000); // it fills a demo of its own, beside another journey
  dataDir = makeFolder('sentence');
  program = startProgram({ DATA_DIR: dataDir });
  address = await program.ready;
});

test.afterAll(async () => {
  await program.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

const WHOLE =
  'Verkopers bellen elke offerte na: van 40% naar 85% van de offertes op 31 december 2031, wekelijks gemeten; eigenaar: niemand hier, zodat offertes niet blijven liggen.';

/** A wish is typed, its letters answer, a proposal is taken, and what the sentence says by then goes into the empty fields. */
test('a vague sentence becomes a specification', async ({ page }) => {
  await page.goto(`${address}/sign-in`);
  await page.request.post(`${address}/demo-sessions`, { form: { role: 'project-lead' }, headers: { origin: address } });
  await page.goto(`${address}/specs/new`);
  const sentence = page.getByLabel('In één zin');
  const letters = page.getByRole('list', { name: 'Hoe SMART is deze zin?' }).getByRole('listitem');
  await expect(sentence).toBeVisible();
  await expect(letters).toHaveCount(0);

  await sentence.fill('We willen de klanttevredenheid verbeteren.');
  await expect(letters.filter({ hasText: 'Nog niet' })).toHaveCount(5);
  await expect(letters.first()).toContainText('Dit is een wens, geen handeling');
  await expectAccessible(page);

  await letters.nth(2).getByRole('button', { name: /Neem over/ }).click();
  await expect(sentence).toHaveValue('We willen de klanttevredenheid verbeteren; eigenaar: ….');
  await expect(letters.nth(2)).toContainText('Nog niet');

  await sentence.fill(WHOLE);
  await expect(letters.filter({ hasText: 'Duidelijk' })).toHaveCount(4);

  // What is filled in already is not overwritten.
  await page.getByLabel('Wie', { exact: true }).fill('Elke accountmanager');
  await page.getByRole('button', { name: 'Vul de lege velden hieronder' }).click();
  await expect(page.getByText(/^Ingevuld: .*Doet wat/)).toBeVisible();
  await expect(page.getByLabel('Wie', { exact: true })).toHaveValue('Elke accountmanager');
  await expect(page.getByLabel('Doet wat')).toHaveValue('bellen na');
  await expect(page.getByLabel('Waarmee')).toHaveValue('elke offerte');
  await expect(page.getByLabel('Nulmeting')).toHaveValue('40');
  await expect(page.getByLabel('Doel', { exact: true })).toHaveValue('85');
  await expect(page.getByLabel('Uiterlijk op')).toHaveValue('2031-12-31');
  await expect(page.getByLabel('Eigenaar', { exact: true })).toHaveValue('');
  await expect(page.getByText(/^Nog \d+ te gaan$/).first()).toBeVisible();

  // Refused, it keeps the sentence; the owner that is missing in it does not matter to saving.
  await page.getByRole('button', { name: 'Vastleggen en KPI maken' }).click();
  await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
  await expect(sentence).toHaveValue(WHOLE);

  await page.getByLabel('Naam', { exact: true }).fill('Offertes worden nagebeld');
  await page.getByRole('radio', { name: /^Gebruik/ }).check();
  await page.getByLabel('Meetwaarde').selectOption({ label: 'Adoptiegraad' });
  await page.getByLabel('Eigenaar', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('De eigenaar stemt hiermee in').check();
  await page.getByLabel('Doel dat het dient').selectOption({ index: 1 });
  await page.getByLabel('Kernvraag').fill('Wordt elke offerte nagebeld?');
  await page.getByLabel('Waar het voor dient').fill('Kiezen waar we helpen.');
  await page.getByLabel('Vervalt op').fill('2032-03-31');
  await page.getByRole('button', { name: 'Vastleggen en KPI maken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offertes worden nagebeld');
  await expect(page.getByRole('main').getByText(WHOLE)).toBeVisible();
});
