import { expect, test } from '@playwright/test';

const address = () => process.env.E2E_URL!;

for (const path of ['/sign-in', '/kpis', '/no-such-page', '/api/v1/metrics', '/api/v1/no-such-path', '/health/live', '/favicon.svg', '/assets/no-such-file.js']) {
  test(`${path} is answered behind the security headers`, async () => {
    const response = await fetch(address() + path, { redirect: 'manual' });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(response.status).toBeLessThan(500);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });
}

test('every response has a nonce of its own, and the page carries it on each script', async () => {
  const pages = await Promise.all([1, 2].map(() => fetch(`${address()}/sign-in`)));
  const nonces = pages.map((page) => /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]);
  expect(new Set(nonces).size).toBe(2);
  const html = await pages[0]!.text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[0]!}"`))).toEqual([]);
});

test('a write from another site is refused and sets no cookie', async () => {
  for (const origin of ['https://elsewhere.example', 'null', undefined]) {
    const response = await fetch(`${address()}/demo-sessions`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'text/plain', ...(origin ? { origin } : {}) },
      body: 'role=administrator',
    });
    expect(response.status, `origin ${String(origin)}`).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  }
});

test('the session cookie is out of reach of scripts and of other sites', async () => {
  const response = await fetch(`${address()}/demo-sessions`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address() },
    body: 'role=administrator',
  });
  const session = response.headers.getSetCookie().find((cookie) => cookie.includes('session'));
  expect(session).toMatch(/HttpOnly/i);
  expect(session).toMatch(/SameSite=Lax/i);
});

test('a page behind sign-in is never kept by a cache', async () => {
  const response = await fetch(`${address()}/kpis`, { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('cache-control')).toMatch(/no-store/);
});

test('a form larger than any form is refused', async () => {
  const response = await fetch(`${address()}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address() },
    body: `email=${'a'.repeat(3_000_000)}`,
  });
  expect(response.status).toBe(413);
});

test('a character that no text can hold does not come in with a form or a question', async () => {
  const signedIn = await fetch(`${address()}/demo-sessions`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address() }, body: 'role=administrator' });
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
  const name = `Nul%00${Date.now()}`;
  const made = await fetch(`${address()}/settings/teams`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address(), cookie }, body: `intent=create&name=${name}` });
  expect(made.status).toBe(302);
  expect(await (await fetch(`${address()}/settings/teams`, { headers: { cookie } })).text()).toContain(name.replace('%00', ''));
  expect((await fetch(`${address()}/crm/contacts?q=a%00b`, { headers: { cookie } })).status).toBe(200);
});
