import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const stage = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const cardIn = (page: Page, name: string, id: string) => stage(page, name).locator(`a[data-deal="${id}"]`);

async function openBoard(page: Page): Promise<string> {
  await signInAs(page, 'project-lead');
  await page.goto(`${process.env.E2E_URL!}/crm/deals/board`);
  await page.waitForLoadState('networkidle');
  return (await stage(page, 'Eerste gesprek').locator('a[data-deal]').first().getAttribute('data-deal'))!;
}

test('a deal goes over the board by the keyboard, stage after stage, asks why it is lost, and comes back', async ({ page }) => {
  const deal = await openBoard(page);
  await cardIn(page, 'Eerste gesprek', deal).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cardIn(page, 'Behoefte helder', deal)).toBeFocused();
  await expect(page.getByText(/staat nu in Behoefte helder/)).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cardIn(page, 'Offerte', deal)).toBeFocused();
  await expect(page.getByText(/staat nu in Offerte/)).toBeVisible();

  // The menu of the card goes anywhere at once.
  await stage(page, 'Offerte').locator('li', { has: page.locator(`a[data-deal="${deal}"]`) }).locator('summary').click();
  await page.getByRole('button', { name: 'Verloren', exact: true }).click();
  const asking = page.getByRole('dialog', { name: 'Waarom verloren?' });
  await expect(asking).toBeVisible();
  await expectAccessible(page);
  await asking.getByRole('button', { name: 'Zet op verloren' }).click(); // no reason is chosen for anybody
  await expect(asking).toBeVisible();
  await asking.getByRole('radio', { name: 'Verkeerd moment' }).check();
  await asking.getByRole('button', { name: 'Zet op verloren' }).click();
  await expect(cardIn(page, 'Verloren', deal)).toBeVisible();
  // It stands there before the server answers; until it has, the newest word to take back is that of the move before.
  await expect(page.getByText(/staat nu in Verloren/)).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(cardIn(page, 'Offerte', deal)).toBeVisible();
});

test('keys pressed faster than the server answers are all followed', async ({ page }) => {
  const deal = await openBoard(page);
  await page.route(/\/stage\.data/, async (route) => {
    await new Promise((goOn) => setTimeout(goOn, 500));
    await route.continue();
  });
  await cardIn(page, 'Eerste gesprek', deal).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cardIn(page, 'Behoefte helder', deal)).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cardIn(page, 'Offerte', deal)).toBeFocused();
  await expect(page.getByText(/staat nu in Offerte/)).toBeVisible();
  await expect(page.getByText(/Iemand anders heeft/)).toHaveCount(0);
  await page.reload();
  await expect(cardIn(page, 'Offerte', deal)).toBeVisible();
});

test('a deal is dragged to another stage, and the stage counts it', async ({ page }) => {
  const deal = await openBoard(page);
  const count = async () => Number(/(\d+) kans/.exec(await stage(page, 'Onderhandeling').locator('header').innerText())?.[1]);
  const before = await count();
  await cardIn(page, 'Eerste gesprek', deal).locator('xpath=ancestor::li').dragTo(stage(page, 'Onderhandeling').locator('header'));
  await expect(cardIn(page, 'Onderhandeling', deal)).toBeVisible();
  // Counted where it is shown, not first when the server has answered.
  expect(await count()).toBe(before + 1);
  await expect(page.getByText(/staat nu in Onderhandeling/)).toBeVisible();
  expect(await count()).toBe(before + 1);
  await page.reload();
  await expect(cardIn(page, 'Onderhandeling', deal)).toBeVisible();
});
