import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('an end user on a phone says how a training was, without a name', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'end-user');
  await page.getByRole('link', { name: 'Hoe was Meldingen goed afsluiten?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Meldingen goed afsluiten' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Materiaal' }).getByRole('link')).not.toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('Wat kan beter, of wat was goed?').fill('Meer oefenen graag.');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByText('Kies een antwoord, of kies “Liever niet”.').first()).toBeVisible();
  await expect(page.getByLabel('Wat kan beter, of wat was goed?')).toHaveValue('Meer oefenen graag.');
  await page.getByText('4 – Goed').click();
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByText('Dank je wel. Je antwoord is geteld.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hoe was Meldingen goed afsluiten?' })).toHaveCount(0);
});

test('a project lead makes a training, plans a session and invites who needs it', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/adoption/training`);
  await expect(page.getByText('Gereedheid, geen adoptie')).toBeVisible();
  await expect(page.getByText(/is getraind: \d+ van de \d+ mensen die het nodig hebben/)).toBeVisible();
  await page.getByLabel('Titel (Nederlands)').fill('Cijfers lezen');
  await page.getByRole('button', { name: 'Maak de training' }).click();
  await expect(page.getByText('Vul dit in.').first()).toBeVisible();
  await page.getByLabel('Wat kan iemand daarna? (Nederlands)').fill('Je leest wat een cijfer wel en niet zegt.');
  await page.getByLabel('Eindgebruikers').uncheck();
  await page.getByLabel('Managers').check();
  await page.getByRole('button', { name: 'Maak de training' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cijfers lezen' })).toBeVisible();
  await page.getByLabel('Dag', { exact: true }).fill('2099-01-05');
  await page.getByLabel('Plaats', { exact: true }).fill('Zaal 3');
  await page.getByRole('button', { name: 'Plan de bijeenkomst' }).click();
  await page.getByRole('button', { name: 'Nodig iedereen uit die het nodig heeft' }).click();
  await expect(page.getByText(/^\d+ mensen staan op de lijst/)).toBeVisible();
  await expect(page.getByText('Uitgenodigd').first()).toBeVisible();
});
