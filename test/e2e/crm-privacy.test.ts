import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

/** A contact as the form makes it. */
async function makeContact(page: Page, values: Record<string, string>): Promise<void> {
  await page.goto(`${address()}/crm/new/contacts?${new URLSearchParams(values)}`);
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.waitForURL(/\/crm\/contacts\/[0-9a-f-]{36}/);
}

test('a person is given what is held about them, and forgotten after asking twice', async ({ page }) => {
  test.slow(); // everything that was ever written is searched, also what the journeys of imports are writing beside this one
  await signInAs(page, 'project-lead');
  const surname = `Vergeet${Date.now().toString(36)}`;
  await makeContact(page, { given_name: 'Anna', surname, email: `${surname.toLowerCase()}@voorbeeld.example` });
  const id = /contacts\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await page.getByRole('link', { name: 'Gegevens van deze persoon' }).click();
  await page.waitForURL(`${address()}/crm/contacts/${id}/privacy`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(surname);
  await expect(page.getByRole('link', { name: 'Persoon wissen…' }), 'the page of the person is called after them too').toBeVisible();
  await expectAccessible(page);
  const file = await page.request.get(`${address()}/crm/contacts/${id}/privacy.json`);
  expect(await file.text()).toContain(surname);
  const readable = await page.request.get(`${address()}/crm/contacts/${id}/privacy.html`);
  expect(await readable.text()).toContain(surname);

  await page.getByRole('link', { name: 'Persoon wissen…' }).click();
  await page.getByLabel(/Typ de naam/).fill('Iemand anders');
  await page.getByRole('button', { name: 'Voorgoed wissen' }).click();
  await expect(page.getByText('Dit is niet de naam die hierboven staat.', { exact: false })).toBeVisible();
  await page.getByLabel(/Typ de naam/).fill(`Anna ${surname}`);
  await page.getByRole('button', { name: 'Voorgoed wissen' }).click();
  // Everything that is kept is gone through, which takes as long as there is much of it.
  await expect(page.getByText(/^Gewist: \d+ regels/)).toBeVisible({ timeout: 150_000 });
  expect((await page.request.get(`${address()}/crm/contacts/${id}/privacy`)).status()).toBe(404);
});
