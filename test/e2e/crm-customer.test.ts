import { expect, type Page, test } from '@playwright/test';
import { signInAs, waitForScripts } from '#test/setup/demo.ts';

const address = () => process.env.E2E_URL!;

interface Found {
  kind: 'account' | 'contact';
  id: string;
  name: string;
}

/** Somebody of the demo by a part of the name, as the quick capture finds them. */
async function find(page: Page, kind: Found['kind'], text: string): Promise<Found> {
  const answer = (await (await page.request.get(`${address()}/crm/parties?q=${encodeURIComponent(text)}`)).json()) as { parties: Found[] };
  const found = answer.parties.find((each) => each.kind === kind);
  if (!found) throw new Error(`The demo knows no ${kind} like ${text}`);
  return found;
}

async function open(page: Page, kind: Found['kind'], text: string): Promise<Found> {
  const found = await find(page, kind, text);
  await page.goto(`${address()}/crm/${kind}s/${found.id}`);
  await expect(page.getByRole('heading', { level: 1, name: found.name })).toBeVisible();
  return found;
}

/** Opens a page and waits until it hears keys: it asks what waits for the reader as it comes to life. */
async function arrive(page: Page, path: string): Promise<void> {
  const alive = page.waitForRequest(`${address()}/me/waiting`);
  await page.goto(address() + path);
  await alive;
}

/** Presses a key that is no text; counted, since a quick capture is one in few of them. */
function counting(page: Page) {
  let pressed = 0;
  return { press: async (key: string) => ((pressed += 1), page.keyboard.press(key)), count: () => pressed };
}

test('a call is written down from any page by the keyboard alone, with its next step, and taken back', async ({ page }) => {
  await signInAs(page, 'project-lead');
  const somebody = await find(page, 'contact', 'jong');
  await arrive(page, '/crm/tasks/today');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const keys = counting(page);
  await keys.press('c');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(somebody.name);
  // At once: what is chosen is of what was typed, not of what stood there before.
  await keys.press('Enter');
  await expect(page.getByLabel('Waar ging het over?')).toBeFocused();
  await page.keyboard.type('Levertijd besproken');
  await keys.press('Tab');
  await page.keyboard.type('Offerte mailen');
  await keys.press('Control+Enter');
  await expect(page.getByRole('status').getByText(`Contact met ${somebody.name} vastgelegd`)).toBeVisible();
  expect(keys.count(), 'keys beside the text').toBeLessThanOrEqual(4);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Offerte mailen' })).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('link', { name: 'Offerte mailen' })).toHaveCount(0);
});

test('what is wrong is said beside it, and nothing that was typed is lost', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await page.goto(`${address()}/crm/capture`);
  await page.getByLabel('Volgende stap', { exact: true }).fill('Terugbellen');
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByText('Kies met wie het contact was.')).toBeVisible();
  await expect(page.getByText('Schrijf in één regel op waar het over ging.')).toBeVisible();
  await expect(page.getByLabel('Volgende stap', { exact: true })).toHaveValue('Terugbellen');
});

/** Keeps the scripts of the pages to come away. @returns what lets them come */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test('who types before the scripts of the page ran goes on where they are', async ({ page }) => {
  await signInAs(page, 'project-lead');
  const start = await holdScripts(page);
  await page.goto(`${address()}/crm/capture`, { waitUntil: 'commit' });
  const next = page.getByLabel('Volgende stap', { exact: true });
  await next.click();
  await next.pressSequentially('Terug');
  start();
  // Taken over by its scripts, and everything done that they do at once.
  await page.waitForFunction(() => Object.keys(document.querySelector('input[role="combobox"]') ?? {}).some((key) => key.startsWith('__reactProps')));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(next).toBeFocused();
  await page.keyboard.type('bellen');
  await expect(next).toHaveValue('Terugbellen');
});

