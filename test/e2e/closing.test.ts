import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

test('a programme that is live for three months cannot be closed, and is told why and from which day', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${process.env.E2E_URL!}/roadmap`);
  await page.getByRole('navigation', { name: 'Werkschermen per fase' }).getByRole('link', { name: 'Afsluiten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Afsluiten' })).toBeVisible();
  await expect(page.getByText('Nog niet af te sluiten')).toBeVisible();
  await expect(page.getByText(/Dat kan op zijn vroegst op \d{1,2} \p{L}+ \d{4}/u)).toBeVisible();
  await expect(page.getByText(/Vergeleken met het projectplan van .* \(versie \d+\)/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Kosten en baten' }).getByRole('row', { name: /^Kosten/ })).toContainText(/\d/);
  await expect(page.getByRole('region', { name: 'Fasen: afgesproken en werkelijk' }).getByRole('row', { name: /^Uitvoering/ })).toContainText('later dan gepland');
  await expectAccessible(page);

  const close = page.getByRole('button', { name: 'Programma afsluiten' });
  await expect(close).toBeDisabled();
  await expect(close, 'what cannot be done says so').toHaveAccessibleDescription(/kan nog niet worden afgesloten/);
});

test('a closing that is sent all the same is refused, with what was typed', async ({ page }) => {
  await signInAs(page, 'project-lead');
  const refused = await page.request.post(`${process.env.E2E_URL!}/roadmap/closing/closings`, { form: { lessons: 'Eerder praten.', lastId: '' }, headers: { origin: process.env.E2E_URL! } });
  expect(refused.status()).toBe(422);
  const answer = await refused.text();
  expect(answer).toContain('Het programma kan nog niet worden afgesloten.');
  expect(answer).toContain('Eerder praten.');
});

test('an end user does not see what was agreed, and closes nothing', async ({ page }) => {
  await signInAs(page, 'end-user');
  const seen = await page.request.get(`${process.env.E2E_URL!}/roadmap/closing`);
  expect(seen.status()).toBe(403);
  const refused = await page.request.post(`${process.env.E2E_URL!}/roadmap/closing/closings`, { form: { lessons: 'x' }, headers: { origin: process.env.E2E_URL! } });
  expect(refused.status()).toBe(403);
});
