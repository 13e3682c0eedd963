import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { signInAs } from '#test/setup/demo.ts';

test('the tables of the figures are taken along, as the page shows them', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${process.env.E2E_URL!}/kpis`);
  const tiles = await page.locator('main article a[href^="/kpis/"]').count();
  const [all] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'KPI’s als CSV-bestand' }).click()]);
  expect(all.suggestedFilename()).toMatch(/^kpi-s-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await all.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines[0], 'with the mark by which a spreadsheet knows the encoding').toMatch(/^\uFEFFLaag;KPI;/);
  expect(lines).toHaveLength(1 + tiles);

  await page.locator('main article a[href^="/kpis/"]').first().click();
  const points = page.getByRole('region', { name: 'Alle perioden' });
  await expect(points.locator('tbody tr').first()).toBeVisible();
  const rows = await points.locator('tbody tr').count();
  const [file] = await Promise.all([page.waitForEvent('download'), points.getByRole('link', { name: /als CSV-bestand$/ }).click()]);
  expect((await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')).toHaveLength(1 + rows);
  const [book] = await Promise.all([page.waitForEvent('download'), points.getByRole('link', { name: /als Excel-bestand$/ }).click()]);
  expect((await readFile(await book.path())).subarray(0, 2).toString(), 'a zip archive').toBe('PK');

  for (const [path, name] of [['/kpis/check-ins', /^KPI’s bespreken als Excel/], ['/kpis/check-ins', /^Correcties als CSV/], ['/adoption/quality', /^Wat er ontbreekt als Excel/]] as const) {
    await page.goto(`${process.env.E2E_URL!}${path}`);
    const [taken] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()]);
    expect((await readFile(await taken.path())).length).toBeGreaterThan(50);
  }
});