test('what was typed over a text before the scripts of the page ran stays in it', async ({ page }) => {
  await signInAs(page, 'project-lead');
  const { id } = await open(page, 'contact', 'jong');
  const text = `Liever bellen ${Date.now().toString(36)}`;
  await page.getByLabel('Nieuwe notitie').fill(text);
  await page.getByRole('button', { name: 'Notitie toevoegen' }).click();
  await expect(page.getByText('Notitie toegevoegd.')).toBeVisible();
  const start = await holdScripts(page);
  await page.goto(`${address()}/crm/contacts/${id}`, { waitUntil: 'commit' });
  const note = page.getByRole('listitem').filter({ hasText: text }).filter({ has: page.getByLabel('Wijzigen') });
  await note.getByText('Wijzigen', { exact: true }).click();
  const field = note.getByLabel('Wijzigen');
  await field.fill(`${text}, na tienen`);
  start();
  await page.waitForFunction(() => Object.keys(document.querySelector('textarea[aria-label]') ?? {}).some((key) => key.startsWith('__reactProps')));
  await expect(field).toHaveValue(`${text}, na tienen`);
});

test('a timeline is filtered, and older things come under it', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await open(page, 'account', 'stichting');
  await waitForScripts(page);
  const timeline = page.locator('section', { has: page.locator('#timeline') });
  await expect(timeline.getByRole('listitem').first()).toBeVisible();
  const before = await timeline.getByRole('listitem').count();
  const more = page.getByRole('button', { name: 'Eerder laden' });
  if (await more.isVisible()) {
    await more.click();
    await expect.poll(() => timeline.getByRole('listitem').count()).toBeGreaterThan(before);
  }
  await page.getByLabel('Wat', { exact: true }).selectOption('contact');
  await expect(page).toHaveURL(/show=contact/);
  await expect(page.getByLabel('Wat', { exact: true })).toHaveValue('contact');
  await expect(timeline.getByText(/^(Order|Factuur|Betaling) /)).toHaveCount(0);
  await page.getByLabel('Kanaal').first().selectOption('letter');
  await expect(page).toHaveURL(/channel=letter/);
});

test('consent that was given is withdrawn by one press, and both are kept', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await open(page, 'contact', 'jong');
  const card = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Toestemming' }) });
  await card.getByText('Toestemming vastleggen').click();
  await card.getByLabel('Doel').selectOption('research');
  await card.getByLabel('Grondslag').selectOption('consent');
  await card.getByLabel('Waaruit blijkt het?').fill('Formulier op de beurs');
  await card.getByRole('button', { name: 'Gegeven' }).click();
  const state = card.getByRole('listitem').filter({ hasText: 'Onderzoek' }).first();
  await expect(state.getByText('“Formulier op de beurs”')).toBeVisible();
  await state.getByRole('button', { name: 'Intrekken' }).click();
  await expect(state.getByText('Ingetrokken')).toBeVisible();
  await state.getByText('Eerder').click();
  await expect(state.getByText('“Formulier op de beurs”')).toBeVisible();
});

test('a note is written where it is read', async ({ page }) => {
  await signInAs(page, 'project-lead');
  await open(page, 'contact', 'jong');
  await page.getByLabel('Nieuwe notitie').fill('Belt liever ’s ochtends');
  await page.getByRole('button', { name: 'Notitie toevoegen' }).click();
  await expect(page.getByText('Notitie toegevoegd.')).toBeVisible();
  await expect(page.getByText('Belt liever ’s ochtends').first()).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Belt liever ’s ochtends')).toHaveCount(0);
});

test('on a telephone a visit is written down with one hand: all of the form can be reached', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true })).newPage();
  await signInAs(page, 'end-user');
  const somebody = await find(page, 'contact', 'jong');
  await page.goto(`${address()}/crm/contacts`);
  await waitForScripts(page);
  await page.getByRole('button', { name: 'Contact vastleggen' }).or(page.getByRole('link', { name: 'Contact vastleggen' })).last().tap();
  const form = page.getByRole('dialog', { name: 'Contact vastleggen' });
  await form.getByRole('combobox').first().fill(somebody.name);
  await form.getByRole('option', { name: somebody.name }).first().tap();
  await form.getByLabel('Waar ging het over?').fill('Vroeg naar de levertijd');
  await form.getByPlaceholder('Wat spreek je af?').fill('Levertijd mailen');
  await form.getByRole('button', { name: 'Vastleggen', exact: true }).tap();
  await expect(page.getByText(`Contact met ${somebody.name} vastgelegd, volgende stap`)).toBeVisible();
});
