import { expect, type Locator, test } from '@playwright/test';
import { expectAccessible, expectContrast } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const asked = `Support in het Nederlands ${Date.now().toString(36)}`;

test('a project lead reopens the choice of a supplier, asks something more, scores it, and closes it with a reason', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap/strategy`);
  await page.getByRole('main').getByRole('link', { name: 'Leverancier kiezen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Leverancier kiezen' })).toBeVisible();
  const decision = page.getByRole('region', { name: 'De keuze' });
  await expect(decision.getByText('Leverancier A', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Weegt “.*” .* procentpunt (zwaarder|lichter) \(.*\), dan staat Leverancier B gelijk/)).toBeVisible();
  await expect(page.getByText('Criterium toevoegen'), 'what is closed stays as it is').toHaveCount(0);
  await expectAccessible(page);

  await decision.getByText('Keuze heropenen').first().click();
  await decision.getByRole('button', { name: 'Keuze heropenen' }).click();
  await expect(page.getByText('Schrijf op waarom.').first()).toBeVisible();
  await decision.getByRole('textbox', { name: /^Waarom opnieuw kijken/ }).fill('Er kwam een nieuwe eis bij.');
  await decision.getByRole('button', { name: 'Keuze heropenen' }).click();
  await expect(decision.getByText('Nog open')).toBeVisible();

  const criteria = page.getByRole('region', { name: 'Waarop we vergelijken' });
  await criteria.getByText('Criterium toevoegen').first().click();
  const form = criteria.locator('form').last();
  await form.getByRole('textbox', { name: /^Waarop/ }).fill(asked);
  await form.getByLabel(/^Gewicht/).fill('veel');
  await form.getByRole('button', { name: 'Criterium toevoegen' }).click();
  await expect(page.getByText('Vul een heel getal van 0 tot 100 in.').first()).toBeVisible();
  await expect(form.getByRole('textbox', { name: /^Waarop/ }), 'what was typed stays').toHaveValue(asked);
  await form.getByLabel(/^Gewicht/).fill('20');
  await form.getByRole('button', { name: 'Criterium toevoegen' }).click();
  await expect(page.getByText('Kiezen kan zodra er een leverancier op alles gescoord is wat meeweegt.')).toBeVisible();
  await expectAccessible(page);

  const own = page.getByRole('region', { name: 'Mijn scores' });
  for (const [name, score] of [['Leverancier A', '1'], ['Leverancier B', '5']] as const) {
    const item = own.getByRole('listitem').filter({ hasText: `${name} scoren` });
    await item.getByText(`${name} scoren`).click();
    await item.getByLabel(`Toelichting bij ${asked}`).fill('Gebeld met de servicelijn.');
    if (score === '1') {
      await item.getByRole('button', { name: 'Scores opslaan' }).click();
      await expect(page.getByText('Geef ook een score, of laat de toelichting weg.').first()).toBeVisible();
      await expect(item.getByLabel(`Toelichting bij ${asked}`), 'what was typed stays').toHaveValue('Gebeld met de servicelijn.');
    }
    await item.getByRole('combobox', { name: asked, exact: true }).selectOption(score);
    await item.getByRole('button', { name: 'Scores opslaan' }).click();
    await expect(item.getByText('6 van 6')).toBeVisible();
  }
  const result = page.getByRole('region', { name: 'Uitslag' });
  await expect(result.getByRole('listitem').first(), 'the new criterion turned it').toContainText('Leverancier B');
  await expect(page.getByRole('row').filter({ hasText: asked })).toContainText('5,0');

  await criteria.getByRole('button', { name: `Haal weg: ${asked}` }).click();
  await expect(result.getByRole('listitem').first()).toContainText('Leverancier A');
  await decision.getByRole('button', { name: 'Keuze vastleggen' }).click();
  await expect(page.getByText('Schrijf op waarom.').first()).toBeVisible();
  await decision.getByRole('textbox', { name: /^Waarom deze/ }).fill('De nieuwe eis verandert de keuze niet.');
  await decision.getByRole('button', { name: 'Keuze vastleggen' }).click();
  await expect(decision.getByText('De nieuwe eis verandert de keuze niet.').first()).toBeVisible();
  await decision.getByText(/besluiten tot nu toe/).click();
  await expect(decision.getByText('Er kwam een nieuwe eis bij.').first()).toBeVisible();
});

test('without enough signatures suppliers are locked, and the page leads to the partners', async ({ page }) => {
  await signInAs(page, 'management');
  const [sign, takeBack] = ['Ik sta achter deze strategie', 'Handtekening terugnemen'].map((name) => page.getByRole('main').getByRole('button', { name, exact: true })) as [Locator, Locator];
  await page.goto(`${address()}/roadmap/strategy#partners`);
  await takeBack.click();
  await expect(sign).toBeVisible();
  await page.goto(`${address()}/roadmap/suppliers`);
  await expect(page.getByText('Op slot: eerst binnen, dan buiten')).toBeVisible();
  await expect(page.getByText(/^Er is nog 1 handtekening nodig/)).toBeVisible();
  await expect(page.getByText('Leverancier toevoegen')).toHaveCount(0);
  await page.getByRole('link', { name: 'Naar de handtekeningen' }).click();
  await expect(page.getByRole('region', { name: /partners/i }).first()).toBeVisible();
  await sign.click();
  await expect(takeBack).toBeVisible();
  await page.goto(`${address()}/roadmap/suppliers`);
  await expect(page.getByText('Op slot: eerst binnen, dan buiten')).toHaveCount(0);
});

test('an end user sees who was chosen and why, in the dark too, and scores nothing', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signInAs(page, 'end-user');
  await page.goto(`${address()}/roadmap/suppliers`);
  await expect(page.getByRole('region', { name: 'De keuze' }).getByText('Leverancier A', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Mijn scores' })).toHaveCount(0);
  await expect(page.getByText('Keuze heropenen')).toHaveCount(0);
  await expectContrast(page);
});
