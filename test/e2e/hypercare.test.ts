import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a project lead writes down a moment that was missed in a wave, and takes it away and back', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Nazorg', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nazorg' })).toBeVisible();
  await expect(page.getByText('Twee teams vielen terug', { exact: false })).toBeVisible();
  await waitForScripts(page);
  await page.getByRole('combobox', { name: 'Livegang' }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/wave=/);
  await expect(page.getByText('Twee teams vielen terug', { exact: false }), 'that was in another').toHaveCount(0);
  const row = page.getByRole('row').filter({ hasText: 'Week 3' });
  await expect(row.getByRole('cell', { name: 'Gemist', exact: true })).toBeVisible();
  await expectAccessible(page);

  await row.getByRole('link', { name: 'Vastleggen: Week 3' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Week 3 vastleggen' })).toBeVisible();
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByLabel('Wat viel op?')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Wat viel op?').fill('De tweede ploeg belt minder.');
  await page.getByLabel('Hoeveel punten staan er open?').fill('2');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(row.getByText('De tweede ploeg belt minder.')).toBeVisible();
  await expect(row.getByText('2 open punten')).toBeVisible();

  await row.getByRole('button', { name: /Week 3/ }).click();
  await expect(page.getByText('De tweede ploeg belt minder.')).toHaveCount(0);
});

test('a celebration is planned for everybody, and an end user on a phone reads it', async ({ page, browser }) => {
  const how = `Soep voor alle ploegen ${Date.now().toString(36)}`;
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap/hypercare/celebrations/new`);
  await page.getByLabel('Wat gebeurt er, en met wie?').fill(how);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByLabel('Wie regelt het?')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Wat gebeurt er, en met wie?'), 'what was typed stays').toHaveValue(how);
  await page.getByLabel('Wie regelt het?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('listitem').getByText(how)).toBeVisible();

  const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await signInAs(phone, 'end-user');
  await phone.goto(`${address()}/roadmap/hypercare`);
  await expect(phone.getByText(how)).toBeVisible();
  await expect(phone.getByRole('link', { name: 'Moment plannen' })).toHaveCount(0);
  await expect(phone.getByRole('link', { name: /^Vastleggen/ })).toHaveCount(0);
  await phone.close();
});

test('on a phone a moment is a stack as wide as the screen, with its state, what was seen and its buttons', async ({ browser }) => {
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await signInAs(phone, 'project-lead');
  await phone.goto(`${address()}/roadmap/hypercare`);
  const moments = phone.getByRole('table', { name: 'Het ritme na de livegang' });
  const moment = moments.getByRole('row').filter({ hasText: 'Twee teams vielen terug' });
  expect(await moments.locator('..').evaluate((place) => place.scrollWidth - place.clientWidth), 'nothing lies behind the edge').toBe(0);
  for (const part of [moment.getByRole('cell', { name: 'Gehouden', exact: true }), moment.getByText('Twee teams vielen terug', { exact: false }), moment.getByRole('link', { name: /^Aanpassen/ }), moment.getByRole('button', { name: /^Haal/ })]) {
    await part.scrollIntoViewIfNeeded();
    await expect(part).toBeInViewport({ ratio: 1 });
  }
  await expectAccessible(phone);
  await phone.close();
});
