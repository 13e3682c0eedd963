import { expect, test } from '@playwright/test';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('from the overview to one team, to who stays, to where a task gets stuck', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/adoption`);
  await expect(page.getByText('Flatteert')).toBeVisible();
  await expect(page.getByText('Voortrekker', { exact: true })).toBeVisible();
  const whole = await page.getByRole('article').filter({ hasText: 'Adoptiegraad' }).innerText();

  const team = page.getByLabel('Team', { exact: true });
  const name = (await team.locator('option').nth(1).innerText()).trim();
  await team.selectOption({ label: name });
  await expect(page).toHaveURL(/team=/);
  await expect(page.getByRole('article').filter({ hasText: 'Adoptiegraad' })).not.toHaveText(whole);
  await page.reload();
  await expect(team, 'the address keeps the choice').toHaveValue(/\w/);

  await page.getByRole('navigation', { name: 'Adoptie' }).getByRole('link', { name: 'Behoud en gewoonte' }).click();
  await page.getByLabel('Per', { exact: true }).selectOption('month');
  await expect(page).toHaveURL(/grain=month/);
  const table = page.getByRole('table', { name: 'Wie blijft?' });
  await expect(table.getByRole('columnheader', { name: '+1', exact: true })).toBeVisible();
  // The address changes before the page does: until the months stand there, the buttons still go on from the weeks.
  await expect(table.getByRole('rowheader', { name: /^[a-z]+ \d{4}/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'In of na' }).click();
  await expect(page).toHaveURL(/kind=on-or-after/);
  await expect(page, 'the choice of months stays').toHaveURL(/grain=month/);
  await expect(table.getByText('nog niet af').first()).toBeAttached();
  await expect(table.getByRole('row').filter({ hasText: 'Gemiddeld, naar grootte' })).toBeVisible();

  await page.getByRole('navigation', { name: 'Adoptie' }).getByRole('link', { name: 'Trechters' }).click();
  await page.getByRole('button', { name: 'Toon de trechter' }).click();
  await expect(page.getByText('Kies minstens twee stappen.')).toBeVisible();
  await page.getByLabel('Stap 1').selectOption('case-created');
  await page.getByLabel('Stap 2').selectOption('case-resolved');
  await page.getByLabel('Volg', { exact: true }).selectOption('record');
  await page.getByRole('button', { name: 'Toon de trechter' }).click();
  await expect(page.getByText(/van wie begon, kwam tot het eind\. Mediane duur: [\d,]+ (minu|uur|dag)/)).toBeVisible();
  await expect(page.getByLabel('Stap 1'), 'what was chosen stays').toHaveValue('case-created');
});
