import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const step = `Bel wie in een half jaar niets kocht ${Date.now().toString(36)}`;

/** From the mail in the morning to a step with a name and a date, and back to what an earlier step did. */
test('management goes from the mail to the KPI that is off, looks behind it, agrees on a step, and sees what the one before it did', async ({ page, browser }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/kpis/digest`);
  await page.getByRole('button', { name: 'Stuur het me nu' }).click();
  await expect(page.getByText('Het is naar je gestuurd.')).toBeVisible();
  const mail = await openLastDigest(await browser.newPage());
  const off = mail.locator('tr').filter({ hasText: 'Loopt achter' }).first();
  const kpi = (await off.getByRole('link').textContent())!;
  const link = (await off.getByRole('link').getAttribute('href'))!;
  expect(link, 'a whole address: it is followed from a mail program').toMatch(/^https?:\/\//);

  await page.goto(`${address()}/kpis`);
  const tile = page.getByRole('article').filter({ hasText: kpi });
  await expect(tile.getByText('Loopt achter', { exact: true })).toBeVisible();
  await page.goto(`${address()}${new URL(link).pathname}`);
  await expect(page.getByRole('heading', { level: 1, name: kpi })).toBeVisible();

  const passport = page.getByRole('region', { name: 'Paspoort van dit getal' });
  await passport.getByRole('link', { name: 'Orders van deze periode' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  await page.goBack();

  await page.getByRole('region', { name: 'Besproken en gedaan' }).getByRole('link', { name: 'Bespreken' }).click();
  await page.getByLabel(/^Waardoor staat het zo/).fill('Wie lang niets kocht, is niet gebeld.');
  await page.getByLabel(/^Stap/).fill(step);
  await page.getByLabel(/^Wie doet het/).selectOption({ index: 1 });
  await page.getByLabel(/^Klaar op/).fill(`${new Date().getFullYear() + 1}-01-31`);
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByRole('region', { name: 'Besproken en gedaan' }).getByText(step)).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${address()}/kpis/check-ins`);
  const followed = page.getByRole('table', { name: 'Correcties' });
  await expect(followed.getByRole('row').filter({ hasText: step }).getByText('Te doen')).toBeVisible();
  await expect(followed.getByText(/^(Beter|Slechter|Geen duidelijk verschil): /).first(), 'an earlier step, with what changed since').toBeVisible();
});

/** The newest digest as it went out, from the outbox of the administrator, among whatever else is sent meanwhile. */
async function openLastDigest(admin: Page): Promise<Page> {
  await signInAs(admin, 'administrator');
  await admin.goto(`${address()}/settings/outbox`);
  await waitForScripts(admin);
  await admin.getByLabel('Soort').selectOption('Dashboard per mail');
  await expect(admin).toHaveURL(/kind=digest/);
  // The list of this kind alone: it sends the kind along when somebody is looked for.
  await expect(admin.locator('form[role="search"] input[name="kind"]')).toHaveValue('digest');
  const mail = admin.getByRole('row').filter({ hasText: /Demo: \d+ KPI’s/ }).first();
  await mail.locator('summary').click();
  const [sent] = await Promise.all([admin.waitForEvent('popup'), mail.getByRole('link', { name: 'Bekijk met plaatjes' }).click()]);
  return sent;
}
