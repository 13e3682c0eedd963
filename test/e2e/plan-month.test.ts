import { expect, type Page, test } from '@playwright/test';
import { addDays, type Day, toDate } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';

const url = (path: string) => process.env.E2E_URL! + path;
const inDutch = (options: Intl.DateTimeFormatOptions) => (of: Day) => new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'UTC' }).format(toDate(of));
const monthName = inDutch({ month: 'long', year: 'numeric' });
const dayName = inDutch({ weekday: 'long', day: 'numeric', month: 'long' });
const heading = (page: Page) => page.getByRole('heading', { level: 2 }).first();

/** In the phase of strategy: the journeys of the plan count what stands in another. */
async function add(page: Page, { name, shape, colour = 'red', first, last }: { name: string; shape: string; colour?: string; first?: Day; last: Day }) {
  await page.goto(url('/roadmap/items/new'));
  await page.getByRole('textbox', { name: /^Wat/ }).fill(name);
  await page.getByRole('combobox', { name: /^Soort/ }).selectOption({ label: shape });
  await page.getByLabel('Kleur').selectOption(colour);
  await page.getByRole('combobox', { name: /^Fase/ }).selectOption({ label: '1. Strategie' });
  if (first) await page.getByLabel(/^Eerste dag/).fill(first);
  await page.getByLabel(/^Laatste dag/).fill(last);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The first Monday from next week on of which the Thursday and the Tuesday after lie in one month. */
function mondayWithin(): Day {
  let monday = periodOf(dayFromNow(7), 'week').start;
  while (addDays(monday, 3).slice(0, 7) !== addDays(monday, 8).slice(0, 7)) monday = addDays(monday, 7);
  return monday;
}

test('a project lead walks to a month by keyboard, finds a bar over its days and a milestone on its day, and opens it', async ({ page }) => {
  const monday = mondayWithin();
  const [month, before] = [periodOf(addDays(monday, 3), 'month').start, periodOf(addDays(periodOf(addDays(monday, 3), 'month').start, -1), 'month').start];
  await signInAs(page, 'project-lead');
  await add(page, { name: 'Jaren later terugkijken', shape: 'Activiteit', first: addDays(monday, 3), last: addDays(monday, 8) });
  await add(page, { name: 'Alles herdacht', shape: 'Mijlpaal', last: addDays(monday, 4) });
  await page.goto(url(`/roadmap/plan/board?colour=red&phase=strategy&month=${before.slice(0, 7)}`));
  await page.getByRole('navigation', { name: 'Weergave' }).getByRole('link', { name: 'Maand' }).click();
  await expect(heading(page)).toHaveText(monthName(before));
  await waitForScripts(page);
  await page.getByRole('link', { name: `Volgende maand: ${monthName(month)}` }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(monthName(month));

  const table = page.getByRole('table', { name: `Plan in ${monthName(month)}` });
  const cell = (name: RegExp) => table.getByRole('cell', { name });
  await expect(cell(/^Jaren later/)).toHaveCount(2); // cut at Sunday
  await expect(cell(/^Jaren later/).nth(0)).toHaveAttribute('colspan', '4');
  await expect(cell(/^Jaren later/).nth(1)).toHaveAttribute('colspan', '2');
  await expect(cell(/^Alles herdacht/)).toHaveCount(1);
  await expectAccessible(page);

  // The choice goes along, and stays in the month.
  await page.getByLabel('Kleur').selectOption('blue');
  await expect(page).toHaveURL((address) => address.searchParams.get('colour') === 'blue' && address.searchParams.get('month') === month.slice(0, 7));
  await expect(cell(/^Alles herdacht/)).toHaveCount(0);
  await page.getByLabel('Kleur').selectOption('red');
  await cell(/^Alles herdacht/).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alles herdacht' })).toBeVisible();
});

test('of a full day the rest is read under the month, and an empty month leads to one that is not', async ({ page }) => {
  await signInAs(page, 'project-lead');
  const on = dayFromNow(10);
  for (const at of [1, 2, 3, 4, 5, 6, 7]) await add(page, { name: `Volle dag ${at}`, shape: 'Oplevering', colour: 'blue', last: on });
  await page.goto(url('/roadmap/plan/month?phase=strategy&colour=blue&month=2090-03'));
  await expect(page.getByText('In maart 2090 ligt niets van deze keuze.')).toBeVisible();
  await page.getByRole('link', { name: `Naar ${monthName(on)}` }).click();
  await expect(page.getByRole('cell').getByRole('link', { name: /^Volle dag/ })).toHaveCount(5);
  await page.getByRole('link', { name: `nog 2 op ${dayName(on)}` }).click();
  const day = page.getByRole('region', { name: `Alles op ${dayName(on)}` });
  await expect(day.getByRole('link', { name: /^Volle dag/ })).toHaveCount(7);
  await expectAccessible(page);
  await day.getByRole('link', { name: 'Terug naar de maand' }).click();
  await expect(day).toHaveCount(0);
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the month is a list by day, for an end user too', async ({ page }) => {
    const next = periodOf(dayFromNow(), 'month').end;
    const first = addDays(next, -1);
    await signInAs(page, 'project-lead');
    await add(page, { name: 'Koffie met de balie', shape: 'Activiteit', first, last: addDays(next, 3) });
    await page.context().clearCookies();
    await signInAs(page, 'end-user');
    await page.goto(url('/roadmap/plan/month?phase=strategy'));
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(page.getByRole('region', { name: dayName(first) }).getByRole('link', { name: /^Koffie met de balie/ })).toBeVisible();
    await page.getByRole('link', { name: `Volgende maand: ${monthName(next)}` }).click();
    await expect(page.getByRole('region', { name: `Al bezig op ${dayName(next)}` }).getByRole('link', { name: /^Koffie met de balie/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
    await expect(heading(page)).toHaveText(monthName(dayFromNow()));
  });
});
