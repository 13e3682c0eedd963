import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;
const mark = () => randomUUID().slice(0, 8);

/** Opens a page and waits until it hears keys and what is typed: it asks what waits for the reader as it comes to life. */
async function arrive(page: Page, path: string): Promise<void> {
  const alive = page.waitForRequest(`${address()}/me/waiting`);
  await page.goto(address() + path);
  await alive;
}

async function office(browser: Browser, role: 'administrator' | 'project-lead', options = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nl-NL', ...options })).newPage();
  await signInAs(page, role);
  return page;
}

test('a product is made, warned about what is missing, changed by the keyboard, thrown away and taken back', async ({ page }) => {
  await signInAs(page, 'administrator');
  const sku = `SKU-${mark()}`;
  await arrive(page, '/crm/new/products');
  await page.getByLabel('Naam', { exact: true }).fill('Zonnepaneel');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Artikelnummer is nog leeg');
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Zonnepaneel');
  await expectAccessible(page);
  await page.getByLabel(/Artikelnummer|SKU/i).first().fill(sku);
  await page.getByLabel('Prijs').fill('1.234,50');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zonnepaneel' })).toBeVisible();
  // Going back leads past the form: it would only make a second one.
  await page.goBack();
  await expect(page).not.toHaveURL(/\/crm\/new\//);
  const again = page.waitForRequest(`${address()}/me/waiting`);
  await page.goForward();
  await again;
  await expect(page.getByText('1.234,50', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByLabel('Naam', { exact: true }).fill('Zonnepaneel XL');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Zonnepaneel XL' })).toBeVisible();
  await expect(page.getByText('wijzigde')).toBeVisible();

  await page.getByRole('button', { name: 'Weggooien' }).click();
  await expect(page.getByText('Weggegooid')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(page.getByText('Weggegooid')).toBeHidden();
});

test('a reference is chosen while typing, and a name that is not one is told', async ({ page }) => {
  await signInAs(page, 'administrator');
  const name = `Bakkerij ${mark()}`;
  await page.goto(`${address()}/crm/new/accounts`);
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.waitForURL(/\/crm\/accounts\/[0-9a-f-]{36}/);

  await arrive(page, '/crm/new/accounts');
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await expect(page.getByText('Bestaat dit al?', { exact: false })).toBeVisible();
  await expect(page.getByText('zelfde naam')).toBeVisible();

  await arrive(page, '/crm/new/contacts');
  await page.getByLabel('Achternaam').fill('Visser');
  await page.getByRole('combobox', { name: 'Organisatie' }).fill('Niemand heet zo');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('precies zo heet');
  await page.getByRole('combobox', { name: 'Organisatie' }).fill(name.slice(0, 14));
  await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.waitForURL(/\/crm\/contacts\/[0-9a-f-]{36}/);
  await expect(page.getByRole('main').getByText(name).first()).toBeVisible();
});

test('two people change one record: what differs is chosen, and nothing is lost', async ({ browser }) => {
  const [anna, bram] = [await office(browser, 'administrator'), await office(browser, 'project-lead')];
  await anna.goto(`${address()}/crm/new/products`);
  await anna.getByLabel('Naam', { exact: true }).fill('Laadpaal');
  await anna.getByLabel(/Artikelnummer|SKU/i).first().fill(`SKU-${mark()}`);
  await anna.getByRole('button', { name: 'Opslaan en blijven' }).click();
  await anna.waitForURL(/\/edit$/);
  await bram.goto(anna.url());

  await bram.getByLabel('Naam', { exact: true }).fill('Laadpaal thuis');
  await bram.getByLabel('Categorie').fill('Energie');
  await bram.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await bram.waitForURL(/\/crm\/products\/[0-9a-f-]{36}$/);

  await anna.getByLabel('Naam', { exact: true }).fill('Laadpaal straat');
  // On a telephone the button is far below what has to be read.
  await anna.setViewportSize({ width: 390, height: 600 });
  await anna.getByLabel('Omschrijving').fill('Van Anna');
  await anna.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(anna.getByText('heeft dit ook veranderd', { exact: false })).toBeInViewport();
  const conflict = anna.getByRole('group', { name: 'Naam', exact: true });
  await expect(conflict).toContainText('Laadpaal thuis');
  await expect(conflict).toContainText('Het was: Laadpaal');
  await expect(anna.getByLabel('Categorie')).toHaveValue('Energie');
  await expectAccessible(anna);
  await anna.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(anna.getByText('wat er moet blijven staan', { exact: false }).first()).toBeVisible();
  await anna.getByRole('group', { name: 'Naam', exact: true }).getByLabel('Van mij').check();
  // What is wrong with no field in particular is in sight too.
  const trash = async (undo: string) => bram.request.post(`${anna.url().replace(/\/edit.*/, '')}/${undo}`, { headers: { origin: address() }, form: {} });
  await trash('trash');
  await anna.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(anna.getByText('Iemand heeft dit intussen weggegooid.', { exact: false })).toBeInViewport();
  await trash('restoration');
  await anna.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(anna.getByRole('heading', { level: 1, name: 'Laadpaal straat' })).toBeVisible();
  await expect(anna.getByText('Energie').first()).toBeVisible();
  await expect(anna.getByText('Van Anna').first()).toBeVisible();
});

test('lines are added and removed on the page of their order, on a phone', async ({ browser }) => {
  const page = await office(browser, 'administrator', { viewport: { width: 390, height: 844 } });
  const number = `O-${mark()}`;
  await page.goto(`${address()}/crm/new/accounts`);
  await page.getByLabel('Naam', { exact: true }).fill(`Klant ${number}`);
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.waitForURL(/\/crm\/accounts\/[0-9a-f-]{36}/);
  const account = /[0-9a-f-]{36}/.exec(page.url())![0];
  await page.goto(`${address()}/crm/new/orders?account_id=${account}`);
  await expect(page.getByRole('combobox', { name: 'Organisatie' })).toHaveValue(`Klant ${number}`);
  await page.getByLabel('Nummer', { exact: true }).fill(number);
  await page.getByLabel('Totaal').fill('25,00');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();
  await page.getByText(/^orderregel toevoegen$/i).click();
  const adding = page.locator('form#add-order_line');
  await adding.getByLabel('Omschrijving').fill('Verzending');
  await adding.getByLabel('Totaal').fill('25,00');
  await adding.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByRole('cell', { name: 'Verzending' })).toBeVisible();
  await expect(page.getByText('Samen', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: / verwijderen$/ }).click();
  await expect(page.getByRole('cell', { name: 'Verzending' })).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});

test('the whole works without JavaScript, also a reference typed as a name', async ({ browser }) => {
  const page = await office(browser, 'administrator', { javaScriptEnabled: false });
  const name = `Zonder script ${mark()}`;
  await page.goto(`${address()}/crm/new/accounts`);
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goto(`${address()}/crm/new/tasks`);
  await page.getByLabel('Titel').fill('Bel terug');
  await page.getByRole('combobox', { name: 'Organisatie' }).fill(name);
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bel terug' })).toBeVisible();
  await expect(page.getByRole('link', { name }).first()).toBeVisible();
});

test('that a person is there already is seen while they are typed, and what a colleague made of a note beside what I made of it', async ({ browser }) => {
  const [one, other] = await Promise.all([office(browser, 'administrator', { viewport: { width: 1280, height: 720 } }), office(browser, 'project-lead')]);
  const surname = `Zonneveld-${mark()}`;
  const email = `${surname.toLowerCase()}@voorbeeld.example`;
  const type = async () => {
    await arrive(one, '/crm/new/contacts');
    await one.getByLabel(/^Achternaam/).fill(surname);
    await one.getByLabel('E-mailadres').fill(email);
  };
  await type();
  await one.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(one.getByRole('heading', { level: 1, name: surname })).toBeVisible();
  const person = new URL(one.url()).pathname;
  await type();
  await expect(one.getByText('zelfde e-mailadres')).toBeInViewport();
  // Beside the field that is being typed in, not over it.
  await expect.poll(async () => (await one.getByLabel('E-mailadres').boundingBox())!.y < (await one.getByText('Bestaat dit al?').boundingBox())!.y - 30).toBe(true);
  // A crumb that is half out of sight is measured by the half.
  await one.evaluate(() => scrollTo(0, 0));
  await expectAccessible(one);

  await arrive(one, person);
  await one.getByLabel('Nieuwe notitie').fill('Belt liever niet');
  await one.getByRole('button', { name: 'Notitie toevoegen' }).click();
  await expect(one.getByRole('listitem').filter({ hasText: 'Belt liever niet' }).first()).toBeVisible();
  const open = async (page: Page, text: string) => {
    const note = page.getByRole('listitem').filter({ hasText: 'Belt liever niet' });
    await note.getByText('Wijzigen', { exact: true }).click();
    await note.getByLabel('Wijzigen').fill(text);
    return note;
  };
  await arrive(other, person);
  const mine = await open(one, 'Belt liever in de ochtend');
  await (await open(other, 'Belt liever in de middag')).getByRole('button', { name: 'Opslaan' }).click();
  await expect(other.getByText('Belt liever in de middag').first()).toBeVisible();
  await mine.getByRole('button', { name: 'Opslaan' }).click();
  await expect(one.getByLabel(/^Tekst/).first()).toHaveValue('Belt liever in de ochtend');
  await expect(one.getByText('Belt liever in de middag').first()).toBeVisible();
  await one.evaluate(() => scrollTo(0, 0));
  await expectAccessible(one);
  await one.getByRole('radio').first().check();
  await one.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(one.getByRole('heading', { level: 1, name: 'Belt liever in de ochtend' })).toBeVisible();
  await one.goto(address() + person);
  await expect(one.getByText('Belt liever in de ochtend').first()).toBeVisible();
});

test('what was typed stays where it is when the connection is lost meanwhile', async ({ browser }) => {
  const page = await office(browser, 'administrator');
  const name = `Losse lijn ${mark()}`;
  await arrive(page, '/crm/new/accounts');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await expect(page.getByText('Er is geen verbinding.')).toBeVisible();
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByText('er is niets verstuurd')).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue(name);
  await page.context().setOffline(false);
  await expect(page.getByText('er is niets verstuurd')).toBeHidden();
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('what is sent at the very moment that the server stops waits for it, and is saved', async ({ browser }) => {
  const page = await office(browser, 'administrator');
  const name = `Net weg ${mark()}`;
  await arrive(page, '/crm/new/accounts');
  await page.waitForLoadState('networkidle');
  // Typing asks for records that are called the same: were the server away by then, the page would know before anything is sent.
  const likely = page.waitForResponse((response) => response.url().includes('/crm/likely/') && new URL(response.url()).searchParams.get('name') === name);
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await likely;
  await page.route('**/*', (route) => route.abort('connectionrefused'));
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByText('Wat je verstuurde, gaat vanzelf verder')).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue(name);
  await page.unroute('**/*');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goto(`${address()}/crm/accounts?view=all&search=${encodeURIComponent(name)}`);
  await expect(page.locator('a[data-row]')).toHaveCount(1);
});

test('what breaks off while it is sent leaves the form as it was, and goes once when its sender says so', async ({ browser }) => {
  const page = await office(browser, 'administrator');
  const name = `Halverwege ${mark()}`;
  await arrive(page, '/crm/new/accounts');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.route('**/crm/new/accounts.data*', (route) => (route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue()));
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByText('Het versturen brak af')).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue(name);
  await page.unroute('**/crm/new/accounts.data*');
  await page.getByRole('button', { name: 'Opnieuw versturen' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goto(`${address()}/crm/accounts?view=all&search=${encodeURIComponent(name)}`);
  await expect(page.locator('a[data-row]')).toHaveCount(1);
});

test('the palette asked for while the server is away comes once it is back, and the page stays', async ({ browser }) => {
  const page = await office(browser, 'administrator');
  await arrive(page, '/crm/new/accounts');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Naam', { exact: true }).fill('Blijft staan');
  await page.route('**/*', (route) => route.abort('connectionrefused'));
  await page.keyboard.press('Control+k');
  await expect(page.getByText('Er is geen verbinding.')).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Blijft staan');
  await page.unroute('**/*');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Blijft staan');
});

test('a contact written down over a form leaves what is typed in the form', async ({ browser }) => {
  const page = await office(browser, 'administrator');
  const [name, about] = [`Halfaf ${mark()}`, `Terloops ${mark()}`];
  const answer = (await (await page.request.get(`${address()}/crm/parties?q=jong`)).json()) as { parties: { kind: string; name: string }[] };
  const somebody = answer.parties.find(({ kind }) => kind === 'contact')!.name;
  await arrive(page, '/crm/new/accounts');
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Contact vastleggen');
  await page.getByRole('option', { name: 'Contact vastleggen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Contact vastleggen' });
  await dialog.getByRole('combobox').first().fill(somebody);
  await dialog.getByRole('option', { name: somebody }).first().click();
  await dialog.getByLabel('Waar ging het over?').fill(about);
  await dialog.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByRole('status').getByText(`Contact met ${somebody} vastgelegd`)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue(name);
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});
