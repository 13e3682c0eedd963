import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('an end user on a phone answers a pulse, one question at a time, and is not asked again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'end-user');
  await page.getByRole('link', { name: 'Beantwoord' }).first().click();
  const question = page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Helemaal eens' }) });
  await expect(page.getByText('Vraag 1 van 5')).toBeVisible();
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Eens', exact: true }).click();
  await expect(page.getByText('Vraag 2 van 5')).toBeVisible();
  await page.getByRole('button', { name: 'Liever niet' }).click();
  for (const at of [3, 4, 5]) {
    await expect(page.getByText(`Vraag ${at} van 5`)).toBeVisible();
    await question.getByRole('button', { name: 'Oneens', exact: true }).click();
  }
  await expect(page.getByText('Dank je wel')).toBeVisible();
  await page.getByRole('link', { name: 'Terug naar mijn pagina' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wat moet ik doen' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Beantwoord' })).toHaveCount(0);
});

test('a project lead sees where it is stuck and that training comes too early or what fits, and plans a pulse', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/adoption/pulses`);
  await page.getByRole('link', { name: 'Gereedheid (ADKAR)' }).first().click();
  await expect(page.getByText(/^Het stokt bij/)).toBeVisible();
  await expect(page.getByRole('table').first().getByRole('row')).not.toHaveCount(0);
  const choose = page.getByRole('button', { name: /^Kies dit voor Iedereen samen/ }).first();
  await choose.click();
  await expect(page.getByText(/^Gekozen door/).first()).toBeVisible();

  await page.goto(`${address()}/adoption/pulses`);
  await page.getByLabel('Dagen open').fill('40');
  await page.getByRole('button', { name: 'Plan de peiling' }).click();
  await expect(page.getByText('Kies een heel aantal dagen van 1 tot en met 30.').first()).toBeVisible();
  await expect(page.getByLabel('Dagen open')).toHaveValue('40');
  await page.getByLabel('Dagen open').fill('5');
  await page.getByText('Stemming', { exact: true }).click();
  await page.getByRole('button', { name: 'Plan de peiling' }).click();
  await expect(page.getByText('De peiling staat gepland.')).toBeVisible();
});

test('a project lead previews a nudge and switches it on; its mail ends with a link that stops them at once', async ({ page, browser }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/adoption/nudges`);
  await page.getByLabel('Handeling', { exact: true }).selectOption('case-created');
  await page.getByLabel('Wat vraag je? (Nederlands)').fill('Leg je eerste melding vast');
  await page.getByRole('button', { name: 'Bekijk wie dit bereikt' }).click();
  await expect(page.getByText(/^Dit zou nu gaan naar \d+ van \d+ mensen/)).toBeHidden();
  await expect(page.getByText('Vul dit in.').first()).toBeVisible();
  await page.getByLabel('Wat levert het op? (Nederlands)').fill('Je hoeft niets te onthouden.');
  await page.getByRole('button', { name: 'Bekijk wie dit bereikt' }).click();
  await expect(page.getByText(/^Dit zou nu gaan naar \d+ van \d+ mensen/)).toBeVisible();
  await page.getByRole('button', { name: 'Zet dit duwtje aan' }).click();
  await expect(page.getByRole('heading', { name: 'Leg je eerste melding vast' })).toBeVisible();

  const office = await browser.newContext({ locale: 'nl-NL' });
  const admin = await office.newPage();
  await signInAs(admin, 'administrator');
  await admin.goto(`${address()}/settings/outbox`);
  await admin.locator('tbody summary').first().click();
  const link = /\/unsubscribe\/[\w.-]+/.exec(await admin.locator('tbody pre').first().innerText())?.[0];
  const stranger = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await stranger.goto(address() + link!);
  await expect(stranger.getByRole('heading', { name: 'Je bent afgemeld' })).toBeVisible();
  await stranger.getByRole('button', { name: 'Toch weer aanmelden' }).click();
  await expect(stranger.getByRole('heading', { name: 'Je bent weer aangemeld' })).toBeVisible();

  await admin.goto(`${address()}/settings/jobs`);
  await admin.getByRole('button', { name: 'Nu uitvoeren: Prullenbak legen' }).click();
  await expect(admin.getByText('De taak staat klaar en begint zo.')).toBeVisible();
  await expect(admin.getByRole('row').filter({ hasText: 'Prullenbak legen' }).getByText('Gelukt')).toBeVisible({ timeout: 15_000 });
});
