import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

/** A contact as the form makes it. */
async function makeContact(page: Page, values: Record<string, string>): Promise<void> {
  await page.goto(`${address()}/crm/new/contacts?${new URLSearchParams(values)}`);
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.waitForURL(/\/crm\/contacts\/[0-9a-f-]{36}/);
}

test('two records of one person are found, judged side by side by key, merged, and taken apart again', async ({ page }) => {
  await signInAs(page, 'project-lead');
  const surname = `Dubbelaar${Date.now().toString(36)}`;
  const email = `${surname.toLowerCase()}@voorbeeld.example`;
  await makeContact(page, { given_name: 'Anna', surname, email, phone: '0612345678' });
  await makeContact(page, { given_name: 'A.', surname, email, job_title: 'Inkoper' });

  await page.goto(`${address()}/crm/duplicates?kind=contact`);
  const pair = page.getByRole('link', { name: new RegExp(surname) }).first();
  await page.getByRole('button', { name: 'Alles doorzoeken' }).click();
  await expect(pair).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await pair.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Twee records vergelijken' })).toBeVisible();
  await waitForScripts(page);
  await expect(page.getByText('Waarschijnlijk', { exact: false }).or(page.getByText('Misschien', { exact: false })).first()).toBeVisible();
  await expectAccessible(page);

  const name = page.getByRole('group', { name: 'Voornaam' });
  await page.keyboard.press('2');
  await expect(name.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('1');
  await expect(name.getByRole('radio').nth(0)).toBeChecked();
  const here = page.url();
  await page.keyboard.press('m');
  await page.waitForURL((url) => url.href !== here);
  await expect(page.getByText(/Samengevoegd; \d/)).toBeVisible();

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText(/zoals (het was|ze waren)/).first()).toBeVisible();
  // A key is heard once the page, loaded as a whole, has come alive: it asks then what waits for the reader. Pressed twice it
  // would decide on the next pair too.
  const alive = page.waitForRequest(`${address()}/me/waiting`);
  await page.goto(here);
  await alive;
  await expect(page.getByRole('button', { name: 'Samenvoegen' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page).not.toHaveURL(here);
  await page.goto(here);
  await expect(page.getByText(/zijn dit verschillende records/)).toBeVisible();
});
