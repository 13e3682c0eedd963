import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import '#app/all-jobs.server.ts';
import { deliverDueWebhooks } from '#app/crm/webhooks/deliver.server.ts';
import { findDelivery, listDeliveries, replayDelivery, sendTest } from '#app/crm/webhooks/deliveries.server.ts';
import { hasWebhooks, queueWebhooks, type RecordEvent } from '#app/crm/webhooks/queue-webhooks.server.ts';
import { readSecret, signatureHeaders } from '#app/crm/webhooks/signature.server.ts';
import { GIVEN_UP_IN_A_ROW, MAX_ATTEMPTS } from '#app/crm/webhooks/webhook.ts';
import { createWebhook, findWebhook, listWebhooks, removeWebhook, rotateWebhookSecret, switchWebhookOff, switchWebhookOn } from '#app/crm/webhooks/webhooks.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import { enqueueScheduled } from '#app/jobs/schedule.server.ts';
import { startJobs, stopJobs } from '#app/jobs/worker.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

vi.hoisted(() => (process.env.LOG_LEVEL = 'silent'));

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

let received: Received[] = [];
let answer: (request: Received) => { status: number; body?: string } | null = () => ({ status: 200 });
let server: Server;
let url: string;

beforeAll(async () => {
  process.env.WEBHOOK_ALLOW_PRIVATE = '1';
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const got = { headers: request.headers, body };
      received.push(got);
      const given = answer(got);
      if (given) response.writeHead(given.status).end(given.body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});

afterAll(() => {
  server.closeAllConnections();
  return new Promise((closed) => server.close(closed));
});

beforeEach(async () => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
  received = [];
  answer = () => ({ status: 200 });
  await database().webhook.deleteMany();
});

const later = (ms: number) => new Date(Date.now() + ms);
const HOUR = 3_600_000;
const event = (name: RecordEvent['event'] = 'contact.created', data: Record<string, unknown> = { name: 'Example' }): RecordEvent => ({ event: name, recordId: randomUUID(), data });

