import { expect, test } from '@playwright/test';
import { expectAccessible, expectContrast } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const mark = Date.now().toString(36);
const cycle = `Acceptatietest nachtploeg ${mark}`;
const task = `Lijsten van de nachtploeg overnemen ${mark}`;

test('a project lead has a test cycle signed, and gives a task of the cut-over the backup that gate 3 misses', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Klaar voor livegang', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Klaar voor livegang' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /^Live sinds/ })).toBeVisible();
  await expectAccessible(page);

  const tests = page.getByRole('region', { name: 'Testrondes' });
  await tests.getByRole('link', { name: 'Testronde toevoegen' }).click();
  await page.getByLabel(/^Wat wordt er getest/).fill('Een storing om drie uur ’s nachts, van melding tot monteur.');
  await page.getByRole('button', { name: 'Testronde toevoegen' }).click();
  await expect(page.getByRole('alert').getByText('Vul dit in.')).toBeVisible();
  await expect(page.getByLabel(/^Wat wordt er getest/), 'what was typed stays').toHaveValue('Een storing om drie uur ’s nachts, van melding tot monteur.');
  await expectAccessible(page);
  await page.getByLabel('Naam van de testronde').fill(cycle);
  await page.getByLabel('Met overgezette gegevens').check();
  await page.getByLabel('Met de juiste rollen').check();
  await page.getByRole('button', { name: 'Testronde toevoegen' }).click();
  const own = tests.getByRole('listitem', { name: cycle });
  await expect(own).toContainText('Nog niet getekend');
  const headline = page.getByRole('region', { name: /ding(en)? open$/ });
  await headline.getByRole('link', { name: `${cycle}: laat de uitkomst tekenen` }).click();

  await expect(page.getByRole('heading', { level: 1, name: `Uitkomst van ${cycle}` })).toBeVisible();
  await page.getByLabel(/^Geslaagd met open fouten/).check();
  await page.getByRole('button', { name: 'Uitkomst tekenen' }).click();
  await expect(page.getByRole('alert').getByText('Schrijf op welke open fouten je aanvaardt.')).toBeVisible();
  await page.getByLabel('Aantal aanvaarde open fouten').fill('2');
  await page.getByLabel('Toelichting').fill('Twee teksten zijn nog in het Engels.');
  await page.getByRole('button', { name: 'Uitkomst tekenen' }).click();
  await expect(own).toContainText('2 open fouten aanvaard');
  await expect(own).toContainText('Getekend door');
  await expect(own.getByRole('link', { name: `Pas aan: ${cycle}` }), 'what was signed does not change').toHaveCount(0);

  const plan = page.getByRole('region', { name: 'Draaiboek' });
  await plan.getByRole('link', { name: 'Taak toevoegen' }).click();
  await page.getByLabel('Wat moet er gebeuren?').fill(task);
  await page.getByLabel('Duur in minuten').fill('45');
  await page.getByLabel('Eigenaar').selectOption({ index: 1 });
  await page.getByLabel('Vervanger').selectOption({ index: 1 });
  await page.getByLabel('Controle').fill('De lijst van vannacht staat in het systeem.');
  await page.getByLabel('Weg terug').fill('De papieren lijst blijft een week liggen.');
  await page.getByRole('button', { name: 'Taak toevoegen' }).click();
  await expect(page.getByRole('alert').getByText('Kies iemand anders dan de eigenaar.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Vervanger').selectOption('');
  await page.getByRole('button', { name: 'Taak toevoegen' }).click();
  const line = plan.getByRole('listitem', { name: task });
  await expect(line).toContainText('Nog geen vervanger');

  await page.getByRole('link', { name: 'Naar poort 3' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Poort 3');
  const criterion = page.getByRole('listitem').filter({ hasText: 'Elke taak van het draaiboek heeft eigenaar' }).filter({ hasText: 'Geef elke taak van het draaiboek' });
  await expect(criterion.getByText('Niet gehaald', { exact: true })).toBeVisible();
  await criterion.getByRole('link', { name: 'Naar waar het staat' }).click();

  await headline.getByRole('link', { name: `${task}: vul nog in: vervanger` }).click();
  await expect(page.getByRole('heading', { level: 1, name: task })).toBeVisible();
  await page.getByLabel('Vervanger').selectOption({ index: 2 });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(line).toBeVisible();
  await expect(line).not.toContainText('Nog geen vervanger');
  await line.getByRole('button', { name: `Gedaan: ${task}` }).click();
  await expect(line.getByRole('button', { name: `Gecontroleerd: ${task}` })).toBeVisible();
  // What was told before may still stand there with its own way back.
  await page.getByRole('status').locator('> *').filter({ hasText: `Gedaan: ${task}.` }).getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(line.getByRole('button', { name: `Gedaan: ${task}` })).toBeVisible();

  await page.getByRole('link', { name: 'Naar poort 3' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Poort 3');
  await expect(page.getByRole('listitem').filter({ hasText: 'Elke taak van het draaiboek heeft eigenaar' }).first().getByText('Gehaald', { exact: true })).toBeVisible();

  await page.goto(`${address()}/roadmap/go-live`);
  await line.getByRole('button', { name: `Haal weg: ${task}` }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(line).toContainText('De papieren lijst blijft een week liggen.');
  await line.getByRole('button', { name: `Haal weg: ${task}` }).click();
  await expect(line).toHaveCount(0);
  await own.getByRole('button', { name: `Neem de handtekening terug: ${cycle}` }).click();
  await own.getByRole('button', { name: `Haal weg: ${cycle}` }).click();
  await expect(own).toHaveCount(0);
});

test('an end user reads the plan, in the dark too, and changes nothing', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signInAs(page, 'end-user');
  await page.goto(`${address()}/roadmap/go-live`);
  await expect(page.getByRole('region', { name: 'Draaiboek' }).getByRole('listitem', { name: 'Gegevens overzetten' })).toContainText('Zet de kopie terug in het oude systeem');
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Taak toevoegen' })).toHaveCount(0);
  await expectContrast(page);
  const refused = await page.request.post(`${address()}/roadmap/go-live/tests/new`, { form: { name: 'Van mij', subject: 'Alles', kind: 'system' }, headers: { origin: address() } });
  expect(refused.status()).toBe(403);
});

test('management reads the cut-over by the hour on a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'management');
  await page.goto(`${address()}/roadmap/go-live`);
  const plan = page.getByRole('region', { name: 'Draaiboek' });
  await expect(plan.getByRole('listitem', { name: 'Gegevens overzetten' })).toContainText('19:30–21:30');
  await expect(plan.getByRole('listitem', { name: 'Piket van de nacht inlichten' })).toContainText('Tegelijk met “Gegevens overzetten”');
  await expect(plan.getByText('9 u 30 min niets gepland, vanaf 21:30')).toBeVisible();
  await expectAccessible(page);
});
