import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('what was agreed is recorded and taken along, and a person sees what is measured and which manager looked', async ({ page, browser }) => {
  // Before anything was agreed nobody's figures open, not even for a manager.
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/settings/measuring`);
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Personen/ }).check();
  await page.getByLabel('Waarvoor wordt gemeten?').fill('Zien wie hulp nodig heeft bij het nieuwe werken.');
  await page.getByLabel('Ingestemd').check();
  await page.getByLabel('Dag van instemming').fill('2026-01-15');
  await page.getByLabel('Gedaan').check();
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByText('Cijfers over personen kunnen pas als de mensen zijn geïnformeerd: geef de dag.').first()).toBeVisible();
  await expect(page.getByLabel('Waarvoor wordt gemeten?')).toHaveValue('Zien wie hulp nodig heeft bij het nieuwe werken.');
  await page.getByLabel('Dag waarop de mensen zijn geïnformeerd').fill('2026-01-20');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByText('De afspraak is vastgelegd en geldt vanaf nu.')).toBeVisible();
  await expectNarrow(page);

  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Overzicht voor de ondernemingsraad' }).click();
  const statement = await readFile(await (await loading).path(), 'utf8');
  for (const said of ['Zien wie hulp nodig heeft bij het nieuwe werken.', 'die persoon zelf en de eigen manager', 'Er zijn geen ranglijsten van personen']) expect(statement).toContain(said);

  // A manager opens somebody of their own team, by name and from the team page.
  const managers = await (await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })).newPage();
  await signInAs(managers, 'manager');
  await managers.goto(`${address()}/team`);
  const looked = await managers.getByRole('region', { name: 'Per persoon' }).getByRole('link').first().getAttribute('href');
  await managers.goto(address() + looked!);
  await expect(managers.getByText('ziet dat je hier hebt gekeken.')).toBeVisible();
  await expectAccessible(managers);

  // Whoever is measured sees what was agreed and what is held of them; their manager's look stands there when it was theirs.
  const worker = await (await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })).newPage();
  await signInAs(worker, 'end-user');
  await worker.goto(`${address()}/me/measured`);
  const main = worker.getByRole('main');
  await expect(main.getByText('Doel: Zien wie hulp nodig heeft bij het nieuwe werken.')).toBeVisible();
  await expect(main.getByRole('region', { name: 'Wie heeft gekeken' })).toBeVisible();
  await expectNarrow(worker);
  expect([403, 404]).toContain((await worker.request.get(address() + looked!)).status());
});
