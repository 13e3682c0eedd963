import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const name = `Weekstart ${Date.now().toString(36)}`;

const tiles = (page: Page) => page.getByRole('region', { name: 'Tegels' }).getByRole('listitem');
const tile = (page: Page, at: number) => tiles(page).nth(at);
const kinds = async (page: Page) => (await tiles(page).getByRole('group').evaluateAll((groups) => groups.map((group) => group.querySelector<HTMLInputElement>('input[name$=".kind"]')!.value))).join(' ');

test('a project lead puts a dashboard together by buttons, keys and dragging, and shares it; the management looks at it and prints it', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/kpis`);
  await page.getByRole('link', { name: 'Eigen dashboards' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboards' })).toBeVisible();
  await page.getByRole('button', { name: 'Dashboard maken' }).click();
  await expect(page.getByText('Geef het dashboard een naam.').first()).toBeVisible();
  await page.getByLabel('Naam').fill(name);
  await page.getByRole('button', { name: 'Dashboard maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} aanpassen` })).toBeVisible();

  await page.getByRole('button', { name: 'KPI toevoegen' }).click();
  await page.getByRole('button', { name: 'Grafiek toevoegen' }).click();
  await page.getByRole('button', { name: 'Tekst toevoegen' }).click();
  await page.getByRole('button', { name: 'Dashboard opslaan' }).click();
  await expect(page.getByText('Tegel 1: Kies een KPI, of haal de tegel weg.')).toBeVisible();
  await page.getByRole('link', { name: /^Tegel 2: Kies een maatstaf/ }).click();
  await expect(tile(page, 1).getByLabel('Maatstaf')).toBeFocused();
  await expectAccessible(page);
  await tile(page, 0).getByLabel('KPI', { exact: true }).selectOption({ index: 1 });
  await tile(page, 1).getByLabel('Maatstaf').selectOption({ label: 'Omzet' });
  await expect(tile(page, 1).getByLabel('Splits').getByRole('option', { name: 'Per team' }), 'revenue is not counted per team').toHaveCount(0);
  await tile(page, 1).getByLabel('Maatstaf').selectOption({ label: 'Gewoontegraad' });
  await tile(page, 2).getByLabel('Tekst', { exact: true }).fill('Iedereen noemt één ding dat goed ging.');

  const said = page.getByRole('region', { name: 'Tegels' }).getByRole('status');
  await tile(page, 2).getByRole('button', { name: 'Tegel 3 naar voren' }).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(said).toHaveText('Tekst staat nu op plek 2 van 3.');
  expect(await kinds(page)).toBe('kpi text chart');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said, 'the focus went along').toHaveText('Tekst staat nu op plek 1 van 3.');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said).toHaveText('Dit is de eerste tegel.');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(said).toHaveText('Tekst: breedte 3 van 4, hoogte 1.');
  await tile(page, 0).getByRole('button', { name: 'Tegel 1 hoger' }).click();
  await expect(said).toHaveText('Tekst: breedte 3 van 4, hoogte 2.');

  await tile(page, 2).getByRole('button', { name: /^Tegel 3: Gewoontegraad/ }).dragTo(tile(page, 0));
  await expect(said).toHaveText('Gewoontegraad staat nu op plek 1 van 3.');
  expect(await kinds(page)).toBe('chart text kpi');
  await tile(page, 1).getByRole('button', { name: 'Tegel 2 weghalen' }).click();
  expect(await kinds(page)).toBe('chart kpi');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(tile(page, 1).getByLabel('Tekst', { exact: true }), 'what was typed comes back').toHaveValue('Iedereen noemt één ding dat goed ging.');
  await expect(page.getByText('Nog niet opgeslagen')).toBeVisible();
  await page.getByLabel('Directie').check();
  await page.getByRole('button', { name: 'Dashboard opslaan' }).click();
  await expect(page.getByText('Dashboard opgeslagen.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.locator('main ul > li').first().getByRole('heading', { name: 'Gewoontegraad' })).toBeVisible();
  await expect(page.locator('main canvas')).toBeVisible();

  await page.context().clearCookies();
  await signInAs(page, 'management');
  await page.goto(`${address()}/dashboards`);
  const row = page.getByRole('table').getByRole('row').filter({ hasText: name });
  await expect(row.getByRole('link', { name: /aanpassen$/ })).toHaveCount(0);
  await row.getByRole('link', { name }).click();
  await expect(page.getByText('Iedereen noemt één ding dat goed ging.')).toBeVisible();
  await page.getByLabel('Per', { exact: true }).selectOption({ label: 'kwartaal' });
  await expect(page.getByText(/^Wordt niet per zo’n periode geteld|^Een KPI houdt de groep/).first()).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/Per kwartaal · .* · Blad 1 van 2/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Afdrukken of bewaren als pdf' })).toBeHidden();
  await expect(page.getByLabel('Terug', { exact: true })).toBeHidden();

  const url = page.url();
  await page.emulateMedia({ media: 'screen' });
  await page.context().clearCookies();
  await signInAs(page, 'manager');
  expect((await page.goto(url))?.status(), 'it was not shared with managers').toBe(404);
});

