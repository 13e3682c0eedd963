import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const mark = Date.now().toString(36);
const words = `Elke maand leest iemand van buiten mee ${mark}.`;

test('a project lead completes the project plan, keeps it, and the board sees what changed since the gate', async ({ page, browser }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/roadmap`);
  await page.getByRole('main').getByRole('link', { name: 'Projectplan (PID)' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Projectplan (PID)' })).toBeVisible();
  const risk = page.getByRole('region', { name: '7. Risicoaanpak' });
  await expect(risk).toContainText('Te weinig tijd om te oefenen · Servicedesk: risico 5 van 5 · Per ploeg twee keer een uur oefenen onder werktijd');
  await expect(page.getByRole('region', { name: '11. Toleranties' })).toContainText('Tijd: hoogstens 14 dagen later');
  await expectAccessible(page);

  // A tolerance that is taken away leaves the document incomplete, and says what it lacks.
  await page.getByRole('link', { name: 'Toleranties afspreken' }).click();
  await page.getByLabel('Omvang: zoveel onderdelen minder').fill('één');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByLabel('Omvang: zoveel onderdelen minder')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Omvang: zoveel onderdelen minder'), 'what was typed stays').toHaveValue('één');
  await expectAccessible(page);
  await page.getByLabel('Omvang: zoveel onderdelen minder').fill('');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('region', { name: '11. Toleranties' })).toContainText('Nog nodig: toleranties');
  await page.getByRole('link', { name: 'Toleranties afspreken' }).click();
  await page.getByLabel('Omvang: zoveel onderdelen minder').fill('1');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('region', { name: '11. Toleranties' })).toContainText('Omvang: hoogstens 1 onderdeel minder');

  await risk.getByRole('link', { name: 'Schrijf' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Risicoaanpak' })).toBeVisible();
  await page.getByLabel('Tekst').fill(words);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(risk).toContainText(words);

  await page.getByRole('button', { name: 'Bewaar deze versie' }).click();
  await expect(page.getByText(/^Versie \d+ is bewaard\.$/)).toBeVisible();

  const board = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await signInAs(board, 'management');
  await board.goto(`${address()}/roadmap/pid`);
  await expect(board.getByRole('link', { name: 'Toleranties afspreken' }), 'who decides does not write').toHaveCount(0);
  await board.getByRole('link', { name: /^Versie 1 van / }).click();
  const changes = board.getByRole('region', { name: 'Sindsdien veranderd' });
  await expect(changes.getByRole('listitem').filter({ hasText: 'Nieuw' }).filter({ hasText: 'Geraakte groepen: Planners buitendienst' })).toBeVisible();
  await expect(changes).toContainText('De tekst is herschreven.');
  await expectAccessible(board);
});
