import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';

const address = () => process.env.E2E_URL!;
const subject = `Wat jullie cijfers veranderden ${Date.now().toString(36)}`;

test('a project lead sees the silent group first, plans a message for it, is told what misses, and tells it: the timer turns, and turns back', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Communicatieplan' }).click();
  const first = page.getByRole('region', { name: 'Wie hoorde wanneer iets?' }).getByRole('listitem').first();
  await expect(first.getByText('Analisten', { exact: true })).toBeVisible();
  await expect(first.getByText('Radiostilte')).toBeVisible();
  await expect(first.getByText('Niets gepland in de komende zes weken')).toBeVisible();
  await expectAccessible(page);

  await first.getByRole('link', { name: 'Bericht plannen voor Analisten' }).click();
  await expect(page.getByText('Nog te vertellen aan Analisten:')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Analisten' })).toBeChecked();
  await page.getByLabel('Onderwerp').fill(subject);
  await page.getByRole('main').getByRole('button', { name: 'Bericht plannen' }).click();
  await expect(page.getByText('Vul dit in.').first()).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel('Onderwerp'), 'what was typed stays').toHaveValue(subject);
  await page.getByLabel('Wat wordt er verteld?').fill('Zonder jullie cijfers zagen we niet waar klanten op wachten.');
  await page.getByRole('checkbox', { name: /^Waarom nu/ }).check();
  await page.getByLabel('Wie vertelt het?').selectOption({ index: 1 });
  await page.getByRole('radio', { name: 'Het project' }).check();
  await page.getByLabel('Hoe?').selectOption({ label: 'In een gesprek' });
  await page.getByLabel('Wanneer?').fill(dayFromNow());
  await page.getByLabel('Herhalen om de').fill('4');
  await page.getByRole('main').getByRole('button', { name: 'Bericht plannen' }).click();
  await expect(page.getByText('Kies tot wanneer het herhaald wordt.').first()).toBeVisible();
  await page.getByLabel('Herhalen tot en met').fill('2098-12-31');
  await page.getByRole('main').getByRole('button', { name: 'Bericht plannen' }).click();

  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  const order = page.getByRole('region', { name: 'Weten deze groepen waarom?' });
  await expect(order.getByRole('listitem').filter({ hasText: /^Waarom nu/ }).getByText('Gepland')).toBeVisible();
  await expect(order.getByRole('listitem').filter({ hasText: /^Zakelijke reden/ }).getByText(/^(Ontbreekt|Gepland)$/)).toBeVisible();
  await expect(order.getByText('Ontbreekt').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Verteld op').fill('2098-01-01');
  await page.getByRole('button', { name: 'Het is verteld' }).click();
  await expect(page.getByText('Deze dag moet nog komen.').first()).toBeVisible();
  await page.getByLabel('Verteld op').fill(dayFromNow());
  await page.getByRole('button', { name: 'Het is verteld' }).click();
  await expect(page.getByText(/De volgende keer is gepland voor /)).toBeVisible();
  await page.getByRole('link', { name: 'Communicatieplan' }).first().click();
  const analysts = page.getByRole('region', { name: 'Wie hoorde wanneer iets?' }).getByRole('listitem').filter({ hasText: 'Analisten' });
  await expect(analysts.getByText('Bereikt')).toBeVisible();
  await expect(analysts.getByText('Vandaag nog')).toBeVisible();
  await expect(analysts.getByRole('link', { name: subject }), 'the next telling').toBeVisible();

  await page.getByRole('row').filter({ hasText: subject }).filter({ hasText: 'Verteld' }).getByRole('link', { name: subject }).click();
  await page.getByRole('button', { name: 'Toch niet verteld' }).click();
  await expect(page.getByRole('button', { name: 'Het is verteld' })).toBeVisible();
  await page.getByRole('button', { name: 'Laten vervallen' }).click();
  await expect(page.getByText(`“${subject}” vervalt.`)).toBeVisible();
  await expect(first.getByText('Analisten', { exact: true })).toBeVisible();
  await expect(first.getByText('Radiostilte'), 'as if nothing was told').toBeVisible();
});

test('who steers finds the silent group among what they must do', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/me`);
  await expect(page.getByRole('link', { name: /^Analisten: al \d+ dagen geen bericht/ })).toBeVisible();
});

test('an end user reads what their groups were told and will be told, and plans nothing', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Communicatieplan' }).click();
  await expect(page.getByRole('region', { name: 'Wat je nog hoort' }).getByText('Maandbericht: wat er beter gaat en wat nog niet')).toBeVisible();
  const told = page.getByRole('region', { name: 'Wat je is verteld' });
  await expect(told.getByText('Aftrap: waarom we anders gaan werken')).toBeVisible();
  await expect(told.getByText('De cijfers waarop we sturen'), 'told to the analysts').toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Bericht plannen/ })).toHaveCount(0);
  await expectAccessible(page);
});
