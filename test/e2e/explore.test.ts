import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const weekOf = /week \d+, \d{4}/;

test('management finds a metric, splits it, holds it beside a year earlier and looks behind a point by keyboard', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/kpis`);
  await page.getByRole('link', { name: 'Verkennen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verkennen');
  await page.getByRole('link', { name: 'Doet elk team mee?' }).click();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Adoptiegraad van de hele organisatie, per team, per week, 26 perioden.' })).toBeVisible();

  await waitForScripts(page);
  await page.getByRole('searchbox', { name: 'Zoek een maatstaf' }).fill('omz');
  await page.getByRole('link', { name: 'Omzet', exact: true }).click();
  await expect(page.getByLabel('Splits').getByRole('option', { name: 'Per team' }), 'it is not counted per team').toHaveCount(0);
  await page.getByLabel('Leg ernaast').selectOption('year-before');
  await expect(page.getByRole('paragraph').filter({ hasText: /^Omzet van de hele organisatie, .* met ernaast: een jaar eerder\.$/ })).toBeVisible();
  await expect(page).toHaveURL(/compare=year-before/);
  await page.goBack();
  await expect(page.getByRole('paragraph').filter({ hasText: /^Adoptiegraad van de hele organisatie, per team/ }), 'back at once at what was looked at before').toBeVisible();

  await page.getByRole('searchbox', { name: 'Zoek een maatstaf' }).fill('adoptiegraad');
  await expect(page.getByRole('link', { name: 'Adoptiegraad', exact: true })).toHaveAttribute('aria-current', 'true');
  const chart = page.getByRole('slider', { name: /^Adoptiegraad/ });
  await chart.focus();
  const last = await chart.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(chart).not.toHaveAttribute('aria-valuetext', last!);
  const chosen = weekOf.exec((await chart.getAttribute('aria-valuetext'))!)![0];
  await page.keyboard.press('Enter');
  const passport = page.getByRole('region', { name: 'Paspoort van dit getal' });
  await expect(passport.getByText(chosen, { exact: true })).toBeVisible();
  await expect(passport.getByText('dus er is geen lijst van wie')).toBeVisible();
  await expectAccessible(page);
});

test('a project lead makes a KPI of what was explored: the form knows the metric', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/kpis/explore?metric=overdue-close-dates`);
  await page.getByRole('link', { name: 'Maak hier een KPI van' }).click();
  await expect(page.getByLabel('Meetwaarde', { exact: true })).toHaveValue('overdue-close-dates');
});

test('what leads is told in honest words, also when there is too little to say', async ({ page }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/kpis/lead-lag`);
  await waitForScripts(page);
  await page.getByLabel('Wat eerst beweegt').selectOption('active-customers');
  await expect(page).toHaveURL(/lead=active-customers/);
  await expect(page.getByRole('heading', { name: 'Actieve klanten', exact: true })).toBeVisible();
  await expect(page.getByText('bewijst niet dat het een door het ander komt')).toBeVisible();
  await expect(page.getByText(/De samenhang is/)).toBeVisible(); // more customers in a week is more revenue
  await page.getByLabel('Wat eerst beweegt').selectOption('habit-rate');
  await expect(page.getByRole('heading', { name: 'Gewoontegraad', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Terug').selectOption('26');
  await expect(page.getByRole('heading', { name: 'Te weinig perioden' })).toBeVisible();
});

test('who steers holds a KPI beside a value from outside, draws it, changes it and takes it away', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/kpis`);
  await page.getByRole('article').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Waarde van buiten toevoegen' }).click();
  await page.getByLabel('Van wie of wat?').fill('Andere gemeenten');
  await page.getByLabel('Waarde', { exact: true }).fill('40');
  await page.getByLabel('Van welke dag?').fill('2026-01-31');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Schrijf waar je dit vond: zonder bron zegt een waarde niets.').first()).toBeVisible();
  await expect(page.getByLabel('Van wie of wat?')).toHaveValue('Andere gemeenten');
  await expectAccessible(page);
  await page.getByLabel('Bron').fill('Jaarverslag, bladzijde 12');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const card = page.getByRole('region', { name: 'Leg ernaast' });
  await expect(card.getByText(/Jaarverslag, bladzijde 12 · 31 jan 2026 · ingevoerd door/)).toBeVisible();
  await card.getByRole('link', { name: 'In de grafiek: Andere gemeenten' }).click();
  await expect(page).toHaveURL(/beside=outside-/);
  await expect(card.getByRole('link', { name: 'Uit de grafiek: Andere gemeenten' })).toHaveAttribute('aria-current', 'true');
  await card.getByRole('button', { name: 'Verwijder Andere gemeenten' }).click();
  await expect(card.getByText('Andere gemeenten')).toHaveCount(0);
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(card.getByText('Andere gemeenten')).toBeVisible();
});
