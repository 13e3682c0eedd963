import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a manager looks at the own behaviour first, runs the review from the screen, and what is agreed becomes a task', async ({ page }) => {
  await signInAs(page, 'manager');
  await page.goto(`${address()}/team`);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Eerst jijzelf');
  await expect(main.getByRole('region', { name: 'Vlak voor het overleg' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Begin het overleg' }).click();
  await page.waitForURL(/\/team\/reviews\/[0-9a-f-]{36}$/);
  await expect(main.getByRole('region', { name: 'Op de agenda' }).getByRole('row').nth(1)).toBeVisible();

  await page.getByRole('button', { name: 'Maak er een taak van' }).click();
  await expect(main.getByText('Vul dit in.').first()).toBeVisible();
  const title = `Stilgevallen kansen bellen ${Date.now()}`;
  await page.getByLabel('Wat gaan we doen?').fill(title);
  await page.getByLabel('Voor', { exact: true }).fill('2030-01-15');
  await page.getByRole('button', { name: 'Maak er een taak van' }).click();
  await expect(main.getByRole('link', { name: title })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Aantekeningen').fill('Samen de kansen doorgelopen.');
  await expect(page.getByLabel('Gehouden vanaf het scherm van het CRM')).toBeChecked();
  await page.getByRole('button', { name: 'Rond het overleg af' }).click();
  await expect(page.getByText('Het overleg is afgerond.')).toBeVisible();

  await page.goto(`${address()}/team`);
  const reviews = main.getByRole('region', { name: 'Teamoverleg' });
  await expect(reviews.getByText('Vanaf het scherm').first()).toBeVisible();
  await expect(reviews.getByText('0 van 1 afspraak gedaan').first()).toBeVisible();
});

test('from a number on the page of data quality to exactly the records it counts', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/adoption/quality`);
  const link = page.getByRole('link', { name: /zonder E-mail of Telefoon: Hele organisatie|zonder Branche|zonder/i }).first();
  const count = Number((await link.innerText()).replace(/\D/g, ''));
  await link.click();
  await page.waitForURL(/\/crm\/(accounts|contacts|deals)\?/);
  await expect(page.getByRole('main').locator('a[data-row]').first()).toBeVisible();
  const rows = await page.getByRole('main').locator('a[data-row]').count();
  expect(rows).toBe(Math.min(count, 50));
});

test('a project lead agrees on a behaviour, is told what is wrong with a step, and sees it on the page', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/adoption/behaviour/new`);
  const name = `Taken op tijd ${Date.now()}`;
  await page.getByLabel('Naam').fill(name);
  await page.getByLabel('Zo wel').fill('Een taak is af op de dag die is afgesproken.');
  await page.getByLabel('Zo niet').fill('De dag opschuiven zonder iets te zeggen.');
  await page.getByLabel('Taken af op of voor hun dag').check();
  await page.getByLabel('Stap 1', { exact: true }).fill('70');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Een stap heeft een percentage en een dag nodig.').first()).toBeVisible();
  await expect(page.getByLabel('Zo niet')).toHaveValue('De dag opschuiven zonder iets te zeggen.');
  await page.getByLabel('Dag van stap 1').fill('2030-02-01');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const card = page.getByRole('region', { name });
  await expect(card).toBeVisible();
  await expect(card.getByText('Volgende stap: 70')).toBeVisible();
  await expectAccessible(page);
});

test('an end user sees their own records to complete, and nobody’s figures', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(`${address()}/me/records`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn records om aan te vullen');
  await expectAccessible(page);
  for (const path of ['/team', '/adoption/quality', '/adoption/behaviour']) expect((await page.request.get(`${address()}${path}`)).status(), path).toBe(403);
});
