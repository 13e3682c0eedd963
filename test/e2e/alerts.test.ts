import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';

const address = () => process.env.E2E_URL!;
const reason = `Verhuizing ${Date.now().toString(36)}`;

test('a project lead sees what goes off, silences it with a reason, sets an alert and takes it away again', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/kpis`);
  await page.getByRole('link', { name: 'Alle alarmen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alarmen' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Alarmen' });
  await expect(table.getByRole('row').nth(1).getByText('Alarm', { exact: true }), 'what goes off stands first').toBeVisible();
  await expect(table.getByText('In afwachting').first()).toBeVisible();
  const kpi = (await table.getByRole('row').nth(1).getByRole('link').first().textContent())!;
  await table.getByRole('row').nth(1).getByRole('link', { name: /^Even stil/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Even stil' })).toBeVisible();
  await page.getByLabel(/^Waarom/).fill(reason);
  await page.getByRole('button', { name: 'Stil zetten' }).click();
  await expect(page.getByText('Kies een dag.').first()).toBeVisible();
  await expect(page.getByLabel(/^Waarom/), 'what was typed stays').toHaveValue(reason);
  await expectAccessible(page);
  await page.getByLabel(/^Tot en met/).fill(dayFromNow(7));
  await page.getByRole('button', { name: 'Stil zetten' }).click();

  await expect(page.getByRole('heading', { level: 1, name: kpi })).toBeVisible();
  const card = page.getByRole('region', { name: 'Alarmen' });
  await expect(card.getByText(new RegExp(`Stil tot en met .*: ${reason}`))).toBeVisible();
  await card.getByText('Verloop').first().click();
  await expect(card.getByText(/van .* naar Alarm/).first()).toBeVisible();
  await card.getByRole('button', { name: 'Weer laten horen' }).click();
  await expect(page.getByText('Je hoort het weer.')).toBeVisible();

  await card.getByRole('link', { name: 'Alarm instellen' }).click();
  await page.getByLabel(/^Waarschuw als/).selectOption({ label: 'onder een waarde komt' });
  await page.getByRole('button', { name: 'Alarm instellen' }).click();
  await expect(page.getByText('Vul de waarde in.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/^Waarde/).fill('35');
  await page.getByRole('button', { name: 'Alarm instellen' }).click();
  await expect(page.getByText('Ingesteld. Binnen een uur kijken we hoe het staat.')).toBeVisible();
  const made = card.getByRole('listitem').filter({ hasText: /Onder .*35/ });
  await made.getByRole('link', { name: /^Alarm wijzigen: Onder .*35/ }).click();
  await expect(page.getByLabel(/^Waarde/), 'as an amount of money where the KPI is one').toHaveValue(/^35(,00)?$/);
  await page.getByLabel(/^Waarde/).fill('34');
  await page.getByRole('button', { name: 'Wijziging bewaren' }).click();
  await expect(page.getByText('Gewijzigd. Binnen een uur kijken we hoe het staat.')).toBeVisible();
  const changed = card.getByRole('listitem').filter({ hasText: /Onder .*34.*was “Onder .*35/s });
  await changed.getByText('Verloop').click();
  await expect(changed.getByText(/gewijzigd, was “Onder .*35/)).toBeVisible();
  await changed.getByRole('link', { name: /^Alarm wijzigen/ }).click();
  await page.getByLabel(/^Waarde/).fill('35');
  await page.getByRole('button', { name: 'Wijziging bewaren' }).click();
  await made.getByRole('button', { name: /^Alarm weghalen: Onder .*35/ }).click();
  await expect(page.getByText('Alarm weggehaald.')).toBeVisible();
  await expect(made).toHaveCount(0);
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(made).toHaveCount(1);
  await made.getByRole('button', { name: /^Alarm weghalen/ }).click();
  await expect(made).toHaveCount(0);
});

test('who only reads sees how alerts stand, and is told who may set one', async ({ page }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/kpis/alerts`);
  const table = page.getByRole('table', { name: 'Alarmen' });
  const first = table.getByRole('row').nth(1);
  await expect(first.getByText('Alarm', { exact: true })).toBeVisible();
  await expect(first.getByRole('link', { name: /^Even stil/ })).toHaveCount(0);
  const kpi = await first.getByRole('link').first().getAttribute('href');
  await page.goto(`${address()}${kpi}/alert`);
  await expect(page.getByText('Een alarm instellen kan de eigenaar van de KPI, en wie mag bijsturen.')).toBeVisible();
});
