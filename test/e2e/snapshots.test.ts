import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a closed week that changed says what it was, what it is, since when and why: in the table, under the chart and in its passport', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/kpis`);
  const kpis = await page.getByRole('main').locator('article a[href^="/kpis/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  const was = /Was [\d,]+%, is [\d,]+% sinds .*: gegevens kwamen later binnen\./;
  for (const kpi of new Set(kpis)) {
    await page.goto(`${address()}${kpi}`);
    if ((await page.getByRole('table', { name: 'Alle perioden' }).getByText(was).count()) > 0) break;
  }
  const row = page.getByRole('table', { name: 'Alle perioden' }).getByRole('row').filter({ hasText: was }).first();
  await expect(row).toBeVisible();
  await row.getByRole('link').first().click();
  const passport = page.getByRole('region', { name: 'Paspoort van dit getal' });
  await expect(passport.getByText(was)).toBeVisible();
  await expect(passport.getByText('1 keer')).toBeVisible();
  await expectAccessible(page);
});
