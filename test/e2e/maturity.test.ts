import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const step = `Elke week kijkt een ander team mee ${Date.now().toString(36)}.`;

test('a project lead sees when the three-month verdict falls, and by whom each role is measured', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('navigation', { name: 'Werkschermen per fase' }).getByRole('link', { name: 'Driemaandenoordeel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Driemaandenoordeel' })).toBeVisible();
  await expect(page.getByText(/^Het oordeel valt op /)).toBeVisible();
  await expectAccessible(page);

  const board = page.getByRole('listitem', { name: 'Directie' });
  await expect(board).toContainText('Nu zou het zijn: Geen gegevens');
  await board.getByText('Kiezen wie er gemeten wordt').click();
  await board.getByLabel('Gemeten aan').selectOption('everybody');
  await board.getByRole('button', { name: 'Bewaren' }).click();
  await expect(board).toContainText('Nu zou het zijn: Gebruikt');
  await expectAccessible(page);
});

test('a project lead scans the maturity: a claim without a next step is refused, one that goes beyond what is seen is kept and says so', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/learn/maturity`);
  await expect(page.getByRole('heading', { level: 1, name: 'Volwassenheid' })).toBeVisible();
  await expectAccessible(page);
  const scan = page.getByRole('region', { name: 'Scan doen' });
  await scan.locator('summary').click();
  await scan.getByLabel('Team 24').selectOption('3');
  await scan.getByLabel(/^Waar blijkt het uit/).fill('Het weekrapport.');
  await scan.getByRole('button', { name: 'Scan bewaren' }).click();
  await expect(scan.getByText('Vul dit in.').first()).toBeVisible();
  await expect(scan.getByLabel(/^Waar blijkt het uit/), 'what was typed stays').toHaveValue('Het weekrapport.');
  await expect(scan.getByLabel('Team 24'), 'what was chosen stays').toHaveValue('3');
  await expectAccessible(page);

  await scan.getByLabel('Volgende stap').fill(step);
  await scan.getByLabel('Aan welk doel draagt het bij?').selectOption({ label: 'Elke melding staat er dezelfde dag in' });
  await scan.getByLabel('Wie doet het?').selectOption({ index: 1 });
  await scan.getByLabel('Wanneer is het klaar?').fill('2099-01-01');
  await scan.getByRole('button', { name: 'Scan bewaren' }).click();
  const scans = page.getByRole('region', { name: 'Scans tot nu toe' });
  await expect(scans).toContainText(step);
  await expect(scans.getByText(/^Team 24 · 3\. Analyse en inzicht/).first()).toBeVisible();
  await expect(scans.getByText('Gaat verder dan wat te zien was').first()).toBeVisible();
  await expectAccessible(page);
});
