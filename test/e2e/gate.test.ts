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

test('who has to sign signs, or refuses with a reason; who leads puts somebody on the list and takes them off', async ({ page }) => {
  await signInAs(page, 'management');
  await openGate(page, 5);
  const card = page.getByRole('region', { name: 'Handtekeningen' });
  const own = page.getByRole('region', { name: 'Jouw handtekening' });
  await own.getByRole('button', { name: /^(Opnieuw tekenen|Tekenen)$/ }).click();
  await expect(page.getByText('Je hebt getekend.')).toBeVisible();
  await expect(own.getByRole('button', { name: /tekenen$/i }), 'who signed is not asked again').toHaveCount(0);
  await expectAccessible(page);

  await own.getByText('Ik teken niet').click();
  await own.getByRole('button', { name: 'Niet tekenen' }).click();
  await expect(own.getByText('Leg uit waarom je niet tekent.').first()).toBeVisible();
  const reason = `Eerst de planners, ${Date.now().toString(36)}.`;
  await own.getByLabel('Waarom teken je niet?').fill(reason);
  await own.getByRole('button', { name: 'Niet tekenen' }).click();
  await expect(page.getByText('Je tekent niet; de reden staat erbij.')).toBeVisible();
  await expect(card.getByRole('listitem').filter({ hasText: reason }).getByText('Tekent niet', { exact: true })).toBeVisible();

  await page.context().clearCookies();
  await signInAs(page, 'project-lead');
  await openGate(page, 5);
  const refuser = card.getByRole('listitem').filter({ hasText: reason });
  await expect(refuser).toBeVisible();
  await expect(refuser.getByRole('button'), 'a no is not got rid of with its name').toHaveCount(0);
  await card.getByText('Iemand laten tekenen').click();
  await card.getByRole('button', { name: 'Op de lijst zetten' }).click();
  await expect(card.getByText('Kies wie er tekent.').first()).toBeVisible();
  await card.getByLabel('Waarvoor staat die in?').fill('Beveiliging');
  const who = card.getByLabel('Wie tekent?');
  const name = (await who.locator('option').nth(1).textContent())!;
  await who.selectOption({ label: name });
  await card.getByRole('button', { name: 'Op de lijst zetten' }).click();
  await expect(page.getByText(`${name} moet nu tekenen.`)).toBeVisible();
  await card.getByRole('button', { name: `Van de lijst halen: ${name}` }).click();
  await expect(page.getByText('Van de lijst gehaald.')).toBeVisible();
  await expect(card.getByRole('listitem').filter({ hasText: 'Beveiliging' })).toHaveCount(0);
});

test('the report of a gate tells what was decided on what, and what changed since the decision before', async ({ page }) => {
  await signInAs(page, 'management');
  await openGate(page, 3);
  await page.getByRole('main').getByRole('link', { name: 'Verslag', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Verslag van Poort 3/ })).toBeVisible();
  await expectAccessible(page);
  const changed = page.getByRole('region', { name: 'Wat er veranderde' });
  await expect(changed.getByText(/^Van Wachten op .* naar Go op /)).toBeVisible();
  await expect(changed.getByRole('row').filter({ hasText: 'minstens twee keer geoefend' })).toContainText(/Niet gehaald.*Gehaald/);
  await expect(changed.getByRole('row').filter({ hasText: 'Eigenaar van het werk' })).toContainText(/Tekent niet.*Getekend/);
  await page.getByRole('region', { name: 'Alle besluiten over deze poort' }).getByRole('link', { name: 'Wachten' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Wachten' })).toBeVisible();
  await expect(page.getByText('De nachtploeg heeft de overzetting nog niet zien lukken.')).toBeVisible();
  await expect(changed, 'the first decision has nothing before it').toHaveCount(0);
});

test('conditions of a gate stay to be seen with who said that they were met, and the gate stands', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await openGate(page, 4);
  await expect(page.getByText('Voorwaarden: ', { exact: false }).first()).toBeVisible();
  await expect(page.getByText(/^Aan de voorwaarden is voldaan op .*“Foto’s en verslag van de viering met de nachtploeg”$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aan de voorwaarden is voldaan' }), 'they are met').toHaveCount(0);
  await expect(page.getByText('Terug naar wachten')).toHaveCount(0);
});

test('only the sponsor lets it go on without a confirmed benefit, and the reason stays', async ({ page }) => {
  await signInAs(page, 'project-lead');
  const gate = await openGate(page, 5);
  await expect(page.getByText('Alleen de opdrachtgever kan het toch door laten gaan.')).toBeVisible();
  await expect(page.getByText('Toch door laten gaan', { exact: true })).toHaveCount(0);
  const refused = await page.request.post(`${gate}/override`, { form: { reason: 'x' }, headers: { origin: process.env.E2E_URL! } });
  expect(refused.status()).toBe(403);

  await page.context().clearCookies();
  await signInAs(page, 'management');
  await openGate(page, 5);
  await page.getByText('Toch door laten gaan', { exact: true }).click();
  await page.getByRole('button', { name: 'Doorlaten met deze reden' }).click();
  await expect(page.getByText('Leg uit waarom het toch door mag.').first()).toBeVisible();
  const reason = `Het seizoen begint; in mei praten we met de planners, ${Date.now().toString(36)}.`;
  await page.getByLabel('Waarom mag het toch door?').fill(reason);
  await page.getByRole('button', { name: 'Doorlaten met deze reden' }).click();
  await expect(page.getByText('Een go is weer mogelijk. Je reden blijft zichtbaar.')).toBeVisible();
  const kept = page.getByRole('listitem').filter({ hasText: reason });
  await expect(kept).toBeVisible();
  await expect(kept.getByText('Dit gold tot het besluit daarna')).toHaveCount(0);

  // A hold ends it, and it stays to be read: on the gate, and in its report.
  await page.getByRole('radio', { name: /^Wachten/ }).check();
  await page.getByLabel('Toelichting').fill('Toch eerst in gesprek.');
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(kept.getByText('Dit gold tot het besluit daarna')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Verslag', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Verslag van Poort 5/ })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: reason })).toBeVisible();
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

/** Opens the gate of this number by the timeline. @returns its address */
async function openGate(page: Page, number: number): Promise<string> {
  await page.goto(`${process.env.E2E_URL!}/roadmap`);
  const hrefs = await page.getByRole('main').locator('a[href^="/roadmap/gates/"]').evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')] as const));
  const address = process.env.E2E_URL! + hrefs.find(([text]) => text.includes(`Poort ${number}`))![1]!;
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Poort ${number}`);
  await waitForScripts(page);
  return address;
}

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
