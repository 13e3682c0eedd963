import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const cost = `Verhuizing van de server ${Date.now().toString(36)}`;

test('a project lead finds the business case from the roadmap, adds a cost, sees what it does, takes it away again and confirms it', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Businesscase' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Businesscase' })).toBeVisible();
  await expect(page.getByText(/^In 3 jaar levert het netto .* op, in geld van nu; terugverdiend in maand \d+\./)).toBeVisible();
  await expectAccessible(page);

  const costs = page.getByRole('region', { name: 'Kosten', exact: true });
  await costs.getByText('Kosten toevoegen').first().click();
  await costs.getByRole('textbox', { name: /^Wat/ }).fill(cost);
  await costs.getByLabel(/^Soort/).selectOption({ label: 'Software en licenties' });
  await costs.getByLabel(/^Bedrag/).fill('veel');
  await costs.getByRole('button', { name: 'Kosten toevoegen' }).click();
  await expect(page.getByText('Vul een bedrag van nul of meer in, bijvoorbeeld 12.500.').first()).toBeVisible();
  await expect(costs.getByRole('textbox', { name: /^Wat/ }), 'what was typed stays').toHaveValue(cost);
  await costs.getByLabel(/^Bedrag/).fill('900.000');
  await costs.getByRole('button', { name: 'Kosten toevoegen' }).click();
  await expect(page.getByText(/^In 3 jaar kost het netto .*; het wordt niet terugverdiend\./)).toBeVisible();
  const tornado = page.getByRole('region', { name: 'Wat als het anders loopt?' });
  await expect(tornado.getByRole('row').nth(1), 'the strongest stands first').toContainText(cost);

  await costs.getByRole('button', { name: `Verwijder ${cost}` }).click();
  await expect(page.getByText(/^In 3 jaar levert het netto/)).toBeVisible();

  const gate = page.getByRole('region', { name: 'Bevestigen bij de poort' });
  await expect(gate.getByText('Nog niet bevestigd')).toBeVisible();
  await gate.getByLabel('Toelichting').fill('Gezien met de cijfers van deze week.');
  await gate.getByRole('button', { name: /^Bevestig voor Poort 5/ }).click();
  await expect(gate.getByText('Bevestigd', { exact: true })).toBeVisible();
  await expect(gate.getByText('Gezien met de cijfers van deze week.').first()).toBeVisible();
});

test('an end user has no place in the business case', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(`${address()}/roadmap`);
  await expect(page.getByRole('main').getByRole('link', { name: 'Businesscase' })).toHaveCount(0);
  const refused = await page.goto(`${address()}/roadmap/business-case`);
  expect(refused?.status()).toBe(403);
});
