import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

test('an end user on a phone sees an item tick itself within seconds of the act, ticks the last one and is congratulated', async ({ page, browser }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'end-user');
  const main = page.getByRole('main');
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
  await expect(main.getByText('3 van 4 gedaan')).toBeVisible({ timeout: 5_000 });
  expect(await (await send()).json()).toMatchObject({ accepted: 0, duplicate: 1 });

  await page.getByRole('button', { name: /^Ik heb dit gedaan/ }).click();
  await expect(main.getByText(/^Zelf afgevinkt/)).toBeVisible();
  await expect(main.getByText('4 van 4 gedaan')).toBeVisible();
  await expectAccessible(page);
  await office.close();
});
