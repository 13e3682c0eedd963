import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const tested = `Drie mensen volgden een werkdag ${Date.now().toString(36)}`;
const SPEC = 'Gewoon werk, geen inhaalslag';

test('a project lead records a test, has the data looked at, tests again, and takes back what was a mistake', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/specs`);
  const row = page.getByRole('row').filter({ hasText: SPEC });
  await expect(row.getByText('Niet getest')).toBeVisible();
  await row.getByRole('link', { name: SPEC }).click();
  const card = page.getByRole('region', { name: /^Bewijs/ });
  await expect(card.getByText('Nog niets getest.')).toBeVisible();
  await expectAccessible(page);

  await card.getByRole('link', { name: 'Test vastleggen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Test vastleggen: ${SPEC}` })).toBeVisible();
  await page.getByRole('textbox', { name: /^Wat is getest/ }).fill(tested);
  await page.getByLabel(/^Link/).fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Test vastleggen' }).click();
  await expect(page.getByText('Kies het resultaat.').first()).toBeVisible();
  await expect(page.getByText('Begin met https:// of http://.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Wat is getest/ }), 'what was typed stays').toHaveValue(tested);
  await expectAccessible(page);
  await page.getByLabel(/^Link/).fill('https://example.org/verslag');
  await page.getByRole('radio', { name: 'Voldoet deels' }).check();
  await page.getByRole('button', { name: 'Test vastleggen' }).click();
  await expect(page.getByText('Test vastgelegd.')).toBeVisible();
  await expect(card.getByRole('heading', { name: /Voldoet deels, / })).toBeVisible();
  await expect(card.getByRole('link', { name: 'Meer lezen' })).toHaveAttribute('href', 'https://example.org/verslag');

  await card.getByRole('link', { name: `Opnieuw testen: ${tested}` }).click();
  await expect(page.getByRole('textbox', { name: /^Wat is getest/ })).toHaveValue(tested);
  await page.getByRole('radio', { name: 'Voldoet', exact: true }).check();
  await page.getByRole('button', { name: 'Test vastleggen' }).click();
  await expect(card.getByRole('heading', { name: /Voldoet, / })).toBeVisible();

  await card.getByRole('link', { name: 'Controle instellen' }).click();
  await page.getByLabel(/^Waar kijkt de controle naar/).selectOption({ label: 'Organisaties: aantal' });
  await page.getByRole('button', { name: 'Controle instellen' }).click();
  await expect(page.getByText('Vul de grens in.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/^Waarde/).fill('1.000.000');
  await page.getByRole('button', { name: 'Controle instellen' }).click();
  await expect(page.getByText('Controle ingesteld en gekeken.')).toBeVisible();
  const checks = card.getByRole('region', { name: 'Controles die vanzelf kijken' });
  await expect(checks.getByText('Klopt niet')).toBeVisible();
  await expect(card.getByRole('heading', { name: /Voldoet niet, / }), 'what fails in one respect is not met').toBeVisible();
  await checks.getByRole('button', { name: 'Kijk nu' }).click();
  await expect(page.getByText('Gekeken. De uitkomst is hetzelfde.')).toBeVisible();
  await checks.getByRole('button', { name: /^Controle weghalen: Organisaties/ }).click();
  await expect(card.getByRole('heading', { name: /Voldoet, / })).toBeVisible();

  await page.reload(); // the word about the check that was taken away goes with it
  await card.getByRole('button', { name: `Intrekken: ${tested}` }).first().click();
  await expect(card.getByRole('heading', { name: /Voldoet deels, / })).toBeVisible();
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(card.getByRole('heading', { name: /Voldoet, / })).toBeVisible();

  await page.goto(`${address()}/specs/pillars`);
  await expect(page.getByRole('row').filter({ hasText: SPEC }).getByText('Voldoet', { exact: true })).toBeVisible();
});

test('who only reads sees the evidence and what is of an earlier version, and can add nothing', async ({ page }) => {
  await signInAs(page, 'manager');
  await page.goto(`${address()}/specs`);
  const row = page.getByRole('row').filter({ hasText: 'Klanten kopen opnieuw' });
  await expect(row.getByText('Eerdere versie')).toBeVisible();
  await row.getByRole('link').first().click();
  const card = page.getByRole('region', { name: /^Bewijs/ });
  await expect(card.getByText('Eerdere versie: wat gevraagd wordt is daarna veranderd')).toBeVisible();
  await expect(card.getByRole('link', { name: 'Test vastleggen' })).toHaveCount(0);
});
