import { expect, test } from '@playwright/test';
import { expectAccessible, expectContrast } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';

const address = () => process.env.E2E_URL!;
const group = `Teamleiders nacht ${Date.now().toString(36)}`;

test('a project lead sees where a group is stuck, cannot choose training there, and chooses what fits with owner and day', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap/impact/groups/new`);
  await waitForScripts(page);
  await page.getByLabel('Naam van de groep').fill(group);
  await page.getByLabel('Rol').selectOption({ label: 'Teamleider' });
  await page.getByRole('button', { name: 'Groep toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Impact' })).toBeVisible();

  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Gereedheid', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gereedheid' })).toBeVisible();
  const moments = page.getByRole('region', { name: 'Vier meetmomenten' });
  await expect(moments.getByRole('listitem', { name: 'Bij poort 3' })).toContainText('Gemeten');
  await expect(moments.getByRole('listitem', { name: 'Bij poort 4' })).toContainText('Gemist');
  await expect(page.getByRole('listitem', { name: 'Planners buitendienst' })).toContainText('Van minder dan vijf antwoorden tonen we geen cijfer');
  await expectAccessible(page);
  await expectContrast(page);

  const own = page.getByRole('listitem', { name: group });
  await expect(own).toContainText('Knelpunt: Wil');
  await expect(own).toContainText('Te vroeg: wie niet weet waarom of niet wil, leert niets van een training.');
  await own.getByRole('link', { name: `Aanpak kiezen voor ${group}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Aanpak kiezen voor ${group}` })).toBeVisible();
  await waitForScripts(page);
  await expect(page.getByRole('radio', { name: /^Training/ })).toBeDisabled();
  await expectAccessible(page);
  await page.getByLabel('Uiterlijk op').fill(dayFromNow(10));
  await page.getByRole('button', { name: 'Aanpak kiezen' }).click();
  await expect(page.getByText('Kies wat jullie doen.').first()).toBeVisible();
  await expect(page.getByLabel('Uiterlijk op'), 'what was typed stays').toHaveValue(dayFromNow(10));
  await page.getByRole('radio').first().check();
  await page.getByLabel('Wie zorgt ervoor?').selectOption({ label: 'Loes van der Velde' });
  await page.getByRole('button', { name: 'Aanpak kiezen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gereedheid' })).toBeVisible();
  await expect(own).toContainText('Loes van der Velde, uiterlijk');

  await own.getByRole('button', { name: /^Haal weg: / }).click();
  await expect(own).toContainText('Nog niets gekozen');
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(own).toContainText('Loes van der Velde, uiterlijk');
});

test('somebody who only uses the system cannot see how ready groups are', async ({ page }) => {
  await signInAs(page, 'end-user');
  const answer = await page.goto(`${address()}/roadmap/readiness`);
  expect(answer?.status()).toBe(403);
});
