import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';

const url = (path: string) => process.env.E2E_URL! + path;

async function add(page: Page, name: string, first: string, last: string) {
  await page.goto(url('/roadmap/items/new'));
  await page.getByRole('textbox', { name: /^Wat/ }).fill(name);
  await page.getByLabel('Kleur').selectOption('red');
  await page.getByRole('combobox', { name: /^Fase/ }).selectOption({ label: '5. Continu leren' });
  await page.getByLabel(/^Eerste dag/).fill(first);
  await page.getByLabel(/^Laatste dag/).fill(last);
  await page.getByLabel(/^Uren gepland/).fill('12');
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('who leads adds two things, lets one wait for the other, moves the first by keyboard, sees the other pushed, and takes it back', async ({ page }) => {
  // Ctrl+Z takes back one's newest change anywhere in the plan; in other journeys the project lead changes it meanwhile.
  await signInAs(page, 'administrator');
  await add(page, 'Luisteren bij de nachtploeg', dayFromNow(8), dayFromNow(10));
  await add(page, 'Verslag aan de nachtploeg', dayFromNow(11), dayFromNow(12));
  await page.getByRole('combobox', { name: /^Wacht ook op/ }).selectOption({ label: 'Luisteren bij de nachtploeg' });
  await page.getByRole('button', { name: 'Laat wachten' }).click();
  await expect(page.getByRole('region', { name: 'Wacht op' }).getByRole('link', { name: 'Luisteren bij de nachtploeg' })).toBeVisible();
  await expectAccessible(page);

  // The other way round would never end.
  await page.getByRole('link', { name: 'Luisteren bij de nachtploeg' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Luisteren bij de nachtploeg' })).toBeVisible();
  await page.getByRole('combobox', { name: /^Wacht ook op/ }).selectOption({ label: 'Verslag aan de nachtploeg' });
  await page.getByRole('button', { name: 'Laat wachten' }).click();
  await expect(page.getByText('Luisteren bij de nachtploeg → Verslag aan de nachtploeg → Luisteren bij de nachtploeg').first()).toBeVisible();

  await page.goto(url('/roadmap?zoom=week&phase=learning'));
  const first = page.getByRole('button', { name: /^Luisteren bij de nachtploeg/ });
  const second = page.getByRole('button', { name: /^Verslag aan de nachtploeg/ });
  const before = [await first.getAttribute('aria-label'), await second.getAttribute('aria-label')];
  await first.focus();
  // So soon after each other that they are counted as one move, however slow the machine: that is what is taken back below.
  await Promise.all([page.keyboard.press('ArrowRight'), page.keyboard.press('ArrowRight')]);
  await expect(page.getByRole('status').getByText(/1 ander onderdeel schoof mee/)).toBeVisible();
  await expect(first).not.toHaveAttribute('aria-label', before[0]!);
  await expect(second).not.toHaveAttribute('aria-label', before[1]!);
  await expect(second).toHaveAttribute('aria-label', /2 dagen later/);

  await page.reload();
  await waitForScripts(page);
  await expect(second).toHaveAttribute('aria-label', /2 dagen later/);
  await first.focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Teruggezet zoals het was.')).toBeVisible();
  await expect(first).toHaveAttribute('aria-label', before[0]!);
  await expect(second).toHaveAttribute('aria-label', before[1]!);

  // The same by mouse, and the toast takes it back.
  await first.scrollIntoViewIfNeeded();
  const bar = (await first.boundingBox())!;
  await page.mouse.move(bar.x + bar.width / 3, bar.y + bar.height / 2);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width / 3 + 61, bar.y + bar.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(second).toHaveAttribute('aria-label', /3 dagen later/);
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(second).toHaveAttribute('aria-label', before[1]!);
});

test('the table says it in words, is taken along, and gives back what was taken out', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(url('/roadmap/table?phase=learning&open=only'));
  await expect(page.getByRole('cell', { name: 'Kritiek pad' }).first()).toBeVisible();
  await expectAccessible(page);
  const rows = await page.locator('main tbody tr').count();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Plan als CSV-bestand' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^plan-.*\.csv$/);

  await page.getByRole('link', { name: 'Terugkomochtend per team' }).click();
  await page.getByRole('button', { name: 'Uit het plan halen' }).click();
  await expect(page.getByText('Uit het plan gehaald: Terugkomochtend per team')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Terugkomochtend per team' })).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('link', { name: 'Terugkomochtend per team' })).toBeVisible();
  await page.goto(url('/roadmap/table?phase=learning&open=only'));
  await expect(page.locator('main tbody tr')).toHaveCount(rows);
});

test('blue and red say in a sentence that red dries up', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(url('/roadmap/blue-red'));
  await expect(page.getByText(/^Vanaf .* staat er geen rood werk meer in het plan$/)).toBeVisible();
  await page.getByRole('link', { name: 'Weken' }).click();
  await page.getByText('Cijfers als tabel').first().click();
  await expect(page.getByRole('columnheader', { name: 'Rood besteed' })).toBeVisible();
  await expectAccessible(page);
});

test('an end user looks at the plan and moves nothing', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(url('/roadmap'));
  await expect(page.getByRole('link', { name: 'Onderdeel toevoegen' })).toHaveCount(0);
  const bar = await page.locator('[data-bar]').first().getAttribute('data-bar');
  const refused = await page.request.post(url(`/roadmap/items/${bar!}/period`), { form: { start: dayFromNow(1), end: dayFromNow(2), version: '1' }, headers: { origin: process.env.E2E_URL! } });
  expect(refused.status()).toBe(403);
});
