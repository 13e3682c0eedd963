import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const urgency = `Klanten wachten te lang op antwoord ${Date.now().toString(36)}`;
const out = `Een eigen app ${Date.now().toString(36)}`;

test('a project lead writes down why now, votes, says what is out, and records how a stakeholder came to stand', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Strategie' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Strategie' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Klaar voor poort 1?' })).toBeVisible();
  await expectAccessible(page);

  const why = page.getByRole('region', { name: 'Waarom nu' });
  await why.getByText('Urgentie toevoegen').first().click();
  await why.getByRole('textbox', { name: /^Wat gaat er mis/ }).fill(urgency);
  await why.getByLabel(/^Link naar bewijs/).fill('geen adres');
  await why.getByRole('button', { name: 'Urgentie toevoegen' }).click();
  await expect(page.getByText('Begin met https:// of http://.').first()).toBeVisible();
  await expect(why.getByRole('textbox', { name: /^Wat gaat er mis/ }), 'what was typed stays').toHaveValue(urgency);
  await why.getByLabel(/^Link naar bewijs/).fill('https://example.org/klachten');
  await why.getByRole('button', { name: 'Urgentie toevoegen' }).click();
  const own = why.getByRole('listitem').filter({ hasText: urgency });
  await expect(own.getByText('0 stemmen')).toBeVisible();
  await own.getByRole('button', { name: `Stem: ${urgency}` }).click();
  await expect(own.getByText('1 stem', { exact: true })).toBeVisible();
  await own.getByRole('button', { name: `Stem terugnemen: ${urgency}` }).click();
  await expect(own.getByText('0 stemmen')).toBeVisible();
  await why.getByText('Urgentie toevoegen').first().click();
  const next = why.getByRole('textbox', { name: /^Wat gaat er mis/ });
  await expect(next, 'what was sent is gone').toHaveValue('');
  await next.fill('Nog niet af');
  await own.getByRole('button', { name: `Haal weg: ${urgency}` }).click();
  await expect(own).toHaveCount(0);
  await expect(next, 'a shorter list empties no form').toHaveValue('Nog niet af');

  const outside = page.getByRole('region', { name: 'Hoort er niet bij' });
  await outside.getByRole('textbox').fill(out);
  await outside.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(outside.getByText(out)).toBeVisible();

  const row = page.getByRole('row').filter({ hasText: 'Automatisering' }).last();
  await row.getByText('Nieuwe stand vastleggen').first().click();
  await row.getByLabel('Houding').selectOption({ label: 'Trekt mee' });
  await row.getByRole('button', { name: 'Nieuwe stand vastleggen' }).click();
  await expect(row.getByText('1 eerdere stand')).toBeVisible();
});

test('an end user votes, and sees no stakeholders', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(`${address()}/roadmap/strategy`);
  await expect(page.getByRole('region', { name: 'Waarom nu' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Belanghebbenden' })).toHaveCount(0);
  await expect(page.getByText('Urgentie toevoegen')).toHaveCount(0);
});
