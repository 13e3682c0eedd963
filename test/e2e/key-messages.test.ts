import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a project lead sees which group goes quiet, writes down that a message was given, and takes it back', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/adoption/messages`);
  await expect(page.getByText('Wordt stil').first()).toBeVisible();
  await expectAccessible(page);
  const text = 'Vraag hulp aan de sleutelgebruiker van je team; niemand hoeft het alleen uit te zoeken.';
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: text, exact: true }) });
  await expect(row.getByText('Door de afzender gegeven: 4 (bedoeld: 5 tot 7)')).toBeVisible();
  await row.getByRole('link', { name: `Leg vast dat dit gegeven is: ${text}` }).click();
  await expect(page.getByLabel('Welke boodschap?').locator('option:checked')).toHaveText(text);
  await page.getByLabel('Notitie').fill('Bij de koffie');
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByText('Vul dit in.').first()).toBeVisible();
  await expect(page.getByLabel('Notitie')).toHaveValue('Bij de koffie');
  await page.getByLabel('Wie gaf de boodschap?').selectOption({ index: 1 });
  await page.getByLabel('Hoe?').selectOption({ label: 'In een gesprek' });
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByText('Vastgelegd dat de boodschap gegeven is.')).toBeVisible();
  await page.getByRole('link', { name: text, exact: true }).click();
  await expect(page.getByText('Bij de koffie')).toBeVisible();
  const newest = page.getByRole('listitem').filter({ hasText: 'Bij de koffie' });
  await newest.getByRole('button', { name: /^Verwijder/ }).click();
  await expect(newest.getByText('Verwijderd', { exact: true })).toBeVisible();
  await newest.getByRole('button', { name: /^Zet/ }).click();
  await expect(newest.getByRole('link', { name: /^Wijzig/ })).toBeVisible();
});

test('a message without a group is refused at its place, with what was typed, on a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/adoption/messages`);
  await page.getByLabel('Wat wordt er gezegd?').fill('De lijstjes gaan weg.');
  await page.getByRole('button', { name: 'Boodschap toevoegen' }).click();
  await expect(page.getByText('Kies minstens één groep.').first()).toBeVisible();
  await expect(page.getByLabel('Wat wordt er gezegd?')).toHaveValue('De lijstjes gaan weg.');
});
