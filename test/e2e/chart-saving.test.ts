import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { signInAs } from '#test/setup/demo.ts';

test('a chart is saved as a picture, and its figures as a file for a spreadsheet', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${process.env.E2E_URL!}/kpis`);
  await page.locator('main article a').first().click();
  const figure = page.locator('figure').first();
  const canvas = figure.locator('canvas');
  await expect.poll(() => canvas.evaluate((one) => (one as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, (one as HTMLCanvasElement).width, (one as HTMLCanvasElement).height).data.some((value) => value > 0))).toBe(true);

  const [picture] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: /^PNG opslaan/ }).click()]);
  expect(picture.suggestedFilename()).toMatch(/\.png$/);
  const bytes = await readFile(await picture.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const size = (await canvas.boundingBox())!;
  expect(bytes.readUInt32BE(16), 'wider than the chart by its margins').toBeGreaterThan(size.width);
  expect(bytes.readUInt32BE(20), 'higher by its title').toBeGreaterThan(size.height);

  const [file] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: /^CSV opslaan/ }).click()]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text, 'with the mark by which a spreadsheet knows the encoding').toMatch(/^\uFEFFPeriode;/);
  const lines = text.trimEnd().split('\r\n');
  const rows = figure.locator('tbody tr');
  expect(lines).toHaveLength(1 + (await rows.count()));
  await figure.locator('summary').click();
  const shown = (await rows.last().locator('td').first().innerText()).trim();
  expect(lines.at(-1)!.split(';')[1]!.replaceAll('"', '')).toBe(shown);
  expect(await figure.locator('details').getAttribute('open'), 'it was folded before, and is open since it was asked').not.toBeNull();
});

test('the plan is saved as a picture with all its days, wider than the screen shows', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(`${process.env.E2E_URL!}/roadmap?zoom=week`);
  const [picture] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG opslaan: Plan' }).click()]);
  const bytes = await readFile(await picture.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16), 'a year in weeks').toBeGreaterThan(365 * 20);
  expect(bytes.length, 'something is drawn on it').toBeGreaterThan(30_000);
});
