import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Opslaan', exact: true }).click();

async function makePerson(page: Page, surname: string): Promise<void> {
  await page.goto(`${address()}/crm/new/contacts?${new URLSearchParams({ given_name: 'An', surname_prefix: 'van der', surname })}`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1, name: `An van der ${surname}` })).toBeVisible();
}

test('a further address, a second mail address and a seat on a board are added, mended and ended on the page of a person', async ({ page }) => {
  await signInAs(page, 'analyst');
  const word = `Deel${Date.now().toString(36)}`;
  await makePerson(page, word);

  await page.getByLabel('Contactgegeven of adres toevoegen').click();
  await page.getByRole('link', { name: 'E-mail, telefoon of profiel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nieuw contactgegeven' })).toBeVisible();
  await page.getByLabel('Soort').selectOption('email');
  await page.getByLabel('Waarde').fill('geen mail');
  await save(page);
  await expect(page.getByText('Vul bij Waarde een adres in').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Waarde').fill(`${word}@thuis.example`);
  await save(page);
  await expect(card(page, 'Gegevens').getByRole('link', { name: `${word}@thuis.example` })).toBeVisible();

  await page.getByLabel('Contactgegeven of adres toevoegen').click();
  await page.getByRole('link', { name: 'Adres', exact: true }).click();
  await page.getByLabel('Soort').selectOption('post');
  await page.getByLabel('Straat').fill('Damrak');
  await page.getByLabel('Huisnummer').fill('5');
  await page.getByLabel('Postcode').fill('1012js');
  await save(page);
  await expect(card(page, 'Gegevens')).toContainText('1012 JS');

  await page.getByRole('link', { name: 'Rol toevoegen' }).click();
  await page.getByRole('combobox', { name: /^Organisatie/ }).click();
  await page.getByRole('option').first().click();
  await page.getByLabel('Rol', { exact: true }).fill('Bestuurslid');
  await save(page);
  await expect(card(page, 'Werkt bij')).toContainText('Bestuurslid');
  await expectAccessible(page);
  await card(page, 'Werkt bij').getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByLabel('Einddatum').fill('2026-01-01');
  await save(page);
  await expect(card(page, 'Werkt bij').getByText('Eerder (1)')).toBeVisible();

  await card(page, 'Gegevens').getByRole('link', { name: 'Wijzigen' }).first().click();
  // The page of the person has a button of this name too.
  await expect(page.getByRole('heading', { level: 1, name: `An van der ${word}` })).toBeHidden();
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await expect(card(page, 'Gegevens')).not.toContainText('@thuis.example');
});

test('from the page of a customer something new is begun about them, and product use comes to stand there', async ({ page }) => {
  await signInAs(page, 'analyst');
  const word = `Gebruik${Date.now().toString(36)}`;
  await makePerson(page, word);
  await page.locator('summary', { hasText: 'Toevoegen' }).first().click();
  await page.getByRole('link', { name: 'Nieuw productgebruik' }).click();
  await page.getByRole('combobox', { name: /^Product/ }).click();
  await page.getByRole('option').first().click();
  await page.locator('[name="metric"]').fill('Logins');
  await page.locator('[name="quantity"]').fill('12,5');
  await save(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Logins' })).toBeVisible();
  await page.getByRole('link', { name: `An van der ${word}` }).first().click();
  await expect(card(page, 'Productgebruik')).toContainText('12,5');
  await card(page, 'Productgebruik').getByRole('link', { name: 'Alle perioden' }).click();
  await expect(page.getByText('1 in deze lijst')).toBeVisible();
});

test('a view whose name is taken keeps its dialog and the list as they are', async ({ page }) => {
  await signInAs(page, 'analyst');
  const name = `Zelfde ${Date.now().toString(36)}`;
  const dialog = page.getByRole('dialog');
  const keep = async (as: string) => {
    await page.goto(`${address()}/crm/contacts?sort=-city`);
    await waitForScripts(page);
    await page.getByText('Weergaven', { exact: true }).click();
    await page.getByRole('button', { name: 'Opslaan als weergave' }).click();
    await dialog.getByLabel('Naam').fill(as);
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
  };
  await keep(name);
  await expect(page.getByRole('link', { name, exact: true }).first()).toHaveAttribute('aria-current', 'page');
  await keep(name);
  await expect(dialog.getByRole('alert')).toContainText('Kies een andere naam');
  await expect(dialog.getByLabel('Naam')).toHaveValue(name);
  expect(new URL(page.url()).search).toBe('?sort=-city');
  await dialog.getByLabel('Naam').fill(`${name} 2`);
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('link', { name: `${name} 2`, exact: true }).first()).toHaveAttribute('aria-current', 'page');
});
