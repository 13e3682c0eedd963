import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('an end user on a phone sees items tick themselves as soon as the act is in, ticks the last one and is congratulated', async ({ page, browser }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'end-user');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: 'Wat moet ik doen' })).toBeVisible();
  await expect(main.getByText('2 van 4 gedaan')).toBeVisible();

  const office = await browser.newContext({ locale: 'nl-NL' });
  const admin = await office.newPage();
  await signInAs(admin, 'administrator');
  await admin.goto(`${address()}/settings/api-keys`);
  await admin.getByLabel('Naam').fill(`Servicedesk ${randomUUID().slice(0, 8)}`);
  await admin.getByLabel('Gebruiksgegevens sturen').check();
  await admin.getByRole('button', { name: 'Maak de sleutel' }).click();
  const shown = admin.getByText(/pacer_[\w-]{20,}/).first();
  const key = /pacer_[\w-]{20,}/.exec(await shown.innerText())?.[0];

  const me = await page.request.get(`${address()}/me/security`);
  const actor = /[\w.-]+@servicedesk\.example/.exec(await me.text())?.[0];
  expect(actor, 'the own address on the page of one’s account').toBeTruthy();
  const event = { event_id: randomUUID(), actor, activity: 'case-closed', occurred_at: new Date().toISOString() };
  const send = () => fetch(`${address()}/api/v1/events`, { method: 'POST', headers: { authorization: `Bearer ${key!}`, 'content-type': 'application/json' }, body: JSON.stringify({ events: [event] }) });
  const first = await send();
  expect(first.status).toBe(202);
  expect(await first.json()).toMatchObject({ accepted: 1, duplicate: 0, rejected: 0 });
  await expect(main.getByText('3 van 4 gedaan')).toBeVisible();
  expect(await (await send()).json()).toMatchObject({ accepted: 0, duplicate: 1 });

  await main.getByRole('button', { name: /^Ik heb dit gedaan: Vertel je teamleider/ }).click();
  await expect(main.getByText(/^Zelf afgevinkt/)).toBeVisible();
  await expect(main.getByText('4 van 4 gedaan')).toBeVisible();
  await expect(main.getByText('Alles gedaan. Mooi werk!')).toBeVisible();
  await expectAccessible(page);
  await office.close();
});

test('an end user’s day on a phone: a nudge leads to the act in the CRM, the item ticks itself in every tab, and the own graph has it', async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'end-user');
  const main = page.getByRole('main');
  const item = main.getByRole('listitem').filter({ hasText: 'Leg een klantcontact vast' });
  await expect(item.getByText('Vinkt zichzelf af zodra je het doet')).toBeVisible();
  const thisWeek = main.getByRole('region', { name: 'Mijn weken' }).getByRole('listitem').filter({ hasText: 'week nog bezig' });
  const acts = async () => Number(/(\d+) handeling/.exec((await thisWeek.getAttribute('title'))!)![1]);
  const before = await acts();
  const elsewhere = await context.newPage();
  await elsewhere.goto(`${address()}/crm/contacts`);
  const name = (await elsewhere.locator('a[data-row]').first().innerText()).trim();
  await elsewhere.goto(`${address()}/me`);

  await expect(main.getByText('Leg je eerste klantcontact vast')).toBeVisible();
  await main.getByRole('link', { name: 'Doe het nu' }).click();
  await page.waitForURL('**/crm/capture?to=/me');
  const whom = main.getByRole('combobox', { name: 'Met wie' });
  await expect(whom).toBeVisible();
  await expectAccessible(page);
  await whom.fill(name);
  await page.getByRole('option', { name }).first().click();
  await main.getByLabel('Waar ging het over?').fill('Belafspraak');
  await main.getByRole('button', { name: 'Vastleggen', exact: true }).click();

  await page.waitForURL('**/me');
  await expect(page.getByText(`Contact met ${name} vastgelegd`)).toBeVisible();
  await expect(item.getByText(/^Vanzelf afgevinkt op/)).toBeVisible();
  await expect(main.getByText('Leg je eerste klantcontact vast')).toBeHidden();
  await expect.poll(acts).toBe(before + 1);
  await elsewhere.bringToFront();
  await expect(elsewhere.getByRole('listitem').filter({ hasText: 'Leg een klantcontact vast' }).getByText(/^Vanzelf afgevinkt op/)).toBeVisible();
});

