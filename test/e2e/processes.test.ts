import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

/** Waits until the page keeps the funnel of this address: its form goes to it. */
async function expectKept(page: Page, address: RegExp): Promise<void> {
  await expect(page.locator('form', { has: page.getByLabel('Naam', { exact: true }) })).toHaveAttribute('action', address);
}

test('an analyst saves a funnel as an agreed process, changes it, takes it away and puts it back', async ({ page }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/adoption/funnels`);
  await expect(page.getByRole('link', { name: 'Zo handelen we een melding af' })).toBeVisible();
  // What waits for the reader is asked for as the page comes to life; leaving before its address is known takes the shell to its error.
  await page.waitForLoadState('networkidle');
  await waitForScripts(page);
  await page.getByLabel('Stap 1').selectOption('case-created');
  await page.getByLabel('Stap 2').selectOption('case-resolved');
  await page.getByLabel('Klaar binnen').selectOption('14');
  await page.getByRole('button', { name: 'Toon de trechter' }).click();
  await expectKept(page, /step=case-created&step=case-resolved.*window=14/);
  await page.getByRole('button', { name: 'Bewaar als afgesproken proces' }).click();
  await expect(page.getByText('Geef het proces een naam.').first()).toBeVisible();
  await expect(page.getByLabel('Stap 2'), 'the steps stay').toHaveValue('case-resolved');
  await page.getByLabel('Naam', { exact: true }).fill('zo handelen we een melding af');
  await page.getByRole('button', { name: 'Bewaar als afgesproken proces' }).click();
  await expect(page.getByText('Er is al een proces met deze naam.').first()).toBeVisible();
  await page.getByLabel('Naam', { exact: true }).fill('Oplossen binnen twee weken');
  await page.getByRole('button', { name: 'Bewaar als afgesproken proces' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Oplossen binnen twee weken' })).toBeVisible();
  await expect(page.getByText('Na elkaar, met iets ertussen · binnen 14 dagen')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Waar de cijfers vandaan komen' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Per', { exact: true }).selectOption('week');
  await expect(page).toHaveURL(/grain=week/);

  await page.getByRole('link', { name: 'Stappen of naam wijzigen' }).click();
  await page.getByLabel('Klaar binnen').selectOption('7');
  await page.getByRole('button', { name: 'Toon de trechter' }).click();
  await expectKept(page, /window=7/);
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Oplossen binnen twee weken');
  await page.getByLabel('Naam', { exact: true }).fill('Oplossen binnen een week');
  await page.getByRole('button', { name: 'Wijziging bewaren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Oplossen binnen een week' })).toBeVisible();
  await expect(page.getByText('Na elkaar, met iets ertussen · binnen 7 dagen')).toBeVisible();

  await page.getByRole('button', { name: 'Verwijderen: Oplossen binnen een week' }).click();
  await expect(page.getByText('Het proces is verwijderd en wordt niet meer gevolgd.')).toBeVisible();
  await page.getByRole('link', { name: 'Oplossen binnen een week' }).click();
  await expect(page.getByText('Dit proces wordt niet meer gevolgd')).toBeVisible();
  await page.getByRole('button', { name: 'Terugzetten: Oplossen binnen een week' }).click();
  await expect(page.getByText('Het proces wordt weer gevolgd.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hoe het loopt' })).toBeVisible();
});

test.describe('without JavaScript, on a telephone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  test('a funnel is saved as a process, and one that is not there is said so', async ({ page }) => {
    await signInAs(page, 'analyst');
    await page.goto(`${address()}/adoption/funnels?step=case-resolved&step=case-closed&window=14&process=gone`);
    await expect(page.getByText('Dit afgesproken proces is er niet, of niet meer.')).toBeVisible();
    await page.getByLabel('Naam', { exact: true }).fill('Netjes afsluiten');
    await page.getByRole('button', { name: 'Bewaar als afgesproken proces' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Netjes afsluiten' })).toBeVisible();
    await page.getByRole('button', { name: 'Verwijderen: Netjes afsluiten' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Trechters' })).toBeVisible();
  });
});
