import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

/** How many records the list says it holds. */
async function total(page: Page): Promise<number> {
  const text = await page.getByText(/ in deze lijst$/).innerText();
  return Number(text.replace(/\D/g, ''));
}

async function filterByAccountSector(page: Page, sector: string): Promise<void> {
  await page.getByRole('button', { name: /^Filter/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Lijst filteren' });
  await dialog.getByLabel('Veld').selectOption('account.industry');
  await dialog.getByLabel('Vergelijking').selectOption('notNull');
  await expectAccessible(page);
  await dialog.getByLabel('Vergelijking').selectOption('contains');
  await dialog.getByLabel(/^Waarde van/).fill(sector);
  await dialog.getByRole('button', { name: 'Toepassen' }).click();
  await expect(dialog).toHaveCount(0);
}

function contactsWhere(field: string, operator: string, value: string | null): string {
  return `${address()}/crm/contacts?filter=${encodeURIComponent(JSON.stringify({ combinator: 'and', rules: [{ field, operator, value }] }))}`;
}

test('contacts are filtered by their account, kept as a view, chosen over all pages, changed at once and put back', async ({ page }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/crm/contacts`);
  const all = await total(page);
  expect(all).toBeGreaterThan(50);

  await filterByAccountSector(page, 'bouw');
  const chip = page.getByRole('list', { name: 'Gefilterd op' });
  await expect(chip).toContainText('bevat bouw');
  const some = await total(page);
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);

  const name = `Bouw ${Date.now().toString(36)}`;
  await page.getByText('Weergaven', { exact: true }).click();
  await page.getByRole('button', { name: 'Opslaan als weergave' }).click();
  await page.getByRole('dialog').getByLabel('Naam').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('link', { name, exact: true }).first()).toHaveAttribute('aria-current', 'page');
  expect(await total(page)).toBe(some);

  // Other journeys make contacts meanwhile; none that work in a sector.
  await page.goto(contactsWhere('account.industry', 'notNull', null));
  const chosen = await total(page);
  await page.getByRole('checkbox', { name: 'Kies alle rijen van deze pagina' }).check();
  await page.getByRole('link', { name: 'Volgende' }).click();
  await expect(page.getByRole('link', { name: 'Vorige' })).toBeVisible();
  await expect(page.getByText('50 gekozen')).toBeVisible();
  await page.getByRole('button', { name: `Alle ${chosen} kiezen` }).click();
  await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Veld').selectOption('language');
  await dialog.getByLabel(/^Waarde van/).selectOption('fy');
  await dialog.getByRole('button', { name: 'Bekijken wat er verandert' }).click();
  await expect(dialog.getByRole('heading', { name: 'Zo verandert het, een paar voorbeelden' })).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: `${chosen} wijzigen` }).click();
  await expect(page.getByText(`${chosen} records zijn gewijzigd.`)).toBeVisible();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText(`${chosen} records zijn zoals ze waren.`)).toBeVisible();
  await page.goto(contactsWhere('language', '=', 'fy'));
  await expect(page.getByText('Niets gevonden')).toBeVisible();
});

test('a menu over a list of one row is there in full', async ({ page }) => {
  await signInAs(page, 'analyst');
  const word = `Rij${Date.now().toString(36)}`;
  await page.goto(`${address()}/crm/new/accounts?${new URLSearchParams({ name: word })}`);
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: word })).toBeVisible();
  await page.goto(`${address()}/crm/accounts?search=${word}`);
  await expect(page.locator('a[data-row]')).toHaveCount(1);
  for (const summary of [page.getByText('Weergaven', { exact: true }), page.locator('summary[aria-label="Exporteren"]')]) {
    await summary.click();
    const last = page.locator('details[open]').locator('a, button').last();
    // Where it stands, and not where a test would scroll it to.
    const isReached = () => last.evaluate((item) => {
      const { left, top, width, height } = item.getBoundingClientRect();
      return item.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    await expect.poll(isReached).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('the keyboard goes from row to row and opens one', async ({ page }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/crm/accounts`);
  await waitForScripts(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('tbody tr').nth(1).locator('a[data-row]')).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('tbody tr').nth(0).locator('a[data-row]')).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText('1 gekozen')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/crm\/accounts\/[\da-f-]{36}/);
});

