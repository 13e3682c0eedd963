import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = process.env.E2E_URL!;

test('a project lead mends a broken link and finds the way there and back', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address}/chain`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De keten');
  const missing = page.getByText('Geen boodschap: niemand hoort waarom');
  const before = await missing.count();
  expect(before).toBeGreaterThan(0);
  await expectAccessible(page);
  const choice = page.getByLabel('Of kies een boodschap die er al is').first();
  await choice.selectOption({ index: 1 });
  await choice.locator('xpath=ancestor::form').getByRole('button', { name: 'Koppelen' }).click();
  await expect(page.getByText('Gekoppeld.')).toBeVisible();
  await expect(missing).toHaveCount(before - 1);
  await page.getByRole('link', { name: 'Bijwerken is een gewoonte' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bijwerken is een gewoonte');
  await page.getByRole('link', { name: 'Plaats in de keten' }).click();
  await expect(page).toHaveURL(/\/chain#specification-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De keten');
});

test('a goal is moved by keyboard, keeps its level, and does not end before what hangs under it', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address}/objectives`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Het teamoverleg gaat vanuit het systeem' }).first().click();
  await page.getByText('Verplaatsen').first().focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Onder welk doel hoort het?').selectOption({ label: 'Meer klanten kopen nog een keer' });
  await page.getByRole('button', { name: 'Verplaatsen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Het doel staat op zijn nieuwe plaats.')).toBeVisible();
  await page.getByRole('link', { name: 'Meer klanten kopen nog een keer' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meer klanten kopen nog een keer');
  await expect(page.getByText('Er staan nog doelen onder waaraan gewerkt wordt.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Het teamoverleg gaat vanuit het systeem' }).first()).toBeVisible();
});

test('a ready specification is taken over, filled in and ready to adapt', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address}/specs/pillars`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bibliotheek' }).click();
  await page.getByLabel('Voor', { exact: true }).selectOption({ label: 'Vereniging met leden' });
  await expect(page).toHaveURL(/sector=members/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Overnemen: Een nieuw lid hoort meteen iets' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nieuwe specificatie');
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Een nieuw lid hoort meteen iets');
  await expect(page.getByLabel('Wie', { exact: true })).toHaveValue('Ledenadviseurs');
  await expect(page.getByLabel('Doel', { exact: true })).toHaveValue('24');
  await page.getByRole('button', { name: 'Vastleggen en KPI maken' }).click();
  // What only the workspace knows is asked; what was taken over is still there.
  await expect(page.getByLabel('Eigenaar', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Wie', { exact: true })).toHaveValue('Ledenadviseurs');
});

test('an organisation outside reads what enough partners signed, until its link is revoked', async ({ page, browser }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address}/specs/partners`);
  await expectAccessible(page);
  await page.getByText('Link maken').first().click();
  await page.getByLabel('Naam van de organisatie').fill('Bouwer');
  await page.getByLabel('Te lezen tot en met').fill('2001-01-01');
  await page.getByRole('button', { name: 'Link maken' }).click();
  await expect(page.getByText('Kies een dag vanaf vandaag.').first()).toBeVisible();
  await expect(page.getByLabel('Naam van de organisatie')).toHaveValue('Bouwer');
  await page.getByLabel('Te lezen tot en met').fill('2099-01-01');
  await page.getByRole('button', { name: 'Link maken' }).click();
  const link = new URL(await page.getByLabel('Link voor Bouwer').inputValue());
  const outside = await (await browser.newContext()).newPage();
  await outside.goto(address + link.pathname);
  await expect(outside.getByRole('heading', { level: 1 })).toContainText('Specificaties van');
  await expect(outside.getByRole('heading', { level: 2 })).toHaveCount(3);
  await expectAccessible(outside);
  await page.getByRole('button', { name: 'Link intrekken: Bouwer' }).click();
  await expect(page.getByText('De link werkt niet meer.')).toBeVisible();
  await outside.reload();
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer');
});