async function addWebhook(scope: Scope, events: ('contact.created' | 'contact.updated' | 'deal.deleted')[] = ['contact.created', 'contact.updated']) {
  const made = await createWebhook(scope, { url, events });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

const queue = (scope: Scope, ...events: RecordEvent[]) => inWorkspaceSql(scope.workspaceId, (tx) => queueWebhooks(tx, scope, events));
const deliveriesOf = (webhookId: string) => database().webhookDelivery.findMany({ where: { webhookId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });

/** As the specification's own verification: any of the signatures, over id, timestamp and the raw body. */
function isSignedBy(secret: string, { headers, body }: Received): boolean {
  const wanted = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest();
  return String(headers['webhook-signature']).split(' ').some((signature) => {
    const [version, value = ''] = signature.split(',');
    const given = Buffer.from(value, 'base64');
    return version === 'v1' && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

test('the signature is that of the specification’s example', () => {
  // standardwebhooks.com, reference test vector (also Svix’s documentation of verifying by hand).
  const headers = signatureHeaders({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: new Date(1_614_265_330_000), body: '{"test": 2432232314}', secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'] });
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  expect(headers['webhook-timestamp']).toBe('1614265330');
});

test('what happens to a record arrives, signed, with its data; other events and other records do not', async () => {
  const scope = await makeScope();
  const { id, secret } = await addWebhook(scope);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const told = event('contact.created', { name: 'É "quoted" \\ {x,NULL} 💶', n: null, list: [1, 'a'] });
  await queue(scope, told, event('deal.deleted'), event('address.created'));
  expect(await deliverDueWebhooks({ asOf: later(0) })).toBe(1);
  expect(received).toHaveLength(1);
  expect(JSON.parse(received[0]!.body)).toMatchObject({ type: 'contact.created', data: { id: told.recordId, ...told.data } });
  expect(isSignedBy(secret, received[0]!)).toBe(true);
  expect(isSignedBy('whsec_' + Buffer.alloc(32).toString('base64'), received[0]!)).toBe(false);
  const [row] = await deliveriesOf(id);
  expect(row).toMatchObject({ status: 'delivered', attempts: 1, responseStatus: 200, problem: null, recordId: told.recordId });
  expect(await deliverDueWebhooks({ asOf: later(HOUR) })).toBe(0);
});

test('a secret lies sealed in the database; without the secret of the server nothing goes out, and a new one mends it', async () => {
  const scope = await makeScope();
  const { id, secret } = await addWebhook(scope);
  const kept = (await database().webhook.findUniqueOrThrow({ where: { id } })).secret;
  expect(kept).not.toContain(secret.replace('whsec_', ''));
  expect(readSecret(kept)).toBe(secret);
  process.env.AUTH_SECRET = 'another-secret-that-is-long-enough-too';
  await queue(scope, event());
  await deliverDueWebhooks({ asOf: later(0) });
  expect(received).toHaveLength(0);
  expect((await deliveriesOf(id))[0]).toMatchObject({ status: 'pending', problem: 'secret-unreadable' });
  const rotated = await rotateWebhookSecret(scope, id, 1, new Date());
  await deliverDueWebhooks({ asOf: later(HOUR) });
  expect(received).toHaveLength(1);
  expect(rotated.ok && isSignedBy(rotated.value.secret, received[0]!)).toBe(true);
});

test('it is told exactly when the transaction commits, through both kinds of transaction', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  const fail = new Error('rolled back');
  await expect(inWorkspaceSql(scope.workspaceId, async (tx) => { await queueWebhooks(tx, scope, [event()]); throw fail; })).rejects.toBe(fail);
  await inWorkspace(scope.workspaceId, (tx) => queueWebhooks(tx, scope, [event()]));
  expect(await deliveriesOf(id)).toHaveLength(1);
});

test('a thousand events of a transaction are one statement, and none without an active webhook', async () => {
  const scope = await makeScope();
  const events = Array.from({ length: 1_000 }, () => event());
  const counted = async () => {
    let count = 0;
    await inWorkspaceSql(scope.workspaceId, (tx) => queueWebhooks({ $queryRaw: (...given) => tx.$queryRaw(...given), $executeRaw: (...given) => (count++, tx.$executeRaw(...given)) }, scope, events));
    return count;
  };
  expect(await counted()).toBe(0);
  const { id } = await addWebhook(scope);
  expect(await counted()).toBe(1);
  expect(await deliveriesOf(id)).toHaveLength(1_000);
  await inWorkspaceSql(scope.workspaceId, async (tx) => expect(await hasWebhooks(tx, scope)).toBe(true));
});

describe('when it fails', () => {
  test('it is tried again under the same id and the same body, each time later, and given up after a day', async () => {
    const scope = await makeScope();
    const { id } = await addWebhook(scope);
    await queue(scope, event());
    answer = () => ({ status: 500, body: 'out of order' });
    let at = later(0);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      expect(await deliverDueWebhooks({ asOf: at })).toBe(1);
      expect(await deliverDueWebhooks({ asOf: new Date(at.getTime() + 5_000) })).toBe(0);
      at = new Date(at.getTime() + 7 * HOUR);
    }
    expect(await deliverDueWebhooks({ asOf: at })).toBe(0);
    const [row] = await deliveriesOf(id);
    expect(row).toMatchObject({ status: 'failed', attempts: MAX_ATTEMPTS, responseStatus: 500, responseBody: 'out of order' });
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(MAX_ATTEMPTS);
  });

  test('and succeeds at the second attempt, it is delivered once', async () => {
    const scope = await makeScope();
    const { id } = await addWebhook(scope);
    await queue(scope, event());
    answer = () => ({ status: received.length === 1 ? 503 : 204 });
    await deliverDueWebhooks({ asOf: later(0) });
    await deliverDueWebhooks({ asOf: later(20_000) });
    expect((await deliveriesOf(id))[0]).toMatchObject({ status: 'delivered', attempts: 2, responseStatus: 204 });
  });

  test('a webhook that gives up five in a row is switched off, with a line in the log; on again it starts afresh', async () => {
    const scope = await makeScope();
    const { id } = await addWebhook(scope);
    for (let at = 0; at < GIVEN_UP_IN_A_ROW; at++) await queue(scope, event());
    await database().webhookDelivery.updateMany({ where: { webhookId: id }, data: { attempts: MAX_ATTEMPTS - 1 } });
    answer = () => ({ status: 500 });
    while ((await deliverDueWebhooks({ asOf: later(0) })) > 0);
    expect(await findWebhook(scope, id)).toMatchObject({ isActive: false, switchedOffBecause: 'failing', failed: GIVEN_UP_IN_A_ROW });
    expect(await database().auditEvent.findFirst({ where: { workspaceId: scope.workspaceId, verb: 'webhook.switch-off' } })).toMatchObject({ source: 'job', recordId: id });
    await queue(scope, event());
    expect(await deliveriesOf(id), 'nothing is kept for one that is off').toHaveLength(GIVEN_UP_IN_A_ROW);
    const { version } = (await findWebhook(scope, id))!;
    expect(await switchWebhookOn(scope, id, version)).toEqual({ ok: true });
    await queue(scope, event());
    answer = () => ({ status: 200 });
    expect(await deliverDueWebhooks({ asOf: later(0) })).toBe(1);
    expect(await findWebhook(scope, id)).toMatchObject({ isActive: true, switchedOffBecause: null });
  });

  test('one success in between counts the row anew', async () => {
    const scope = await makeScope();
    const { id } = await addWebhook(scope);
    const giveUp = async () => {
      await queue(scope, event());
      await database().webhookDelivery.updateMany({ where: { webhookId: id, status: 'pending' }, data: { attempts: MAX_ATTEMPTS - 1 } });
      await deliverDueWebhooks({ asOf: later(0) });
    };
    answer = () => ({ status: 500 });
    for (let at = 0; at < GIVEN_UP_IN_A_ROW - 1; at++) await giveUp();
    answer = () => ({ status: 200 });
    await giveUp();
    answer = () => ({ status: 500 });
    for (let at = 0; at < GIVEN_UP_IN_A_ROW - 1; at++) await giveUp();
    expect(await findWebhook(scope, id)).toMatchObject({ isActive: true });
  });

  test('410 switches it off at once', async () => {
    const scope = await makeScope();
    const { id } = await addWebhook(scope);
    await queue(scope, event());
    answer = () => ({ status: 410 });
    await deliverDueWebhooks({ asOf: later(0) });
    expect(await findWebhook(scope, id)).toMatchObject({ isActive: false, switchedOffBecause: 'gone' });
  });
});

test('two processes at once send each delivery once', async () => {
  const scope = await makeScope();
  await addWebhook(scope);
  await queue(scope, ...Array.from({ length: 30 }, () => event()));
  const asOf = later(0);
  const drain = async () => {
    while ((await deliverDueWebhooks({ asOf })) > 0);
  };
  await Promise.all([drain(), drain(), drain()]);
  expect(received).toHaveLength(30);
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
});

test('a stop of the server while sending gives the delivery back uncounted', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  await queue(scope, event());
  const stop = new AbortController();
  answer = () => {
    stop.abort();
    return null;
  };
  await deliverDueWebhooks({ asOf: later(0), signal: stop.signal });
  expect((await deliveriesOf(id))[0]).toMatchObject({ status: 'pending', attempts: 0 });
  answer = () => ({ status: 200 });
  expect(await deliverDueWebhooks({ asOf: later(1) })).toBe(1);
});

test('the server sends by itself in the background', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  await queue(scope, event());
  startJobs();
  try {
    await expect.poll(async () => (await deliveriesOf(id))[0]!.status, { timeout: 10_000 }).toBe('delivered');
  } finally {
    await stopJobs();
  }
});

test('after a new secret the old one signs along for a day', async () => {
  const scope = await makeScope();
  const { id, secret } = await addWebhook(scope);
  const rotated = await rotateWebhookSecret(scope, id, 1, later(0));
  if (!rotated.ok) throw new Error(rotated.reason);
  await queue(scope, event(), event());
  await database().webhookDelivery.updateMany({ where: { id: (await deliveriesOf(id))[1]!.id }, data: { nextTryAt: later(25 * HOUR) } });
  await deliverDueWebhooks({ asOf: later(0) });
  expect([isSignedBy(secret, received[0]!), isSignedBy(rotated.value.secret, received[0]!)]).toEqual([true, true]);
  await deliverDueWebhooks({ asOf: later(25 * HOUR) });
  expect([isSignedBy(secret, received[1]!), isSignedBy(rotated.value.secret, received[1]!)]).toEqual([false, true]);
});

test('a test is sent at once, also while the webhook is off, and says nothing of how it fares', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  await switchWebhookOff(scope, id, 1);
  const sent = await sendTest(scope, id, later(0));
  expect(sent).toMatchObject({ ok: true, value: { isDelivered: true } });
  expect(JSON.parse(received[0]!.body)).toMatchObject({ type: 'webhook.test', data: {} });
  answer = () => ({ status: 500 });
  const failed = await sendTest(scope, id, later(0));
  if (!failed.ok) throw new Error(failed.reason);
  expect(failed.value.isDelivered).toBe(false);
  expect(await findDelivery(scope, id, failed.value.id)).toMatchObject({ status: 'failed', responseStatus: 500 });
});

test('a delivery can be sent again under the same id, not while the webhook is off', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  await queue(scope, event());
  await deliverDueWebhooks({ asOf: later(0) });
  const [row] = await deliveriesOf(id);
  expect(await replayDelivery(scope, id, row!.id, later(0))).toEqual({ ok: true });
  await deliverDueWebhooks({ asOf: later(0) });
  expect(received.map(({ headers }) => headers['webhook-id'])).toEqual(Array(2).fill(received[0]!.headers['webhook-id']));
  await switchWebhookOff(scope, id, 1);
  expect(await replayDelivery(scope, id, row!.id, later(0))).toEqual({ ok: false, reason: 'switched-off' });
});

test('the log is paged, newest first, and filtered by status', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  await queue(scope, ...Array.from({ length: 120 }, () => event()));
  await database().webhookDelivery.updateMany({ where: { webhookId: id, id: (await deliveriesOf(id))[0]!.id }, data: { status: 'failed' } });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await listDeliveries(scope, id, { status: 'pending', after });
    seen.push(...page.deliveries.map((row) => row.id));
    after = page.next;
  } while (after);
  expect(seen).toHaveLength(119);
  expect(new Set(seen).size).toBe(119);
  expect((await listDeliveries(scope, id, { status: 'failed', after: null })).deliveries).toHaveLength(1);
});