test('from the page of a customer the keyboard goes on to the next one of the list, and back', async ({ page }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/crm/accounts?sort=-name`);
  const rows = page.locator('a[data-row]');
  const [first, second] = [(await rows.nth(0).innerText()).trim(), (await rows.nth(1).innerText()).trim()];
  await rows.nth(0).click();
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Volgende / })).toHaveAttribute('aria-keyshortcuts', 'Control+ArrowRight');
  await expect(page.getByRole('link', { name: /^Vorige / })).toHaveCount(0);
  await page.keyboard.press('Control+ArrowRight');
  await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible();
  await page.keyboard.press('Control+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
});

test('two that were chosen are laid beside each other, ready to be merged', async ({ page }) => {
  await signInAs(page, 'analyst');
  const word = `Samen${Date.now().toString(36)}`;
  for (const name of [`${word} Noord`, `${word} Zuid`]) {
    await page.goto(`${address()}/crm/new/accounts?${new URLSearchParams({ name })}`);
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await page.goto(`${address()}/crm/accounts?search=${word}`);
  const boxes = page.locator('tbody input[type="checkbox"]');
  await boxes.nth(0).check();
  const merge = page.getByRole('button', { name: 'Deze twee samenvoegen' });
  await expect(merge).toHaveCount(0);
  await boxes.nth(1).check();
  await merge.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Twee records vergelijken' })).toBeVisible();
});

test('on a phone a list is rows that fit, which are opened and chosen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/crm/deals`);
  const table = page.getByRole('table', { name: 'Kansen' });
  expect(await table.evaluate((each) => each.parentElement!.scrollWidth - each.parentElement!.clientWidth)).toBe(0);
  const row = table.getByRole('row').nth(1);
  await expect(row.getByRole('cell').filter({ visible: true })).not.toHaveCount(0);
  await row.getByRole('checkbox').check();
  await expect(page.getByText('1 gekozen')).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await page.context().addCookies([{ name: 'theme', value: theme, url: address() }]);
    await page.reload();
    await expectAccessible(page);
  }
  const name = await row.getByRole('link').first().innerText();
  const { height } = (await row.boundingBox())!;
  await row.click({ position: { x: 200, y: height - 4 }, force: true }); // beside the name: the link lies over the whole row
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('what is thrown away lies in the trash and comes back', async ({ page }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/crm/campaigns`);
  const row = page.locator('tbody tr').first();
  const name = (await row.locator('a[data-row]').innerText()).trim();
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '1 weggooien' }).click();
  await expect(page.getByText('1 record is weggegooid.')).toBeVisible();
  await page.goto(`${address()}/crm/trash?kind=campaign`);
  await expect(page.getByText('nog 30 dagen').first()).toBeVisible();
  await page.getByRole('button', { name: `${name} terugzetten` }).click();
  await expect(page.getByText(`${name} is teruggezet.`)).toBeVisible();
  await page.goto(`${address()}/crm/history`);
  await page.getByRole('link', { name: /^Campagne teruggezet/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('teruggezet');
  await expectAccessible(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a list is read, ordered, searched and paged', async ({ page }) => {
    await signInAs(page, 'analyst');
    await page.goto(`${address()}/crm/accounts`);
    const first = await page.locator('tbody a[data-row]').first().innerText();
    await page.getByRole('link', { name: 'Naam', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: 'Naam' })).toHaveAttribute('aria-sort', 'descending');
    expect(await page.locator('tbody a[data-row]').first().innerText()).not.toBe(first);
    await page.getByRole('link', { name: 'Volgende' }).click();
    await expect(page.getByRole('link', { name: 'Vorige' })).toBeVisible();
    await page.getByRole('searchbox').fill(first);
    await page.getByRole('searchbox').press('Enter');
    await expect(page.locator('tbody a[data-row]').first()).toContainText(first.split(' ')[0]!);
  });
});
