import { rmSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { addDays, type Day } from '#app/values/day.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { expectAccessible } from '#test/setup/axe.ts';
import { makeFolder } from '#test/setup/folder.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';
import { waitForScripts } from '#test/setup/demo.ts';
import { type Program, startProgram } from '#test/setup/program.ts';

const WEEKS = 14;
const PEOPLE = 6;

let dataDir: string;
let program: Program;

test.beforeAll(async () => {
  dataDir = makeFolder('newcomer');
  program = startProgram({ DATA_DIR: dataDir, DEMO: 'off' });
  await program.ready;
});

test.afterAll(async () => {
  await program.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

/** The Monday so many weeks before this one. */
const monday = (weeksAgo: number) => shiftPeriod(periodOf(dayFromNow(), 'week').start, -weeksAgo, 'week');

const dutch = (day: Day) => day.split('-').reverse().join('-');

/** As saved by a Dutch spreadsheet: semicolons and day-month-year. One row is broken. */
function peopleFile(): string {
  const rows = Array.from({ length: PEOPLE }, (_, n) => `p${n}@vereniging.example;Lid ${n};Binnendienst;eindgebruiker;${dutch(monday(WEEKS))};`);
  return ['email;name;team;role;enrolled_on;left_on', ...rows, 'geen-adres;Kapot;Binnendienst;eindgebruiker;;'].join('\r\n');
}

/** Everybody but the last acts once a week, on Tuesday at noon. */
function eventsFile(): string {
  const rows = Array.from({ length: WEEKS }, (_, week) => Array.from({ length: PEOPLE - 1 }, (__, n) => `e-${week}-${n},p${n}@vereniging.example,visit-logged,${addDays(monday(week + 1), 1)}T12:00:00Z`));
  return ['event_id,actor,activity,occurred_at', ...rows.flat()].join('\n');
}

async function bringIn(page: Page, kind: string, name: string, text: string): Promise<void> {
  await page.goto(`${await program.ready}/crm/imports`);
  await page.getByLabel('Wat staat erin').selectOption({ label: kind });
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Bestand controleren' }).click();
  await page.getByRole('button', { name: /rijen importeren$/ }).click();
  await expect(page.getByRole('region', { name: 'Eerdere imports' }).getByText(name).filter({ visible: true })).toBeVisible();
}

test.describe.configure({ timeout: 180_000 });

test('a newcomer goes from an empty folder to own numbers against a target', async ({ page }) => {
  const address = await program.ready;
  await page.goto(address);
  await expect(page).toHaveURL(/\/set-up$/);
  await page.getByLabel('Naam van de werkruimte').fill('Vereniging Voorbeeld');
  await page.getByLabel('Je naam').fill('Beheerder');
  await page.getByLabel('E-mailadres').fill('beheer@vereniging.example');
  await page.getByLabel('Wachtwoord').fill('wachtwoord');
  await page.getByRole('button', { name: 'Maak de werkruimte' }).click();
  await expect(page.getByLabel('Wachtwoord')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Naam van de werkruimte')).toHaveValue('Vereniging Voorbeeld');
  await page.getByLabel('Wachtwoord').fill('vier losse woorden paardenbloem');
  await page.getByRole('button', { name: 'Maak de werkruimte' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/KPI/);
  await expectAccessible(page);

  await bringIn(page, 'Mensen', 'leden.csv', peopleFile());
  await bringIn(page, 'Gebruik', 'gebruik.csv', eventsFile());

  await page.goto(`${address}/specs/new`);
  await page.getByRole('link', { name: 'Eerste doel toevoegen' }).click();
  await page.getByLabel('Wat willen we bereiken?').fill('Leden blijven, omdat wij ze kennen');
  await page.getByRole('button', { name: 'Doel toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nieuwe specificatie');
  await waitForScripts(page);

  await page.getByRole('button', { name: 'Vastleggen en KPI maken' }).click();
  await expect(page.getByText('Nieuwe specificatie').first()).toBeVisible();
  await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Naam', { exact: true }).fill('Iedereen legt elke week een bezoek vast');
  await page.getByRole('radio', { name: /^Gebruik/ }).check();
  await page.getByLabel('Wie', { exact: true }).fill('Elke medewerker van de binnendienst');
  await page.getByLabel('Doet wat').fill('legt vast');
  await page.getByLabel('Waarmee').fill('een bezoek aan een lid');
  await page.getByLabel('Meetwaarde').selectOption({ label: 'Adoptiegraad' });
  await page.getByRole('radio', { name: 'Moet omhoog naar het doel' }).check();
  await page.getByLabel('Nulmeting').fill('40');
  await page.getByLabel('Gemeten op').fill(monday(5));
  await page.getByLabel('Doel', { exact: true }).fill('90');
  await page.getByLabel('Eigenaar', { exact: true }).selectOption({ label: 'Beheerder' });
  await page.getByLabel('De eigenaar stemt hiermee in').check();
  await page.getByLabel('Doel dat het dient').selectOption({ label: 'Leden blijven, omdat wij ze kennen' });
  await page.getByLabel('Kernvraag').fill('Werkt iedereen in het nieuwe systeem?');
  await page.getByLabel('Waar het voor dient').fill('Kiezen waar we helpen.');
  await page.getByLabel('Begint op').fill(monday(4));
  await page.getByLabel('Uiterlijk op').fill(monday(-26));
  await page.getByLabel('Vervalt op').fill(monday(-40));
  await page.getByRole('button', { name: 'Vastleggen en KPI maken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iedereen legt elke week een bezoek vast');

  await page.goto(`${address}/kpis`);
  // Five of the six acted in the last whole week: 83.3 %.
  await expect(page.getByRole('main').getByText('83,3%').first()).toBeVisible();
  await page.getByRole('link', { name: 'Iedereen legt elke week een bezoek vast' }).click();
  await expect(page.getByRole('region', { name: /Paspoort/ }).getByText('5', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: /Paspoort/ }).getByText('6', { exact: true })).toBeVisible();
});
