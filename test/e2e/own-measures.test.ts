import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const name = `Tijd tot antwoord ${Date.now().toString(36)}`;

test('a project lead measures something of their own: a figure, a pasted series with a mistake in it, and a calculation whose units do not fit', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/kpis`);
  await page.getByRole('link', { name: 'Eigen maten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eigen maten' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Maat toevoegen' }).click();

  await page.getByLabel('Naam').fill(name);
  await page.getByRole('button', { name: 'Maat opslaan' }).click();
  await expect(page.getByText('Beschrijf in een zin wat wordt geteld (minstens 10 tekens)').first()).toBeVisible();
  await expect(page.getByLabel('Naam'), 'what was typed stays').toHaveValue(name);
  await page.getByLabel(/^Wat wordt geteld/).fill('Werkuren tussen vraag en eerste antwoord, uit het telefoonsysteem.');
  await page.getByLabel('Eenheid').selectOption({ label: 'Uren' });
  await page.getByText('Lager is beter').click();
  await page.getByLabel('Ook per team').check();
  await page.getByRole('button', { name: 'Maat opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  const enter = page.getByRole('region', { name: 'Cijfer invoeren' });
  await enter.getByLabel('Periode').fill('volgend jaar');
  await enter.getByLabel('Cijfer').fill('6,5');
  await enter.getByRole('button', { name: 'Cijfer opslaan' }).click();
  await expect(page.getByText(/^Deze periode is niet te lezen/).first()).toBeVisible();
  await expect(enter.getByLabel('Cijfer')).toHaveValue('6,5');
  await enter.getByLabel('Periode').fill('2026-09');
  await enter.getByRole('button', { name: 'Cijfer opslaan' }).click();
  await expect(page.getByText('Het cijfer telt mee')).toBeVisible();
  const figures = page.getByRole('table', { name: 'Cijfers' });
  await expect(figures.getByRole('row', { name: /6,5 uur.*Telt/ })).toBeVisible();
  await expect(page.getByText(/^Deze periode is niet te lezen/), 'what was wrong is said no more').toHaveCount(0);
  const team = (await enter.getByLabel('Team').getByRole('option').nth(1).textContent())!;
  await enter.getByLabel('Periode').fill('2026-09');
  await enter.getByLabel('Team').selectOption({ label: team });
  await enter.getByLabel('Cijfer').fill('5');
  await enter.getByRole('button', { name: 'Cijfer opslaan' }).click();
  await expect(figures.getByRole('row').filter({ hasText: team }).getByText('5,0 uur')).toBeVisible();
  await expect(figures.getByRole('row', { name: /Hele organisatie.*6,5 uur.*Telt/ }), 'that of the whole stays').toBeVisible();

  await page.locator('summary', { hasText: 'Reeks invoeren' }).click();
  await page.getByLabel('Regels').fill('2026-08;7,2\n2026-07;zeven\n');
  await page.getByRole('button', { name: 'Reeks controleren en opslaan' }).click();
  await expect(page.getByText('Regel 2: Dit is geen getal')).toBeVisible();
  await expect(page.getByLabel('Regels'), 'nothing typed is lost').toHaveValue('2026-08;7,2\n2026-07;zeven\n');
  await expectAccessible(page);
  await page.getByLabel('Regels').fill('2026-08;7,2\n2026-07;7\n');
  await page.getByRole('button', { name: 'Reeks controleren en opslaan' }).click();
  await expect(page.getByText('2 cijfers verwerkt')).toBeVisible();

  await page.goto(`${address()}/kpis/measures/new`);
  await page.getByLabel('Naam').fill(`Omzet per uur ${name}`);
  await page.getByLabel(/^Wat wordt geteld/).fill('Omzet gedeeld door de uren die een antwoord kostte.');
  await page.getByText('Berekend uit andere maten').click();
  await page.getByLabel('Eenheid').selectOption({ label: 'Bedrag' });
  await page.getByLabel('Berekening').fill('A * B');
  await page.getByLabel('A staat voor').selectOption({ label: 'Omzet' });
  await page.getByLabel(/^B staat voor/).selectOption({ label: name });
  await page.getByRole('button', { name: 'Maat opslaan' }).click();
  await expect(page.getByText('Wat hier uitkomt heeft geen eenheid die Pacer kent').first()).toBeVisible();
  await expect(page.getByLabel('Berekening')).toHaveValue('A * B');
  await page.getByLabel('Berekening').fill('A / B');
  await page.getByRole('button', { name: 'Maat opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Omzet per uur ${name}` })).toBeVisible();
  await expect(page.getByText(`A ÷ B; A = Omzet, B = ${name}`)).toBeVisible();
});

test('who was asked agrees with a figure that waits; whose it is cannot', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/me`);
  await page.getByRole('link', { name: 'Akkoord geven: Kosten van het project' }).click();
  const row = page.getByRole('table', { name: 'Cijfers' }).getByRole('row').filter({ hasText: 'Wacht' });
  await row.getByRole('button', { name: 'Akkoord' }).click();
  await expect(page.getByText('Het cijfer telt nu mee')).toBeVisible();
  await page.context().clearCookies();
  await signInAs(page, 'analyst');
  await page.goto(`${address()}/me`);
  await expect(page.getByRole('link', { name: 'Cijfer invoeren: Klanttevredenheid' })).toBeVisible();
});
