import { expect, test } from '@playwright/test';
import { expectAccessible, expectContrast } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const mark = Date.now().toString(36);
const group = `Receptie ${mark}`;

test('a project lead says whom an activity touches, and sees it in the load of that group', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap/impact/groups/new`);
  await waitForScripts(page);
  await page.getByLabel('Naam van de groep').fill(group);
  await page.getByRole('button', { name: 'Groep toevoegen' }).click();
  await expect(page.getByRole('listitem', { name: group })).toBeVisible();

  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Veranderlast', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Veranderlast' })).toBeVisible();
  await expectAccessible(page);
  await expectContrast(page);
  const row = page.getByRole('row', { name: new RegExp(group) });
  const before = Number(await row.getByRole('cell').nth(3).innerText());

  await page.goto(`${address()}/roadmap/table`);
  await page.getByRole('main').getByRole('link', { name: 'Meekijken op de werkvloer, elke week een team' }).first().click();
  const card = page.getByRole('region', { name: 'Wie raakt dit?' });
  await waitForScripts(page);
  await card.getByRole('checkbox', { name: group }).check();
  await card.getByRole('button', { name: 'Groepen opslaan' }).click();
  await expect(page.getByText('De groepen zijn opgeslagen.')).toBeVisible();

  await page.goto(`${address()}/roadmap/change-load`);
  await expect(row.getByRole('cell').nth(3)).toHaveText(String(before + 1));
  await page.getByRole('link', { name: 'Week', exact: true }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(17);
  await expectAccessible(page);
});

test('a norm that is no whole number is refused at its field, and what was typed stays', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap/change-load`);
  await waitForScripts(page);
  await page.getByLabel('Norm per week').fill('vijf');
  await page.getByLabel('Norm per maand').fill('9');
  await page.getByRole('button', { name: 'Norm opslaan' }).click();
  await expect(page.getByText('Geef een heel getal van 1 tot en met 100.').first()).toBeVisible();
  await expect(page.getByLabel('Norm per week')).toHaveValue('vijf');
  await expect(page.getByLabel('Norm per maand')).toHaveValue('9');
  await expectAccessible(page);
});
