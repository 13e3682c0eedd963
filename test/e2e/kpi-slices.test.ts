import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';

const address = () => process.env.E2E_URL!;

test('management sees a KPI of one channel, splits it by industry, and follows one part to its orders', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/kpis`);
  const tile = page.getByRole('article').filter({ hasText: 'De nieuwsbrief verkoopt' });
  await expect(tile.getByText('kanaal E-mail')).toBeVisible();
  await tile.getByRole('link', { name: 'De nieuwsbrief verkoopt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'De nieuwsbrief verkoopt' })).toBeVisible();
  const passport = page.getByRole('region', { name: 'Paspoort van dit getal' });
  await expect(passport.getByText('kanaal E-mail')).toBeVisible();

  const split = page.getByRole('region', { name: 'Uitgesplitst' });
  await expect(split.getByRole('combobox', { name: 'Splits naar' }).getByRole('option', { name: 'Kanaal van de campagne' }), 'not by what it is one part of').toHaveCount(0);
  await split.getByRole('combobox', { name: 'Splits naar' }).selectOption('industry');
  await expect(page).toHaveURL(/by=industry/);
  await expect(split.getByText('Per branche van de klant. Alle grafieken hebben dezelfde schaal.')).toBeVisible();
  await split.getByRole('table').getByRole('link', { name: 'Bouw' }).click();
  await expect(page).toHaveURL(/part=industry%3ABouw/);
  const behind = page.getByRole('region', { name: 'Waar het getal van Bouw vandaan komt' });
  await expect(behind.getByText('kanaal E-mail, branche Bouw')).toBeVisible();
  await expectAccessible(page);
  await behind.getByRole('link', { name: /orders/i }).click();
  await expect(page).toHaveURL(/\/crm\/orders\?/);
  await expect(page.getByRole('table', { name: 'Orders', exact: true }).getByRole('row').nth(1), 'not the table one came from').toBeVisible();
});

test('a project lead changes the part: it needs a baseline from after go-live, the agreement is void, and the versions say what it was', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/specs`);
  await page.getByRole('link', { name: 'Winkels komen terug' }).first().click();
  await expect(page.getByText('branche Detailhandel').first()).toBeVisible();
  await page.getByRole('link', { name: 'Wijzigen', exact: true }).click();
  const part = page.getByLabel('Welk deel');
  await expect(part.getByRole('option', { name: 'Manager' }), 'orders have no roles').toHaveCount(0);
  await part.selectOption({ label: 'Horeca' });
  await page.getByRole('button', { name: 'Wijziging vastleggen' }).click();
  const baselineOn = page.getByLabel('Gemeten op');
  await expect(baselineOn, 'another part is another baseline').toHaveAccessibleDescription(/De nulmeting ligt vast sinds de livegang/);
  await expect(part, 'what was chosen is kept').toHaveValue('industry:Horeca');
  await baselineOn.fill(dayFromNow());
  await page.getByLabel('Begint op').fill(dayFromNow());
  await page.getByLabel('Uiterlijk op').fill(dayFromNow(150));
  await page.getByRole('button', { name: 'Wijziging vastleggen' }).click();
  await expect(page.getByText('branche Horeca').first()).toBeVisible();
  await expect(page.getByText('branche Detailhandel').first(), 'what it was').toBeVisible();
  await expectAccessible(page);
});

test('what is not split yet says how, and a split can be taken back', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/kpis`);
  await page.getByRole('article').getByRole('link', { name: 'De omzet van klanten groeit mee' }).click();
  const split = page.getByRole('region', { name: 'Uitgesplitst' });
  await split.getByRole('combobox', { name: 'Splits naar' }).selectOption('channel');
  await expect(split.getByRole('table').getByRole('link', { name: 'E-mail' })).toBeVisible();
  await split.getByRole('combobox', { name: 'Splits naar' }).selectOption('none');
  await expect(split.getByText('Kies waarnaar je splitst')).toBeVisible();
});

test('management looks at the dashboard of one role, reads what follows that choice, and goes back to everybody', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/kpis`);
  const role = page.getByRole('combobox', { name: 'Rol', exact: true });
  const revenue = page.getByRole('region', { name: 'In het kort' }).getByRole('article').filter({ hasText: 'Omzet' }).getByRole('paragraph');
  const amount = await revenue.first().textContent();
  await role.selectOption({ label: 'Teammanager' });
  await expect(page).toHaveURL(/role=manager/);
  await expect(page.getByText('Het gebruik volgt je keuze. Een KPI houdt de groep waarvoor het doel is afgesproken', { exact: false })).toBeVisible();
  await expect(page.getByText('achter bij de hele organisatie', { exact: false }), 'no team is laid beside one role').toHaveCount(0);
  await expect(revenue.first(), 'revenue has no roles').toHaveText(amount!);
  await expectAccessible(page);
  await role.selectOption({ label: 'Elke rol' });
  await expect(page.getByText('Het gebruik volgt je keuze', { exact: false })).toHaveCount(0);
});
