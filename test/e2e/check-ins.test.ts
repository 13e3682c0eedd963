import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const step = `Met de teams om tafel ${Date.now().toString(36)}`;

test('a management goes from the dashboard to what asks for a talk, agrees on a step, and sees it followed', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/kpis`);
  await expect(page.getByRole('heading', { name: 'Vraagt een gesprek of besluit' })).toBeVisible();
  await page.getByRole('link', { name: 'Naar het gesprek' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'KPI’s bespreken' })).toBeVisible();
  const due = page.getByRole('table', { name: 'Te bespreken' });
  const kpi = (await due.getByRole('row').nth(1).getByRole('link').first().textContent())!;
  await due.getByRole('link', { name: `${kpi} bespreken` }).click();

  await expect(page.getByRole('heading', { level: 1, name: `${kpi} bespreken` })).toBeVisible();
  await page.getByLabel(/^Waardoor staat het zo/).fill('De nieuwe collega’s zijn nog niet ingewerkt.');
  await page.getByLabel(/^Stap/).fill(step);
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByText('Kies wie het doet.').first()).toBeVisible();
  await expect(page.getByLabel(/^Stap/), 'what was typed stays').toHaveValue(step);
  await expectAccessible(page);
  await page.getByLabel(/^Wie doet het/).selectOption({ label: await ownName(page) });
  await page.getByLabel(/^Klaar op/).fill('2020-01-01');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByText('Kies vandaag of een dag erna.').first()).toBeVisible();
  await page.getByLabel(/^Klaar op/).fill(`${new Date().getFullYear() + 1}-12-31`);
  await page.getByRole('button', { name: 'Vastleggen' }).click();

  await expect(page.getByRole('heading', { level: 1, name: kpi, exact: true })).toBeVisible();
  const said = page.getByRole('region', { name: 'Besproken en gedaan' });
  await expect(said.getByText('De nieuwe collega’s zijn nog niet ingewerkt.')).toBeVisible();
  await expect(said.getByText(step)).toBeVisible();

  await page.goto(`${address()}/kpis/check-ins`);
  await expect(page.getByRole('table', { name: 'Te bespreken' }).getByRole('link', { name: `${kpi} bespreken` }), 'it does not come back this month').toHaveCount(0);
  await page.goto(`${address()}/me`);
  await expect(page.getByText(step)).toBeVisible();
  await page.goto(`${address()}/kpis/check-ins`);
  await page.getByRole('button', { name: `Gedaan: ${step}` }).click();
  await expect(page.getByText('Gedaan. We volgen nu of de KPI ervan verandert.')).toBeVisible();
  const row = page.getByRole('table', { name: 'Correcties' }).getByRole('row').filter({ hasText: step });
  await expect(row.getByText('0 van de 4 metingen die nodig zijn.')).toBeVisible();
  await page.getByRole('button', { name: 'Toch niet' }).click();
  await expect(row.getByText('Te doen')).toBeVisible();
  await row.locator('summary').click();
  await row.getByLabel('Waarom vervalt het?').fill('Ze zijn ingewerkt');
  await row.getByRole('button', { name: `Laten vervallen: ${step}` }).click();
  await expect(row.getByText(/vervallen op .*: Ze zijn ingewerkt/)).toBeVisible();
});

test('who only reads is told who may speak of a KPI', async ({ page }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/kpis/check-ins`);
  await expect(page.getByRole('heading', { level: 1, name: 'KPI’s bespreken' })).toBeVisible();
  const kpi = await page.getByRole('main').locator('a[href^="/kpis/"]:not([href$="/check-in"])').nth(1).getAttribute('href');
  await page.goto(`${address()}${kpi}/check-in`);
  await expect(page.getByText('Een KPI bespreken kan de eigenaar ervan, en wie mag bijsturen.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vastleggen' })).toHaveCount(0);
});

/** The reader, as the shell names them on its menu. */
async function ownName(page: Page): Promise<string> {
  for (const name of await page.getByLabel(/^Wie doet het/).locator('option').allTextContents()) {
    if ((await page.locator('summary').filter({ hasText: name }).count()) > 0 && name !== 'Kies…') return name;
  }
  throw new Error('The reader is not among those who can be asked.');
}
