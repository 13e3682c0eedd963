import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectContrast } from '#test/setup/axe.ts';
import { signInAs } from '#test/setup/demo.ts';
import { dayFromNow } from '#test/setup/journey-day.ts';

const url = (path: string) => process.env.E2E_URL! + path;
const mark = Date.now().toString(36);
const [visits, notes, vision, opened, interviews, feedback] = ['Winkelbezoek', 'Verslag', 'Visie', 'Begin', 'Interviews', 'Terugkoppeling'].map((name) => `${name} ${mark}`) as [string, string, string, string, string, string];

const sheet = (rows: string[][]) => Buffer.from(['Wat', 'Soort', 'Kleur', 'Eerste dag', 'Laatste dag', 'Uren gepland', 'Wacht op'].join(';') + '\r\n' + rows.map((row) => row.join(';')).join('\r\n') + '\r\n', 'latin1');
const moment = (days: number, time: string) => `${dayFromNow(days)}T${time}`;
/** Two tasks and a milestone under a summary, as Microsoft Project saves them. */
const project = () => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project"><MinutesPerDay>480</MinutesPerDay><Tasks>
<Task><UID>0</UID><ID>0</ID><Name>CRM</Name><Summary>1</Summary></Task>
<Task><UID>1</UID><ID>1</ID><Name>Luisteren</Name><Summary>1</Summary></Task>
<Task><UID>2</UID><ID>2</ID><Name>${opened}</Name><Milestone>1</Milestone><Summary>0</Summary><Start>${moment(4, '08:00:00')}</Start><Finish>${moment(4, '08:00:00')}</Finish></Task>
<Task><UID>3</UID><ID>3</ID><Name>${interviews}</Name><Milestone>0</Milestone><Summary>0</Summary><Start>${moment(4, '08:00:00')}</Start><Finish>${moment(6, '17:00:00')}</Finish><Work>PT16H0M0S</Work><PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type></PredecessorLink></Task>
<Task><UID>4</UID><ID>4</ID><Name>${feedback}</Name><Milestone>0</Milestone><Summary>0</Summary><Start>${moment(8, '08:00:00')}</Start><Finish>${moment(8, '17:00:00')}</Finish><PredecessorLink><PredecessorUID>3</PredecessorUID><Type>1</Type><LinkLag>4800</LinkLag><LagFormat>7</LagFormat></PredecessorLink></Task>
</Tasks></Project>`;

async function choose(page: Page, name: string, buffer: Buffer) {
  await page.getByLabel('Bestand van het plan').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByLabel('Fase, waar het bestand die niet noemt').selectOption({ label: '2. Impact' });
  await page.getByRole('button', { name: 'Bekijk wat erbij komt' }).click();
}

test('a sheet with mistakes is refused by row and column, mended, looked at, added, and taken back', async ({ page }) => {
  // The administrator takes back the newest change of their own in another journey, and the consultant in the one below.
  await signInAs(page, 'project-lead');
  await page.goto(url('/roadmap/table'));
  await page.getByRole('link', { name: 'Inlezen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan inlezen' })).toBeVisible();
  await expectAccessible(page);

  const good = [visits, 'Activiteit', 'Rood', dayFromNow(3), dayFromNow(5), '12,5', ''];
  await choose(page, 'Café.csv', sheet([good, [notes, 'Activiteit', 'Paars', dayFromNow(9), dayFromNow(7), '', visits], [vision, 'Mijlpaal', 'Rood', '', '', '', 'Niemand']]));
  await expect(page.getByText('4 dingen kloppen niet in Café.csv').first()).toBeVisible();
  const said = await page.locator('main tbody tr').allInnerTexts();
  expect(said.map((row) => row.split('\t').slice(0, 2).map((cell) => cell.trim()))).toEqual([['3', 'Kleur'], ['3', 'Laatste dag'], ['4', 'Laatste dag'], ['4', 'Wacht op']]);
  await expect(page.getByText('“Paars” is hier niet bekend.', { exact: false })).toBeVisible();
  await expect(page.getByText('“Niemand” staat niet in het bestand en niet in het plan.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await expectContrast(page);

  await choose(page, 'Beter.csv', sheet([good, [notes, 'Activiteit', 'Rood', dayFromNow(7), dayFromNow(8), '', visits], [vision, 'Mijlpaal', 'Rood', '', dayFromNow(9), '', `${notes} [+1]`]]));
  await expect(page.getByRole('heading', { name: 'Dit komt erbij: Beter.csv' })).toBeVisible();
  await expect(page.getByRole('cell', { name: `${notes} [+1]` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Voeg 3 onderdelen toe' }).click();
  await expect(page.getByText('3 onderdelen staan nu in het plan.')).toBeVisible();
  for (const name of [visits, notes, vision]) await expect(page.getByRole('link', { name })).toBeVisible();

  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Teruggezet zoals het was.')).toBeVisible();
  for (const name of [visits, notes, vision]) await expect(page.getByRole('link', { name })).toHaveCount(0);
});

test('a plan from Microsoft Project tells what is different here, and comes in on its own days', async ({ page }) => {
  await signInAs(page, 'consultant');
  await page.goto(url('/roadmap/plan-import'));
  await choose(page, 'Plan.xml', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><Project/>'));
  await expect(page.getByText(/definitie van een documenttype/)).toBeVisible();

  await choose(page, 'Plan.xml', Buffer.from(project()));
  await expect(page.getByRole('heading', { name: 'Dit komt erbij: Plan.xml' })).toBeVisible();
  await expect(page.getByText('1 samenvattende taak is overgeslagen: rij 1.')).toBeVisible();
  await expect(page.getByText('Bij 1 taak zijn werkdagen ertussen als gewone dagen geteld: rij 4.')).toBeVisible();
  await expect(page.getByText(/^1 taak begint op de dag waarop klaar is waar die op wacht/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Voeg 3 onderdelen toe' }).click();
  await expect(page.getByText('3 onderdelen staan nu in het plan.')).toBeVisible();
  await page.getByRole('link', { name: interviews }).click();
  await expect(page.getByRole('heading', { level: 1, name: interviews })).toBeVisible();
  await expect(page.getByLabel(/^Eerste dag/).first()).toHaveValue(dayFromNow(4));
  await expect(page.getByRole('region', { name: 'Wacht op' }).getByRole('link', { name: opened })).toBeVisible();

  await page.goto(url('/roadmap/table'));
  await page.getByRole('button', { name: 'Laatste wijziging terug' }).click();
  await expect(page.getByText('Teruggezet zoals het was.')).toBeVisible();
  await expect(page.getByRole('link', { name: interviews })).toHaveCount(0);
});

test('an end user neither sees nor sends it', async ({ page }) => {
  await signInAs(page, 'end-user');
  await page.goto(url('/roadmap'));
  await expect(page.getByRole('link', { name: 'Inlezen' })).toHaveCount(0);
  const refused = await page.request.post(url('/roadmap/plan-import'), { multipart: { file: { name: 'Plan.xml', mimeType: 'text/xml', buffer: Buffer.from(project()) } }, headers: { origin: process.env.E2E_URL! } });
  expect(refused.status()).toBe(403);
});
