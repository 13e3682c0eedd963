import { createHmac } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { acceptAs, acceptAsNew, findInvitation, invite } from '#app/people/invitations.server.ts';
import { endAccess } from '#app/people/members.server.ts';
import { createPerson, hashPassword } from '#app/people/new-person.server.ts';
import { askPasswordReset, beginSecondFactor, changePassword, confirmSecondFactor, endOwnSession, listOwnSessions, resetPassword } from '#app/people/security.server.ts';
import { needsSetUp, setUp } from '#app/people/set-up.server.ts';
import { giveSecondFactor, signIn } from '#app/people/sign-in.server.ts';
import { createWorkspace, systemScope } from '#app/people/workspaces.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { findSignedIn } from '#app/web/session.server.ts';

const PASSWORD = 'seven quiet llamas paint';
const NOW = new Date();

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

let address = 0;
/** Everyone calls from an address of their own, but for who says otherwise. */
const caller = (headers = new Headers()) => ({ headers, clientAddress: `192.0.2.${(address += 1)}` });

const cookiesOf = (answered: Headers) => answered.getSetCookie().filter((line) => !/Max-Age=0/i.test(line)).map((line) => line.split(';')[0]).join('; ');
const requestWith = (answered: Headers, path = '/') => new Request(`http://localhost:3000${path}`, { headers: { cookie: cookiesOf(answered) } });

async function makePerson(email: string, role = 'analyst') {
  const workspace = await createWorkspace({ name: 'Own' });
  const passwordHash = await hashPassword(PASSWORD);
  const personId = await database().$transaction((tx) => createPerson(tx, { email, name: 'Ann', locale: 'nl', passwordHash }));
  const member = await database().member.create({ data: { workspaceId: workspace.id, personId, email, name: 'Ann', role } });
  return { personId, workspaceId: workspace.id, memberId: member.id, scope: await systemScope(workspace.id, 'command-line') };
}