test('of two windows the last to save is told, and keeps what was done there', async ({ page, context }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/dashboards`);
  await page.getByLabel('Naam').fill(`Twee vensters ${name}`);
  await page.getByRole('button', { name: 'Dashboard maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /aanpassen$/ })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  for (const [window, words] of [[page, 'Van hier'], [other, 'Van daar']] as const) {
    await window.getByRole('button', { name: 'Tekst toevoegen' }).click();
    await tile(window, 0).getByLabel('Kop').fill(words);
  }
  await page.getByRole('button', { name: 'Dashboard opslaan' }).click();
  await expect(page.getByText('Dashboard opgeslagen.')).toBeVisible();
  await other.getByRole('button', { name: 'Dashboard opslaan' }).click();
  await expect(other.getByText('Dit dashboard is intussen veranderd')).toBeVisible();
  await expect(tile(other, 0).getByLabel('Kop')).toHaveValue('Van daar');
  const [refusedAgain] = await Promise.all([other.waitForResponse((response) => response.request().method() === 'POST'), other.getByRole('button', { name: 'Dashboard opslaan' }).click()]);
  expect(refusedAgain.ok()).toBe(false);
  await expect(other.getByText('Dit dashboard is intussen veranderd'), 'pressing again does not save over it').toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Van hier' })).toBeVisible();
  await other.getByRole('button', { name: 'Toch opslaan, over het andere heen' }).click();
  await expect(other.getByRole('heading', { name: 'Van daar' })).toBeVisible();
  await other.close();
  await page.getByRole('link', { name: 'Aanpassen' }).click();
  await page.getByRole('button', { name: 'Dashboard weghalen' }).click();
  await expect(page.getByText('Dashboard weggehaald.')).toBeVisible();
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Twee vensters ${name}` })).toBeVisible();
});

test('what was found while exploring is put on a dashboard', async ({ page }) => {
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/kpis/explore?metric=reach&grain=month&span=13&by=none&compare=none&chart=bars`);
  await page.getByRole('link', { name: 'Op een dashboard zetten' }).click();
  await expect(page.getByText('Kies waar de grafiek op komt, of maak een nieuw dashboard.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zet de grafiek op Directieoverleg' })).toBeVisible();
  await page.getByLabel('Naam').fill(`Gevonden ${name}`);
  await page.getByRole('button', { name: 'Dashboard maken' }).click();
  await expect(tile(page, 0).getByLabel('Maatstaf')).toHaveValue('reach');
  await expect(tile(page, 0).getByLabel('Als')).toHaveValue('bars');
  await expect(page.getByText('Nog niet opgeslagen')).toBeVisible();
  await page.getByRole('button', { name: 'Dashboard opslaan' }).click();
  await expect(page.getByRole('heading', { name: 'Bereik' })).toBeVisible();
});

test('a screen on the wall turns by itself, stands still at a press, and leaves by Escape', async ({ page }) => {
  await page.clock.install();
  await signInAs(page, 'management');
  await page.goto(`${address()}/dashboards`);
  await page.getByRole('link', { name: 'Directieoverleg' }).click();
  await page.getByRole('link', { name: 'Op een groot scherm' }).click();
  await expect(page.getByText(/^Blad 1 van 2/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expectAccessible(page);
  await page.clock.runFor(31_000);
  await expect(page.getByText(/^Blad 2 van 2/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Blad 1 van 2/)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('Staat stil')).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(page.getByText(/^Blad 1 van 2/)).toBeVisible();
  await page.getByLabel('Wissel na').selectOption({ label: '1 minuut' });
  await expect(page).toHaveURL(/every=60/);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByText('Staat stil')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Directieoverleg' })).toBeVisible();
});

test('who asked for less motion begins with a wall that stands still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInAs(page, 'management');
  await page.goto(`${address()}/dashboards`);
  await page.getByRole('link', { name: 'Directieoverleg' }).click();
  await page.getByRole('link', { name: 'Op een groot scherm' }).click();
  await expect(page.getByText('Staat stil')).toBeVisible();
});
