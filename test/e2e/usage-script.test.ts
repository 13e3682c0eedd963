import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

/** A web application elsewhere, with our script on its page. */
async function withApplication<T>(html: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await work(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

test('a press in another web application is told to Pacer once, without cookies, and not of who asks not to be followed', async ({ browser }) => {
  const admin = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await signInAs(admin, 'administrator');
  await admin.goto(`${address()}/settings/api-keys`);
  await admin.getByLabel('Naam').fill(`Webapplicatie ${randomUUID().slice(0, 8)}`);
  await admin.getByLabel('Gebruiksgegevens sturen').check();
  await admin.getByRole('button', { name: 'Maak de sleutel' }).click();
  const key = /pacer_[\w-]{20,}/.exec(await admin.getByText(/pacer_[\w-]{20,}/).first().innerText())?.[0];
  const actor = `web-${randomUUID().slice(0, 8)}@elders.example`;
  const html = `<!doctype html><title>CRM</title><button data-pacer="offer-sent" data-pacer-object="o7">Send</button><script defer src="${address()}/usage.js" data-key="${key!}" data-actor="${actor}"></script>`;

  await withApplication(html, async (url) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    const sent = page.waitForResponse((response) => response.url().endsWith('/api/v1/events') && response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Send' }).click();
    const response = await sent;
    expect(response.status()).toBe(202);
    expect(response.request().postDataJSON()).toMatchObject({ events: [{ actor, activity: 'offer-sent', object: 'o7' }] });
    expect(response.request().headers().cookie).toBeUndefined();
    expect(await context.cookies()).toEqual([]);
    await context.close();

    const asking = await browser.newContext();
    await asking.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    const silent = await asking.newPage();
    const told: string[] = [];
    silent.on('request', (request) => {
      if (request.url().includes('/api/')) told.push(request.url());
    });
    await silent.goto(url);
    await silent.getByRole('button', { name: 'Send' }).click();
    await silent.goto(`${url}away`);
    expect(told).toEqual([]);
    await asking.close();
  });
});