async function signedIn(email: string, password = PASSWORD) {
  const result = await signIn({ email, password }, caller());
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function must<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** RFC 6238 with SHA-1, written apart from the library. */
function totp(secretBase32: string, at = Date.now()): string {
  const bits = Array.from(secretBase32.replace(/=+$/, '')).map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  return String((digest.readUInt32BE(digest[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

beforeEach(async () => {
  await database().rateLimit.deleteMany();
});

test('the right password, in whatever case the address is written, opens the one workspace', async () => {
  const { workspaceId } = await makePerson('ann@example.org');
  const { headers, needsSecondFactor } = await signedIn(' Ann@Example.org ');
  expect(needsSecondFactor).toBe(false);
  expect(await requireScope(requestWith(headers), 'kpis:write')).toMatchObject({ workspaceId, member: { role: 'analyst' } });
  expect(headers.getSetCookie().filter((line) => /session/.test(line)).every((line) => /HttpOnly/i.test(line) && /SameSite=Lax/i.test(line))).toBe(true);
  expect(await database().auditEvent.count({ where: { workspaceId, verb: 'person.sign-in' } })).toBe(1);
});

test('a session of an address that is https carries the __Host- prefix and is secure', async () => {
  await makePerson('secure@example.org');
  process.env.PACER_URL = 'https://pacer.example.org';
  try {
    const { headers } = await signedIn('secure@example.org');
    const session = headers.getSetCookie().find((line) => line.includes('session_token'));
    expect(session).toMatch(/^__Host-pacer\.session_token=.*Path=\/.*Secure/i);
    expect(session).not.toMatch(/Domain/i);
  } finally {
    delete process.env.PACER_URL;
  }
});

test('an unknown address and a wrong password are refused alike', async () => {
  await makePerson('known@example.org');
  const wrong = await signIn({ email: 'known@example.org', password: 'nope nope nope' }, caller());
  const unknown = await signIn({ email: 'unknown@example.org', password: 'nope nope nope' }, caller());
  expect(wrong).toEqual({ ok: false, reason: 'wrong' });
  expect(unknown).toEqual(wrong);
});

test('of a thousand guesses from a thousand addresses ten reach the password; a browser known before still gets in', async () => {
  await makePerson('victim@example.org');
  const known = await signedIn('victim@example.org');
  const answers: string[] = [];
  for (let guess = 0; guess < 1000; guess++) {
    const result = await signIn({ email: 'victim@example.org', password: `guess ${guess}` }, { headers: new Headers({ 'x-forwarded-for': `10.0.${guess % 250}.1` }), clientAddress: `198.51.100.${guess % 200}-${guess}` });
    answers.push(result.ok ? 'in' : result.reason);
  }
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(10);
  expect(answers.filter((answer) => answer === 'too-many')).toHaveLength(990);
  expect(await signIn({ email: 'victim@example.org', password: PASSWORD }, caller())).toEqual({ ok: false, reason: 'too-many' });
  expect(await signIn({ email: 'victim@example.org', password: PASSWORD }, caller(new Headers({ cookie: cookiesOf(known.headers) })))).toMatchObject({ ok: true });
});

test('one address cannot guess at many accounts without end', async () => {
  const results: string[] = [];
  for (let guess = 0; guess < 105; guess++) {
    const result = await signIn({ email: 'not an address', password: 'x' }, { headers: new Headers(), clientAddress: '203.0.113.9' });
    results.push(result.ok ? 'in' : result.reason);
    await database().rateLimit.deleteMany({ where: { key: { startsWith: 'account' } } });
  }
  expect(results.slice(-5)).toEqual(Array(5).fill('too-many'));
});

test('a second factor is asked for, holds once a code, and a recovery code once', async () => {
  const { personId, workspaceId } = await makePerson('factor@example.org');
  const first = requestWith((await signedIn('factor@example.org')).headers);
  const session = (await findSignedIn(first))!;
  const self = { personId, sessionId: session.sessionId, workspaceId, headers: first.headers };
  expect(await beginSecondFactor(self, 'wrong')).toEqual({ ok: false, reason: 'wrong' });
  const enrolment = must(await beginSecondFactor(self, PASSWORD));
  expect(enrolment.qrCode).toMatch(/^data:image\/png;base64,/);
  const confirmed = must(await confirmSecondFactor(self, totp(enrolment.secret)));
  expect(await findSignedIn(first), 'the session from before has ended').toBeNull();
  expect(await requireScope(requestWith(confirmed.headers), null)).toMatchObject({ workspaceId });

  const kept = await database().twoFactor.findFirstOrThrow({ where: { personId } });
  for (const code of enrolment.recoveryCodes) expect(kept.backupCodes).not.toContain(code);

  const step = await signedIn('factor@example.org');
  expect(step.needsSecondFactor).toBe(true);
  expect(await findSignedIn(requestWith(step.headers)), 'the password alone opens nothing').toBeNull();
  const withStep = () => caller(new Headers({ cookie: cookiesOf(step.headers) }));
  expect(await giveSecondFactor('000000', withStep())).toEqual({ ok: false, reason: 'wrong' });
  const code = totp(enrolment.secret);
  const through = must(await giveSecondFactor(code, withStep()));
  expect(await findSignedIn(requestWith(through.headers))).not.toBeNull();

  const again = await signedIn('factor@example.org');
  expect(await giveSecondFactor(code, caller(new Headers({ cookie: cookiesOf(again.headers) }))), 'the same code again').toEqual({ ok: false, reason: 'wrong' });

  const recovery = enrolment.recoveryCodes[0]!;
  const third = await signedIn('factor@example.org');
  expect(await giveSecondFactor(recovery, caller(new Headers({ cookie: cookiesOf(third.headers) })))).toMatchObject({ ok: true });
  const fourth = await signedIn('factor@example.org');
  expect(await giveSecondFactor(recovery, caller(new Headers({ cookie: cookiesOf(fourth.headers) }))), 'a recovery code again').toEqual({ ok: false, reason: 'wrong' });
});

test('a reset link works once, ends every session, and says nothing about who exists', async () => {
  const { personId } = await makePerson('forgot@example.org');
  const open = requestWith((await signedIn('forgot@example.org')).headers);
  const sent: string[] = [];
  const send = ({ token }: { token: string }) => Promise.resolve(void sent.push(token));
  const known = await askPasswordReset('forgot@example.org', '192.0.2.200', send);
  const unknown = await askPasswordReset('nobody@example.org', '192.0.2.200', send);
  expect(unknown).toEqual(known);
  await expect.poll(() => sent.length).toBe(1);
  const [token] = sent;
  expect(await resetPassword('no-such-token', 'four green doors open')).toEqual({ ok: false, reason: 'link-ended' });
  expect(await resetPassword(token!, 'four green doors open')).toMatchObject({ ok: true });
  expect(await findSignedIn(open)).toBeNull();
  expect(await resetPassword(token!, 'another one entirely')).toEqual({ ok: false, reason: 'link-ended' });
  expect(await signIn({ email: 'forgot@example.org', password: PASSWORD }, caller())).toEqual({ ok: false, reason: 'wrong' });
  expect((await signedIn('forgot@example.org', 'four green doors open')).needsSecondFactor).toBe(false);
  expect(await database().auditEvent.count({ where: { verb: 'person.reset-password', recordId: personId } })).toBe(1);
});

test('changing the password ends the other sessions and keeps this one', async () => {
  const { personId, workspaceId } = await makePerson('change@example.org');
  const other = requestWith((await signedIn('change@example.org')).headers);
  const own = requestWith((await signedIn('change@example.org')).headers);
  const session = (await findSignedIn(own))!;
  const self = { personId, sessionId: session.sessionId, workspaceId, headers: own.headers };
  expect(await changePassword(self, { current: 'wrong', next: 'four green doors open' })).toEqual({ ok: false, reason: 'wrong' });
  const changed = must(await changePassword(self, { current: PASSWORD, next: 'four green doors open' }));
  expect(await findSignedIn(other)).toBeNull();
  expect(await requireScope(requestWith(changed.headers), null)).toMatchObject({ workspaceId });
});

test('one ends one\'s own sessions, not another\'s', async () => {
  const ann = await makePerson('ann2@example.org');
  const bob = await makePerson('bob2@example.org');
  const bobs = requestWith((await signedIn('bob2@example.org')).headers);
  const bobSession = (await findSignedIn(bobs))!;
  expect(await endOwnSession(ann.personId, bobSession.sessionId)).toEqual({ ok: false, reason: 'not-found' });
  expect(await listOwnSessions(bob.personId, bobSession.sessionId)).toMatchObject([{ isThis: true }]);
  expect(await endOwnSession(bob.personId, bobSession.sessionId)).toMatchObject({ ok: true });
  expect(await findSignedIn(bobs)).toBeNull();
});

test('an invitation is accepted once, by somebody new', async () => {
  const { scope } = await makePerson('host@example.org', 'administrator');
  const { token } = must(await invite(scope, { email: 'new@example.org', name: 'New', role: 'manager' }, NOW));
  expect(JSON.stringify(await database().invitation.findMany())).not.toContain(token);
  expect(await findInvitation(token, NOW)).toMatchObject({ email: 'new@example.org', role: 'manager', hasAccount: false });
  const joins = await Promise.all([1, 2].map(() => acceptAsNew(token, { name: 'New', password: PASSWORD }, 'nl', { headers: new Headers(), asOf: NOW })));
  expect(joins.map((joined) => joined.ok).sort()).toEqual([false, true]);
  const joined = joins.find((one) => one.ok)!;
  expect(await requireScope(requestWith(must(joined).headers), null)).toMatchObject({ workspaceId: scope.workspaceId, member: { role: 'manager' } });
  expect(await findInvitation(token, NOW)).toBeNull();
});

test('an invitation is for its own address, and ends by time, by a newer one and with access', async () => {
  const { scope } = await makePerson('host2@example.org', 'administrator');
  const known = await makePerson('known2@example.org');
  const stranger = await makePerson('stranger@example.org');
  const session = (await findSignedIn(requestWith((await signedIn('known2@example.org')).headers)))!;
  const first = must(await invite(scope, { email: 'known2@example.org', name: 'K', role: 'management' }, NOW)).token;
  const second = must(await invite(scope, { email: 'known2@example.org', name: 'K', role: 'management' }, NOW)).token;
  expect(await findInvitation(first, NOW)).toBeNull();
  expect(await findInvitation(second, new Date(NOW.getTime() + 15 * 86_400_000))).toBeNull();
  expect(await acceptAs(second, { id: stranger.personId, email: 'stranger@example.org' }, session.sessionId, NOW)).toEqual({ ok: false, reason: 'not-found' });
  expect(await acceptAsNew(second, { name: 'Thief', password: PASSWORD }, 'nl', { headers: new Headers(), asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await acceptAs(second, { id: known.personId, email: 'known2@example.org' }, session.sessionId, NOW)).toMatchObject({ ok: true });
  const member = await database().member.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, email: 'known2@example.org' } });
  expect(await endAccess(scope, member.id, NOW)).toMatchObject({ ok: true });
  expect(await invite({ ...scope, permissions: new Set(['people:write']) }, { email: 'x@example.org', name: 'X', role: 'administrator' }, NOW)).toEqual({ ok: false, reason: 'administrators-only' });
});

test('set-up happens once, also when two browsers press at the same moment', async () => {
  await database().$executeRaw`ALTER TABLE audit_events DISABLE TRIGGER append_only`;
  await database().$executeRaw`TRUNCATE workspaces, members, audit_events, invitations, sessions, people CASCADE`;
  await database().$executeRaw`ALTER TABLE audit_events ENABLE TRIGGER append_only`;
  expect(await needsSetUp()).toBe(true);
  const given = (name: string) => ({ workspaceName: name, timeZone: 'Europe/Amsterdam', name: 'First', email: `${name}@example.org`, password: PASSWORD });
  const made = await Promise.all(['one', 'two', 'three'].map((name) => setUp(given(name), 'nl', new Headers())));
  expect(made.filter((result) => result.ok)).toHaveLength(1);
  expect(await needsSetUp()).toBe(false);
  const winner = made.find((result) => result.ok)!;
  expect(await requireScope(requestWith(must(winner).headers), 'api-keys:write')).toMatchObject({ member: { role: 'administrator' } });
  expect(await database().person.count()).toBe(1);
});
