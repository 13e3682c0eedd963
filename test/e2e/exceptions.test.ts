import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('a forecast that left its tolerance is decided by the board, once and with a reason', async ({ page }) => {
  await signInAs(page, 'management');
  await page.goto(`${address()}/me`);
  const todo = page.getByRole('region', { name: 'Uitzonderingen om over te beslissen' });
  await todo.getByRole('link', { name: 'Tijd is buiten de tolerantie' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Toleranties en uitzonderingen' })).toBeVisible();
  await expectAccessible(page);

  const time = page.getByRole('region', { name: 'Tijd: 21 dagen later, afgesproken was hoogstens 14 dagen later' });
  await time.getByLabel('Waarom').fill('De nachtploeg krijgt drie weken langer begeleiding.');
  await time.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(time.getByText('Kies een besluit.').first()).toBeVisible();
  await expect(time.getByLabel('Waarom'), 'what was typed stays').toHaveValue('De nachtploeg krijgt drie weken langer begeleiding.');
  await expectAccessible(page);
  await time.getByRole('radio', { name: /^Accepteren/ }).check();
  await time.getByRole('button', { name: 'Besluit vastleggen' }).click();

  await expect(page.getByRole('region', { name: 'Wat de stuurgroep besliste' })).toContainText('De nachtploeg krijgt drie weken langer begeleiding.');
  await expect(time).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^Tijd/ })).toContainText('geaccepteerd');
  await page.goto(`${address()}/me`);
  await expect(page.getByRole('link', { name: 'Tijd is buiten de tolerantie' })).toHaveCount(0);
});
