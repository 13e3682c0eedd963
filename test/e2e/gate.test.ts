import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

test('a project lead cannot say go while a benefit is unconfirmed, and a hold keeps its evidence', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.getByRole('link', { name: 'Naar de poort' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Poort 5');
  await waitForScripts(page);
  await expect(page.getByRole('radio', { name: /^Go\b.*Niet elke rol heeft een bevestigd voordeel/ }).first()).toBeDisabled();

  await page.getByRole('radio', { name: /^Wachten/ }).check();
  const reason = `Eerst praten met de planners buitendienst, ${Date.now().toString(36)}.`;
  const releaseRequests = await holdRequests(page, '**/verdicts.data*');
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await page.getByLabel('Toelichting').fill(reason);
  releaseRequests();
  await expect(page.getByRole('alert').getByText('Leg uit waarom')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel('Toelichting'), 'what was typed while the answer was on its way stays').toHaveValue(reason);
  await expect(page.getByRole('radio', { name: /^Wachten/ })).toBeChecked();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();

  const history = page.getByRole('region', { name: 'Eerdere besluiten' });
  await expect(history.getByText(reason)).toBeVisible();
  await expect(history.getByText('Wachten').first()).toBeVisible();
});

test('a project lead asks something more at a gate, proven by a figure, and takes it away again', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.getByRole('link', { name: 'Naar de poort' }).click();
  await page.getByRole('link', { name: 'Criterium toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nieuw criterium' })).toBeVisible();
  const title = `Klanten zijn tevreden ${Date.now().toString(36)}`;
  await page.getByLabel('Criterium (Nederlands)').fill(title);
  await page.getByLabel('Criterium (Engels)').fill('Customers are satisfied');
  await page.getByRole('radio', { name: /^Gewenst/ }).check();
  await page.getByRole('radio', { name: /^Een cijfer bewijst het/ }).check();
  await page.getByLabel('Cijfer', { exact: true }).selectOption({ label: 'Klanttevredenheid' });
  await page.getByRole('button', { name: 'Criterium toevoegen' }).click();
  await expect(page.getByText('Vul een waarde in.').first()).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel('Criterium (Nederlands)'), 'what was typed stays').toHaveValue(title);
  await page.getByRole('textbox', { name: /^Waarde/ }).fill('7,5');
  await page.getByRole('button', { name: 'Criterium toevoegen' }).click();

  const criterion = page.getByRole('listitem').filter({ hasText: title });
  await expect(criterion.getByText('Mag een voorwaarde worden')).toBeVisible();
  await criterion.getByText('Weghalen', { exact: true }).click();
  await criterion.getByRole('button', { name: `Haal weg: ${title}` }).click();
  await expect(page.getByText('Criterium weggehaald.')).toBeVisible();
  await expect(criterion).toHaveCount(0);
});

test('an end user reads the roadmap and decides nothing', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(`${process.env.E2E_URL!}/roadmap`);
  await expect(page.getByRole('main').getByText('Continu leren').first()).toBeVisible();
  const gate = await page.locator('a[href^="/roadmap/gates/"]').last().getAttribute('href');
  await page.goto(process.env.E2E_URL! + gate!);
  await expect(page.getByRole('button', { name: 'Besluit vastleggen' })).toHaveCount(0);
  const refused = await page.request.post(`${process.env.E2E_URL! + gate!}/verdicts`, { form: { verdict: 'stop', reason: 'x' }, headers: { origin: process.env.E2E_URL! } });
  expect(refused.status()).toBe(403);
});

/** Lets nothing go to this address before it is released: a slow line. */
async function holdRequests(page: Page, address: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return () => {
    release();
  };
}
