import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a question asked from a page is answered by mail and on the own page, and asked again', async ({ page, browser }) => {
  const text = 'Hoe zet ik een melding op naam van een ander?';
  await signInAs(page, 'end-user');
  await expect(page.getByText(/^Je sleutelgebruiker is /)).toBeVisible();
  await page.goto(`${address()}/me/questions?page=/crm/cases`);
  await page.getByLabel('Wat wil je weten of zeggen?').fill(text);
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByText('Je vraag is verstuurd.', { exact: false })).toBeVisible();
  await expectAccessible(page);

  const office = await browser.newContext({ locale: 'nl-NL' });
  const lead = await office.newPage();
  await signInAs(lead, 'project-lead');
  await lead.goto(`${address()}/learn/questions`);
  await lead.getByRole('link', { name: text }).click();
  await expect(lead.getByRole('link', { name: '/crm/cases' })).toBeVisible();
  await lead.getByLabel('Antwoord', { exact: true }).fill('Kies bij de melding een andere behandelaar.');
  await lead.getByRole('button', { name: 'Verstuur het antwoord' }).click();
  await expect(lead.getByText('Het antwoord is verstuurd.')).toBeVisible();

  await page.goto(`${address()}/me`);
  await expect(page.getByRole('link', { name: 'Er is antwoord op je vraag' }).first()).toBeVisible();
  await page.goto(`${address()}/me/questions`);
  const card = page.getByRole('region').filter({ hasText: text });
  await expect(card.getByText('Kies bij de melding een andere behandelaar.')).toBeVisible();
  await card.getByText('Ik ben er nog niet uit').click();
  await card.getByLabel('Wat mis je nog?').fill('Waar staat dat veld?');
  await card.getByRole('button', { name: 'Vraag het opnieuw' }).click();
  await expect(page.getByText('Je krijgt binnen twee werkdagen opnieuw antwoord.')).toBeVisible();
  await lead.goto(`${address()}/learn/questions`);
  await expect(lead.getByRole('listitem').filter({ hasText: text }).getByText('Opnieuw gevraagd')).toBeVisible();
});

test('a success is told with its number; who is named decides themself', async ({ page, browser }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/learn/successes`);
  const waiting = page.getByRole('region').filter({ hasText: 'Van twintig losse notities' });
  await expect(waiting.getByText('Wacht op toestemming')).toBeVisible();
  await expect(waiting.getByText('De persoon vond het nog niet goed.')).toBeVisible();
  const told = page.getByRole('region').filter({ hasText: 'Bijna iedereen werkt elke maand' });
  await told.getByText('Deel als bericht').click();
  await expect(told.getByLabel('Kopieer deze tekst')).toHaveValue(/%/);
  await told.getByRole('button', { name: 'Mail dit succes' }).click();
  await expect(page.getByText(/^Gemaild aan \d+ mensen/)).toBeVisible();

  const desk = await browser.newContext({ locale: 'nl-NL' });
  const own = await desk.newPage();
  await signInAs(own, 'end-user');
  await own.goto(`${address()}/me`);
  await own.getByRole('link', { name: 'Mag dit over jou gedeeld worden?' }).click();
  await own.getByRole('button', { name: 'Ja, dat is goed' }).click();
  await expect(own.getByText('Je vond goed dat je naam hierbij staat.')).toBeVisible();
  await page.reload();
  await waiting.getByRole('button', { name: 'Deel met iedereen' }).click();
  await expect(page.getByText('Iedereen kan het nu lezen.')).toBeVisible();
});
