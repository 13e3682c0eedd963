import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectionNow, followConnection, patientFetch, pieceOf, sendAgain, serverAnswers } from './connection.ts';

const HERE = 'http://pacer.example';
let isThere: boolean;
let sent: string[];

/** As a browser's: it fails while the server is away. */
const bare: typeof fetch = (input, init) => {
  const address = new URL(input instanceof Request ? input.url : String(input), HERE);
  sent.push(`${init?.method ?? 'GET'} ${address.pathname}`);
  if (!isThere) return Promise.reject(new TypeError('Failed to fetch'));
  return Promise.resolve(new Response(address.pathname));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { origin: HERE });
  vi.stubGlobal('fetch', bare);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', { onLine: true });
  [isThere, sent] = [true, []];
});
afterEach(async () => {
  isThere = true;
  await serverAnswers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ask = (path: string, init?: RequestInit) => patientFetch(bare)(`${HERE}${path}`, init).then((answer) => answer.text());

test('what is read while the server is away is read once it is back', async () => {
  isThere = false;
  const answer = ask('/crm/accounts.data');
  await vi.advanceTimersByTimeAsync(7_000);
  isThere = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await answer).toBe('/crm/accounts.data');
});

test('what is sent goes once, when the server answers, and the page is told that it waits', async () => {
  isThere = false;
  const told: string[] = [];
  const end = followConnection(() => told.push(connectionNow()));
  const answer = ask('/crm/new/accounts.data', { method: 'POST', body: 'name=A' });
  await vi.advanceTimersByTimeAsync(7_000);
  expect(sent).not.toContain('POST /crm/new/accounts.data');
  expect(told).toEqual(['waiting']);
  isThere = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await answer).toBe('/crm/new/accounts.data');
  expect(sent.filter((each) => each.startsWith('POST'))).toHaveLength(1);
  expect(told).toEqual(['waiting', 'there']);
  end();
});

test('what is only read says nothing of something that was sent', async () => {
  isThere = false;
  const told: string[] = [];
  const end = followConnection(() => told.push(connectionNow()));
  const answer = ask('/crm/lookups/account.data');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual(['lost']);
  isThere = true;
  await vi.advanceTimersByTimeAsync(3_000);
  await answer;
  end();
});

test('leaving the page ends the waiting, and nothing is sent afterwards', async () => {
  isThere = false;
  const leaving = new AbortController();
  const answer = ask('/crm/new/accounts.data', { method: 'POST', signal: leaving.signal }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1_000);
  leaving.abort();
  isThere = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await answer).toBeInstanceOf(DOMException);
  expect(sent).not.toContain('POST /crm/new/accounts.data');
});

test('a request that fails although the server answers is not asked for ever', async () => {
  const broken: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(patientFetch(broken)(`${HERE}/kpis.data`)).rejects.toThrow('Failed to fetch');
});

test.each(['/api/v1/events', '/assets/a.js'])('%s is fetched as ever', async (path) => {
  isThere = false;
  await expect(ask(path)).rejects.toThrow('Failed to fetch');
});

test('who answers in the place of the server, that it is away, is not the server', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 502 })));
  expect(await serverAnswers()).toBe(false);
});

test('what breaks off on its way goes again when the reader says so, and not before', async () => {
  let breaksOff = true;
  const told: string[] = [];
  const end = followConnection(() => told.push(connectionNow()));
  const breaking: typeof fetch = (input, init) => (breaksOff ? Promise.reject(new TypeError('Failed to fetch')) : bare(input, init));
  const answer = patientFetch(breaking)(`${HERE}/crm/new/accounts.data`, { method: 'POST', body: 'name=A' }).then((given) => given.text());
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told.at(-1)).toBe('unsure');
  breaksOff = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).not.toContain('POST /crm/new/accounts.data');
  sendAgain();
  expect(await answer).toBe('/crm/new/accounts.data');
  expect(sent.filter((each) => each.startsWith('POST'))).toHaveLength(1);
  expect(told.at(-1)).toBe('there');
  end();
});

test('leaving the page forgets what broke off', async () => {
  const leaving = new AbortController();
  const broken: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  const answer = patientFetch(broken)(`${HERE}/crm/new/accounts.data`, { method: 'POST', signal: leaving.signal }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(connectionNow()).toBe('unsure');
  leaving.abort();
  expect(await answer).toBeInstanceOf(DOMException);
  expect(connectionNow()).toBe('there');
});

test('a piece asked for while the server is away is fetched once it is back, and once for all who ask', async () => {
  isThere = false;
  const load = vi.fn(() => (isThere ? Promise.resolve('palette') : Promise.reject(new TypeError('Failed to fetch dynamically imported module'))));
  const piece = pieceOf(load);
  const asked = Promise.all([piece(), piece()]);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(load, 'a browser does not try again what it could not fetch').not.toHaveBeenCalled();
  isThere = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await asked).toEqual(['palette', 'palette']);
  isThere = false;
  expect(await piece(), 'what was fetched is there without the server').toBe('palette');
  expect(load).toHaveBeenCalledTimes(1);
});

test('a piece that is not there fails in the end, and is asked for anew the next time', async () => {
  let isMade = false;
  const piece = pieceOf(() => (isMade ? Promise.resolve('palette') : Promise.reject(new TypeError('gone'))));
  await expect(piece()).rejects.toThrow('gone');
  isMade = true;
  expect(await piece()).toBe('palette');
});
