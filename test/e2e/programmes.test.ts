import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a project lead sees the programmes of both workspaces side by side, and opens the other one', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await expect(page, 'one lands in the workspace of the demo, also with two').toHaveURL(/\/roadmap$/);
  const side = page.getByRole('complementary');
  await expect(side.locator('summary').first()).toContainText('Demo');
  await expect(side.locator('summary').first()).not.toContainText('Demo-vereniging');
  await waitForScripts(page);
  await side.locator('summary').first().click();
  await side.getByRole('link', { name: 'Alle programma’s' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alle programma’s' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Programma’s van je werkruimten' });
  await expect(table.getByRole('rowheader')).toHaveCount(2);
  const here = table.getByRole('row', { name: /Klant in beeld/ });
  await expect(here).toContainText('5 van 5 · Continu leren');
  await expect(here).toContainText('dagen geleden');
  await expect(here).toContainText('21 dagen later dan gepland');
  const there = table.getByRole('row', { name: /Leden in beeld/ });
  await expect(there).toContainText('2 van 5 · Impact');
  await expect(there).toContainText(/over \d+ dagen/);
  await expect(there.getByRole('button', { name: '1 besluit wacht' })).toBeVisible();
  await expectAccessible(page);

  await there.getByRole('button', { name: /Leden in beeld.*de roadmap in Demo-vereniging/ }).click();
  await expect(page).toHaveURL(/\/roadmap$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Leden in beeld' })).toBeVisible();
  await expect(side.locator('summary').first()).toContainText('Demo-vereniging');

  await page.goto(`${address()}/programmes`);
  await table.getByRole('row', { name: /Klant in beeld/ }).getByRole('button', { name: /wacht/ }).click();
  await expect(page).toHaveURL(/\/roadmap\/decisions$/);
  await expect(side.locator('summary').first()).not.toContainText('Demo-vereniging');
});

test('on a phone every programme is a card, and without scripts one gets there too', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage();
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/programmes`);
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: /Leden in beeld/ }) });
  await expect(card).toContainText('2 van 5 · Impact');
  await card.getByRole('button', { name: /de roadmap in Demo-vereniging/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Leden in beeld' })).toBeVisible();
});

test('somebody with one workspace finds no way to others, and sees the one there is', async ({ page }) => {
  await signInAs(page, 'end-user');
  await waitForScripts(page);
  const side = page.getByRole('complementary');
  await side.locator('summary').first().click();
  await expect(side.getByRole('link', { name: 'Alle werkruimten' })).toBeVisible();
  await expect(side.getByRole('link', { name: 'Alle programma’s' })).toHaveCount(0);
  await page.goto(`${address()}/programmes`);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expect(page.getByRole('link', { name: /Klant in beeld/ })).toBeVisible();
});
