import { expect, test } from '@playwright/test';
import { expectAccessible, expectContrast } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const mark = Date.now().toString(36);
const group = `Nachtploeg ${mark}`;
const challenge = `Niemand om het aan te vragen ${mark}`;

test('a project lead describes a group, weighs a 5 that holds gate 3, and mitigates it', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Impact', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Impact' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Geraakte groepen' }).getByRole('listitem', { name: 'Servicedesk' })).toContainText('5, alles wordt anders');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Groep toevoegen' }).click();
  await page.getByLabel(/^Hoe gaat het nu/).fill('’s Nachts gaat alles op papier.');
  await page.getByRole('button', { name: 'Groep toevoegen' }).click();
  await expect(page.getByText('Geef de groep een naam, of kies een rol of team.').first()).toBeVisible();
  await expect(page.getByLabel(/^Hoe gaat het nu/), 'what was typed stays').toHaveValue('’s Nachts gaat alles op papier.');
  await expectAccessible(page);
  await page.getByLabel('Naam van de groep').fill(group);
  await page.getByRole('button', { name: 'Groep toevoegen' }).click();

  const rule = page.getByRole('region', { name: 'Klaar voor de poorten?' });
  await rule.getByRole('link', { name: `${group}: vul nog in: hoe het straks gaat, impact op de organisatie, impact op de afdeling en impact op de medewerker` }).click();
  await expect(page.getByRole('heading', { level: 1, name: group })).toBeVisible();
  await page.getByLabel(/^Hoe gaat het straks/).fill('’s Nachts staat alles meteen in het systeem.');
  await page.getByLabel('Voor de organisatie').selectOption('2');
  await page.getByLabel('Voor de afdeling').selectOption('4');
  await page.getByLabel('Voor de medewerker').selectOption('5');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(rule.getByRole('link', { name: `${group}: weeg minstens één risico` })).toBeVisible();
  await expect(rule.getByText(`${group}: vul nog in`)).toHaveCount(0);

  await page.getByRole('link', { name: 'Uitdaging toevoegen' }).click();
  await page.getByLabel('Wat kan er in de weg staan?').fill(challenge);
  const own = page.getByRole('group', { name: group });
  await own.getByLabel('Maatregel', { exact: true }).fill('Vragen kan ook ’s nachts.');
  await page.getByRole('button', { name: 'Uitdaging toevoegen' }).click();
  await expect(page.getByText('Geef ook een score, of laat de maatregel en de eigenaar weg.').first()).toBeVisible();
  await expect(own.getByLabel('Maatregel', { exact: true }), 'what was typed stays').toHaveValue('Vragen kan ook ’s nachts.');
  await expectAccessible(page);
  await own.getByLabel('Maatregel', { exact: true }).fill('');
  await own.getByLabel('Risico', { exact: true }).selectOption('5');
  await page.getByRole('button', { name: 'Uitdaging toevoegen' }).click();

  const blocked = page.getByRole('alert').filter({ hasText: '1 risico van 5 zonder maatregel' });
  await expect(blocked).toBeVisible();
  await rule.getByRole('link', { name: 'Naar poort 3' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Poort 3');
  const criterion = page.getByRole('listitem').filter({ hasText: 'Per groep zijn de risico’s gewogen' }).filter({ hasText: 'Weeg per groep' });
  await expect(criterion.getByText('Niet gehaald', { exact: true })).toBeVisible();
  await criterion.getByRole('link', { name: 'Naar waar het staat' }).click();

  await blocked.getByRole('link', { name: `${challenge}, bij ${group}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: challenge })).toBeVisible();
  await own.getByLabel('Maatregel', { exact: true }).fill('De teamleider is de eerste maand bereikbaar.');
  await own.getByLabel(/^Eigenaar van de maatregel/).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('row').filter({ hasText: challenge })).toContainText('De teamleider is de eerste maand bereikbaar.');
  await expect(blocked).toHaveCount(0);

  const groups = page.getByRole('region', { name: 'Geraakte groepen' });
  const removeGroup = groups.getByRole('button', { name: `Haal weg: ${group}` });
  await removeGroup.click();
  await expect(groups.getByRole('listitem', { name: group })).toHaveCount(0);
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(groups.getByRole('listitem', { name: group })).toContainText('’s Nachts staat alles meteen in het systeem.');
  await removeGroup.click();
  await expect(groups.getByRole('listitem', { name: group })).toHaveCount(0);
  await page.getByRole('button', { name: `Haal weg: ${challenge}` }).click();
  await expect(page.getByRole('row').filter({ hasText: challenge })).toHaveCount(0);
});

test('an end user reads what changes, in the dark too, and neither sees the risks nor writes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signInAs(page, 'end-user');
  await page.goto(`${address()}/roadmap/impact`);
  const desk = page.getByRole('listitem', { name: 'Servicedesk' });
  await expect(desk).toContainText('Iedereen houdt een eigen lijst bij.');
  await expect(desk).toContainText('Wie opneemt, leest eerst wat er al gevraagd en beloofd is');
  await expect(desk, 'how much it asks is for who steers').not.toContainText('alles wordt anders');
  await expect(page.getByText('Risico’s per groep')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Groep toevoegen' })).toHaveCount(0);
  await expectContrast(page);
  const refused = await page.request.post(`${address()}/roadmap/impact/groups/new`, { form: { name: 'Van mij' }, headers: { origin: address() } });
  expect(refused.status()).toBe(403);
});

test('management reads the risks one under the other on a telephone, and changes nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'management');
  await page.goto(`${address()}/roadmap/impact`);
  const risks = page.getByRole('region', { name: 'Risico’s per groep' });
  await expect(risks.getByRole('table')).toHaveCount(0);
  await expect(risks.getByRole('listitem').filter({ hasText: 'De oude lijstjes blijven bestaan' }).getByRole('listitem').filter({ hasText: 'Teamleiders' })).toContainText('5, zeer groot');
  await expect(risks.getByRole('list').getByRole('link')).toHaveCount(0);
  await expectAccessible(page);
});
