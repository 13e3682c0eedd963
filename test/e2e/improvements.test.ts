import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const title = `Route op de kaart ${Date.now().toString(36)}`;

test('an end user asks for an extension, is told that it needs a goal, and decides nothing', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Verbeteringen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verbeteringen' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Uitbreidingsstop' }).getByText(/^Nog \d+ dag/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Elke maand een succes' }).getByText('Geen succes verteld')).toBeVisible();

  await page.getByRole('link', { name: 'Verzoek doen' }).click();
  await page.getByRole('radio', { name: /^Uitbreiding/ }).check();
  await page.getByLabel('Wat vraag je?').fill(title);
  await page.getByLabel('Waarom?').fill('Dan rijd ik minder om.');
  await expect(page.getByLabel('Waarde'), 'who asks does not judge').toHaveCount(0);
  await page.getByRole('button', { name: 'Verzoek doen' }).click();
  await expect(page.getByText('Een uitbreiding noemt het doel waar zij aan bijdraagt.').first()).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel('Waarom?'), 'what was typed stays').toHaveValue('Dan rijd ik minder om.');
  await expect(page.getByRole('radio', { name: /^Uitbreiding/ })).toBeChecked();
  await page.getByLabel('Aan welk doel draagt het bij?').selectOption({ label: 'Elke melding staat er dezelfde dag in' });
  await page.getByRole('button', { name: 'Verzoek doen' }).click();

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(/^Wacht tot /).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Wat doen we ermee?' })).toHaveCount(0);
  await page.getByText('Verzoek aanpassen').click();
  await page.getByLabel('Waarom?').fill('Dan rijd ik minder om, en ben ik eerder bij de klant.');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('en ben ik eerder bij de klant.').first()).toBeVisible();
});

test('a project lead finds it in the list, cannot plan it yet, declines it with a reason and takes that back', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap/improvements`);
  await waitForScripts(page);
  await page.getByRole('combobox', { name: 'Soort' }).selectOption({ label: 'Uitbreiding' });
  await expect(page).toHaveURL(/kind=extension/);
  await expect(page.getByRole('link', { name: /^Het onderwerp van een melding/ })).toHaveCount(0);
  await page.getByRole('link', { name: title }).click();

  const decide = page.getByRole('region', { name: 'Wat doen we ermee?' });
  await expect(decide.getByRole('button', { name: 'Plannen' })).toHaveAttribute('aria-disabled', 'true');
  await expect(decide.getByText(/^Uitbreidingen wachten tot /)).toBeVisible();
  await decide.getByText('Afwijzen').first().click();
  await decide.getByRole('button', { name: 'Afwijzen' }).click();
  await expect(page.getByText('Vul dit in.').first()).toBeVisible();
  await expectAccessible(page);
  await decide.getByLabel('Waarom niet?').fill('De navigatie in de auto doet dit al.');
  await decide.getByRole('button', { name: 'Afwijzen' }).click();
  await expect(page.getByText('De navigatie in de auto doet dit al.')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText(/^Wacht tot /).first()).toBeVisible();
  await expect(page.getByText('De navigatie in de auto doet dit al.')).toHaveCount(0);
});

test('a repair goes on during the freeze: planned, done, and open again', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap/improvements?kind=repair&state=open`);
  await page.getByRole('link', { name: /^Het onderwerp van een melding/ }).click();
  await page.getByRole('button', { name: 'Plannen' }).click();
  await expect(page.getByText(/^Gepland op /)).toBeVisible();
  await page.getByRole('button', { name: 'Het is klaar' }).click();
  await expect(page.getByText(/^Klaar op /)).toBeVisible();
  await page.getByRole('button', { name: 'Weer openen' }).click();
  await expect(page.getByRole('button', { name: 'Plannen' })).toBeVisible();
});
