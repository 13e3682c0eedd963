import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';

const url = (path: string) => process.env.E2E_URL! + path;
const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const cardIn = (page: Page, name: string, card: string) => column(page, name).getByRole('link', { name: card, exact: true });
const said = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text);

async function add(page: Page, name: string, first: string, last: string) {
  await page.goto(url('/roadmap/items/new'));
  await page.getByRole('textbox', { name: /^Wat/ }).fill(name);
  await page.getByLabel('Kleur').selectOption('red');
  await page.getByRole('combobox', { name: /^Fase/ }).selectOption({ label: '1. Strategie' });
  await page.getByLabel(/^Eerste dag/).fill(first);
  await page.getByLabel(/^Laatste dag/).fill(last);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('something late is begun and done by keyboard, taken back, dragged, and opened', async ({ page }) => {
  const name = 'Meelopen met de vroege dienst';
  await signInAs(page, 'project-lead');
  await add(page, name, dayFromNow(-4), dayFromNow(4));
  await page.goto(url('/roadmap/table?phase=strategy&colour=red'));
  await page.getByRole('navigation', { name: 'Weergave' }).getByRole('link', { name: 'Bord' }).click();
  await expect(page).toHaveURL(/\/roadmap\/plan\/board\?colour=red&phase=strategy$/);
  await waitForScripts(page);
  const card = column(page, 'Te laat').getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(card.getByText('Had al moeten beginnen')).toBeVisible();
  await expectAccessible(page);

  await card.getByRole('button', { name: `Begonnen: ${name}` }).focus();
  await page.keyboard.press('Enter');
  await expect(said(page, `Begonnen: ${name}.`)).toBeVisible();
  await expect(cardIn(page, 'Bezig', name)).toBeVisible();
  await expect(cardIn(page, 'Te laat', name)).toHaveCount(0);

  await column(page, 'Bezig').getByRole('button', { name: `Klaar: ${name}` }).focus();
  await page.keyboard.press('Space');
  await expect(said(page, `Klaar: ${name}.`)).toBeVisible();
  await expect(cardIn(page, 'Klaar', name)).toBeVisible();
  await expect(page.locator('main :focus')).toHaveCount(1); // the keyboard is not thrown out of the board

  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(said(page, 'Teruggezet zoals het was.')).toBeVisible();
  await expect(cardIn(page, 'Bezig', name)).toBeVisible();

  await cardIn(page, 'Bezig', name).locator('xpath=ancestor::li[1]').dragTo(column(page, 'Klaar').locator('header'));
  await expect(said(page, `Klaar: ${name}.`).last()).toBeVisible();
  await expect(cardIn(page, 'Klaar', name)).toBeVisible();
  await cardIn(page, 'Klaar', name).locator('xpath=ancestor::li[1]').dragTo(column(page, 'Te laat').locator('header'));
  await expect(said(page, /volgt uit de dagen/)).toBeVisible();

  await cardIn(page, 'Klaar', name).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('without JavaScript the buttons say it too, and the choice is kept', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' })).newPage();
  const name = 'Briefje op het prikbord';
  await signInAs(page, 'project-lead');
  await add(page, name, dayFromNow(20), dayFromNow(21));
  await page.goto(url('/roadmap/plan/board?phase=strategy'));
  await column(page, 'Komt nog').getByRole('button', { name: `Begonnen: ${name}` }).click();
  await expect(cardIn(page, 'Bezig', name)).toBeVisible();
  await expect(page).toHaveURL(/board\?phase=strategy$/);
  await column(page, 'Bezig').getByRole('button', { name: `Niet begonnen: ${name}` }).click();
  await expect(cardIn(page, 'Komt nog', name)).toBeVisible();
  await page.context().close();
});

test('an end user looks at the board and changes nothing', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(url('/roadmap/plan/board'));
  await expect(column(page, 'Komt nog')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Klaar: / })).toHaveCount(0);
  const id = await page.locator('[data-card]').first().getAttribute('data-card');
  const refused = await page.request.post(url(`/roadmap/items/${id!}/state`), { form: { is: 'done', version: '1' }, headers: { origin: process.env.E2E_URL! } });
  expect(refused.status()).toBe(403);
});