test('the address is checked when it is typed and again when it is used', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  await queue(scope, event());
  process.env.WEBHOOK_ALLOW_PRIVATE = '';
  try {
    expect(await createWebhook(scope, { url, events: ['contact.created'] })).toEqual({ ok: false, reason: 'private-address' });
    await deliverDueWebhooks({ asOf: later(0) });
    expect((await deliveriesOf(id))[0]).toMatchObject({ status: 'pending', problem: 'private-address', responseStatus: null });
    expect(await sendTest(scope, id, later(0))).toMatchObject({ value: { isDelivered: false } });
    expect(received).toEqual([]);
  } finally {
    process.env.WEBHOOK_ALLOW_PRIVATE = '1';
  }
});

test('who saw an older version is told so', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  await switchWebhookOff(scope, id, 1);
  for (const refusal of [await switchWebhookOff(scope, id, 1), await switchWebhookOn(scope, id, 1), await rotateWebhookSecret(scope, id, 1, later(0)), await removeWebhook(scope, id, 1)]) {
    expect(refusal).toEqual({ ok: false, reason: 'changed-meanwhile' });
  }
  expect(await removeWebhook(scope, id, 2)).toEqual({ ok: true });
  expect(await listWebhooks(scope)).toEqual([]);
});

test('another workspace sees, changes and is told nothing', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  const { id, secret } = await addWebhook(other);
  await queue(other, event());
  const [row] = await deliveriesOf(id);
  expect(await listWebhooks(own)).toEqual([]);
  expect(await findWebhook(own, id)).toBeNull();
  expect((await listDeliveries(own, id, { status: null, after: null })).deliveries).toEqual([]);
  expect(await findDelivery(own, id, row!.id)).toBeNull();
  for (const refusal of [await switchWebhookOff(own, id, 1), await rotateWebhookSecret(own, id, 1, later(0)), await removeWebhook(own, id, 1), await replayDelivery(own, id, row!.id, later(0)), await sendTest(own, id, later(0))]) {
    expect(refusal).toEqual({ ok: false, reason: 'not-found' });
  }
  await queue(own, event());
  expect(await deliveriesOf(id)).toHaveLength(1);
  await inWorkspace(own.workspaceId, async (tx) => expect([await tx.webhook.findMany(), await tx.webhookDelivery.findMany()]).toEqual([[], []]));
  expect(readSecret((await database().webhook.findUniqueOrThrow({ where: { id } })).secret)).toBe(secret);
});