test('a finished list stays until it is closed; an unfinished one may be left; both come back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'end-user');
  const main = page.getByRole('main');
  await expect(main.getByText('4 van 4 gedaan')).toBeVisible();
  await main.getByRole('button', { name: 'Sluit de lijst: Zo wordt het van jou' }).click();
  await expect(main.getByText('4 van 4 gedaan')).toBeHidden();
  await main.getByText('1 lijst weggelegd').click();
  await main.getByRole('button', { name: 'Haal terug: Zo wordt het van jou' }).click();
  await expect(main.getByText('Alles gedaan. Mooi werk!')).toBeVisible();
  await main.getByRole('button', { name: /^Leg weg: Bij de klant/ }).click();
  await expect(main.getByRole('heading', { name: 'Rond een taak af' })).toBeHidden();
  await main.getByText('1 lijst weggelegd').click();
  await main.getByRole('button', { name: /^Haal terug: Bij de klant/ }).click();
  await expect(main.getByRole('heading', { name: 'Rond een taak af' })).toBeVisible();
});

test('a project lead builds a list: takes over an example, changes it by keyboard, is told what is missing, previews and publishes', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/adoption/checklists`);
  const main = page.getByRole('main');
  await expectAccessible(page);
  await main.getByText('Houd het vol').last().click();
  await main.getByRole('button', { name: 'Neem over: Houd het vol' }).click();
  await page.waitForURL(/\/adoption\/checklists\/[0-9a-f-]{36}$/);
  const title = main.getByLabel('Naam in het Nederlands');
  await expect(title).toBeVisible();
  await expectAccessible(page);

  await title.fill('Samen vooruit');
  const acts = main.getByLabel('Handeling in het Nederlands');
  const firstAct = await acts.first().inputValue();
  await main.getByRole('button', { name: 'Punt 1 omlaag' }).focus();
  await page.keyboard.press('Enter');
  await expect(acts.nth(1)).toHaveValue(firstAct);
  await expect(main.getByRole('button', { name: 'Punt 2 omlaag' }), 'the focus goes along').toBeFocused();
  await main.getByRole('button', { name: 'Nog een punt' }).click();
  await expect(acts).toHaveCount(4);
  await main.getByRole('button', { name: 'Publiceer' }).click();
  await expect(main.getByText(/Punt 4, Handeling in het Nederlands: Vul dit in/)).toBeVisible();
  await expect(title, 'nothing typed is lost').toHaveValue('Samen vooruit');

  await acts.nth(3).fill('Bel één klant samen met een collega');
  await main.getByLabel('Handeling in het Engels').nth(3).fill('Call one customer together with a colleague');
  await main.getByLabel('Wat levert het jou op? (Nederlands)').nth(3).fill('Je hoort hoe een ander het doet.');
  await main.getByLabel('Wat levert het jou op? (Engels)').nth(3).fill('You hear how somebody else does it.');
  const preview = main.getByRole('region', { name: 'Voorbeeld: Managers' });
  await expect(preview.getByText('Bel één klant samen met een collega')).toBeVisible();
  await preview.getByRole('button', { name: 'Engels' }).click();
  await expect(preview.getByText('Call one customer together with a colleague')).toBeVisible();
  await main.getByRole('button', { name: 'Publiceer' }).click();
  await expect(main.getByText('Te zien, versie 1')).toBeVisible();
  await page.goto(`${address()}/adoption/checklists`);
  await expect(main.getByRole('link', { name: 'Samen vooruit' })).toBeVisible();
});

test('two leads at once: the second keeps what they typed and is told', async ({ page, browser }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/adoption/checklists`);
  await page.getByRole('button', { name: 'Maak een lijst' }).click();
  await page.waitForURL(/\/adoption\/checklists\/[0-9a-f-]{36}$/);
  const elsewhere = await browser.newContext({ locale: 'nl-NL' });
  const other = await elsewhere.newPage();
  await signInAs(other, 'administrator');
  await other.goto(page.url());
  await other.getByLabel('Naam in het Nederlands').fill('Van de ander');
  await other.getByRole('button', { name: 'Bewaar als concept' }).last().click();
  // The heading follows what is typed; only the word about it says that it was kept.
  await expect(other.getByText('Bewaard. Niemand ziet dit tot je publiceert.')).toBeVisible();
  await page.getByLabel('Naam in het Nederlands').fill('Van mij');
  await page.getByRole('button', { name: 'Bewaar als concept' }).last().click();
  await expect(page.getByText('Iemand anders heeft deze lijst intussen gewijzigd')).toBeVisible();
  await expect(page.getByLabel('Naam in het Nederlands')).toHaveValue('Van mij');
  await elsewhere.close();
});