test('the secret is in no list and in no log', async () => {
  const scope = await makeScope();
  const { id, secret } = await addWebhook(scope);
  const rotated = await rotateWebhookSecret(scope, id, 1, later(0));
  const audit = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId } });
  const said = JSON.stringify([await listWebhooks(scope), audit]);
  for (const word of [secret, rotated.ok ? rotated.value.secret : '']) expect(said).not.toContain(word);
});

test('a month later what was told is forgotten', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  await queue(scope, event(), event());
  await database().webhookDelivery.updateMany({ where: { id: (await deliveriesOf(id))[0]!.id }, data: { createdAt: later(-31 * 24 * HOUR) } });
  await enqueueScheduled(later(25 * HOUR));
  await runDueJobs({ asOf: later(25 * HOUR), names: ['webhooks.forget'] });
  expect(await deliveriesOf(id)).toHaveLength(1);
});

test('a secret from before is used, and sealed at night', async () => {
  const scope = await makeScope();
  const { id } = await addWebhook(scope);
  const plain = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  await database().webhook.update({ where: { id }, data: { secret: plain } });
  await queue(scope, event());
  await deliverDueWebhooks({ asOf: later(0) });
  expect(isSignedBy(plain, received[0]!)).toBe(true);
  await enqueueScheduled(later(49 * HOUR));
  await runDueJobs({ asOf: later(49 * HOUR), names: ['webhooks.forget'] });
  const kept = (await database().webhook.findUniqueOrThrow({ where: { id } })).secret;
  expect(kept).not.toBe(plain);
  expect(readSecret(kept)).toBe(plain);
});
