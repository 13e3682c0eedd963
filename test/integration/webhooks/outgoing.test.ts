import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createListener, type LookupFunction } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkOutgoingUrl, findOutgoing, sendOutgoing } from '#app/web/outgoing.server.ts';

// The spellings: OWASP's cheat sheet on server-side request forgery, CVE-2026-33534, IANA's special-purpose registries.

let connections = 0;
let answerWith: { status: number; headers?: Record<string, string>; body?: string } = { status: 200 };
let received: { headers: Record<string, unknown>; body: string } | null = null;
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received = { headers: request.headers, body };
      response.writeHead(answerWith.status, answerWith.headers).end(answerWith.body ?? '');
    });
  });
  server.on('connection', () => connections++);
  await new Promise<void>((ready) => server.listen(0, () => ready())); // on every address of this machine
  port = (server.address() as AddressInfo).port;
});

afterAll(() => new Promise((closed) => server.close(closed)));

beforeEach(() => {
  connections = 0;
  received = null;
  answerWith = { status: 200 };
});

afterEach(() => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE;
});

const send = (url: string, lookup?: LookupFunction, timeoutMs = 2_000) => sendOutgoing({ url, headers: { 'content-type': 'application/json' }, body: '{}', timeoutMs }, lookup);

/** A resolver that gives the answers of its list one after the other, and the last from then on. */
function resolver(...answers: string[][]) {
  const asked: string[] = [];
  const lookup = ((host: string, _options: unknown, answer: (error: null, found: { address: string; family: number }[]) => void) => {
    const found = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push(host);
    answer(null, found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }) as unknown as LookupFunction;
  return { lookup, asked };
}

const PRIVATE_HOSTS = [
  // this machine
  '127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '0.0.0.0', '0', '0.1.2.3', 'localhost', 'LOCALHOST', 'localhost.', 'a.localhost', '[::1]', '[::]', '[0:0:0:0:0:0:0:1]',
  // odd spellings of it: octal, hexadecimal, one number, mixed, encoded, full-width, circled, ideographic full stop
  '0177.0.0.1', '0177.0.0.01', '00000177.1', '0x7f.0.0.1', '0x7f.1', '0x7f000001', '0X7F000001', '2130706433', '017700000001', '127.0.0.1.', '0x7f.0.1', '%31%32%37.0.0.1', '127%2e0%2e0%2e1', '１２７.0.0.1', '①②⑦.0.0.1', '127。0。0。1',
  // private, carrier and link networks
  '10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.1', '0xc0.0xa8.0.1', '3232235521', '012.0.0.1', '100.64.0.1', '100.127.255.254', '169.254.0.1',
  // clouds' machinery
  '169.254.169.254', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376', '169.254.169.254.', '169.254.170.2', '100.100.100.200', '192.0.0.192', '168.63.129.16', 'metadata.google.internal', '[fd00:ec2::254]', '[fe80::a9fe:a9fe]',
  // groups, reserved, documentation, broadcast
  '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '192.88.99.1',
  // IPv6: unique local, link, site, group, IPv4 in disguise (mapped, compatible, 6to4, Teredo, NAT64), documentation, not routed
  '[fc00::1]', '[fd12:3456::1]', '[fe80::1]', '[fec0::1]', '[ff02::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:8.8.8.8]', '[::ffff:0:127.0.0.1]', '[::127.0.0.1]', '[2002:7f00:1::]', '[2002:c0a8:1::1]', '[2001::1]',
  '[64:ff9b::7f00:1]', '[64:ff9b::127.0.0.1]', '[64:ff9b:1::a00:1]', '[2001:db8::1]', '[3fff::1]', '[100::1]', '[4000::1]', '[2001:10::1]', '[2001:20::1]', '[5f00::1]',
];

test('the list is long enough', () => {
  expect(new Set(PRIVATE_HOSTS).size).toBeGreaterThanOrEqual(60);
});

test.each(PRIVATE_HOSTS)('%s is refused before anything is sent', async (host) => {
  for (const scheme of ['http', 'https']) {
    const answer = await send(`${scheme}://${host}:${port}/hook`);
    expect(answer.ok).toBe(false);
    // Not even written as an address, or as one that is private: both end here.
    expect(['private-address', 'not-an-address']).toContain((answer as { reason: string }).reason);
    expect((await findOutgoing(`${scheme}://${host}:${port}/hook`)).ok).toBe(false);
  }
  expect(connections).toBe(0);
});

test.each(['ftp://example.org/', 'file:///etc/passwd', 'gopher://127.0.0.1/', 'javascript:alert(1)', 'data:text/plain,x', 'http://', 'http:///x', 'example.org', '//example.org', '', 'http://user:pass@example.org/', 'http://127.0.0.1#@example.org:80 /', 'http://exa mple.org/'])(
  '%s is not an address to send to',
  async (url) => {
    expect((await send(url)).ok).toBe(false);
    expect(connections).toBe(0);
  },
);

test.each(['https://example.org/hook', 'http://example.org:8080/a?b=c', 'https://8.8.8.8/', 'https://[2606:4700::1111]/', 'https://bücher.example/', 'https://localhost.example.org/', 'https://internal.example.org/'])('%s may be sent to, as far as can be seen', (url) => {
  expect(checkOutgoingUrl(url).ok).toBe(true);
});

describe('a name', () => {
  test.each([['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['::ffff:127.0.0.1'], ['fd00::1'], ['0.0.0.0']])('that leads to %s is refused', async (address) => {
    const { lookup } = resolver([address]);
    expect(await send(`http://hook.example.org:${port}/`, lookup)).toEqual({ ok: false, reason: 'private-address' });
    expect(await findOutgoing(`http://hook.example.org:${port}/`, resolver([address]).lookup)).toEqual({ ok: false, reason: 'private-address' });
    expect(connections).toBe(0);
  });

  test('with one public and one private address is refused', async () => {
    const { lookup } = resolver(['93.184.215.14', '127.0.0.1']);
    expect(await send(`http://hook.example.org:${port}/`, lookup)).toEqual({ ok: false, reason: 'private-address' });
    expect(connections).toBe(0);
  });

  test('that was public when it was typed and is private when it is used is refused then', async () => {
    const { lookup } = resolver(['93.184.215.14'], ['127.0.0.1']);
    expect((await findOutgoing(`http://hook.example.org:${port}/`, lookup)).ok).toBe(true);
    expect(await send(`http://hook.example.org:${port}/`, lookup)).toEqual({ ok: false, reason: 'private-address' });
    expect(connections).toBe(0);
  });

  test('is asked once for a request, so that between check and connection nothing can change', async () => {
    const { lookup, asked } = resolver(['93.184.215.14'], ['127.0.0.1']);
    const answer = await send(`http://hook.example.org:${port}/`, lookup, 300);
    expect(answer.ok).toBe(false);
    expect(asked).toEqual(['hook.example.org']);
    expect(connections).toBe(0);
  });

  test('that nobody knows is said to be unknown', async () => {
    const lookup = ((_host: string, _options: unknown, answer: (error: Error) => void) => answer(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))) as unknown as LookupFunction;
    expect(await send('http://no-such-host.example.org/', lookup)).toEqual({ ok: false, reason: 'unknown-host' });
  });
});

describe('when private addresses are allowed', () => {
  beforeEach(() => {
    process.env.WEBHOOK_ALLOW_PRIVATE = '1';
  });

  test('the request arrives whole, at the address looked up and under the name typed', async () => {
    answerWith = { status: 201, body: 'thank you' };
    const { lookup } = resolver(['127.0.0.1']);
    const answer = await sendOutgoing({ url: `http://hook.example.org:${port}/x`, headers: { 'webhook-id': 'msg_1' }, body: '{"é":1}', timeoutMs: 2_000 }, lookup);
    expect(answer).toMatchObject({ ok: true, value: { status: 201, body: 'thank you' } });
    expect(received).toMatchObject({ body: '{"é":1}', headers: { host: `hook.example.org:${port}`, 'webhook-id': 'msg_1', 'content-length': '8' } });
  });

  test('a redirect is an answer, not a way', async () => {
    answerWith = { status: 302, headers: { location: `http://127.0.0.1:${port}/elsewhere` } };
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ ok: true, value: { status: 302 } });
    expect(connections).toBe(1);
  });

  test('of an endless answer only the beginning is read', async () => {
    answerWith = { status: 200, body: 'x'.repeat(5_000_000) };
    const answer = await send(`http://127.0.0.1:${port}/`);
    expect(answer).toMatchObject({ ok: true, value: { body: 'x'.repeat(2_000) } });
  });

  test('a listener that never answers, and one that speaks something else, end the wait', async () => {
    const silent = createListener();
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
    expect(await send(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`, undefined, 200)).toEqual({ ok: false, reason: 'timeout' });
    const odd = createListener((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    await new Promise<void>((ready) => odd.listen(0, '127.0.0.1', ready));
    expect(await send(`http://127.0.0.1:${(odd.address() as AddressInfo).port}/`)).toEqual({ ok: false, reason: 'no-connection' });
    silent.close();
    odd.close();
  });

  test('a dripping answer ends with the time too', async () => {
    const slow = createServer((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    await new Promise<void>((ready) => slow.listen(0, '127.0.0.1', ready));
    expect(await send(`http://127.0.0.1:${(slow.address() as AddressInfo).port}/`, undefined, 300)).toEqual({ ok: false, reason: 'timeout' });
    slow.closeAllConnections();
    slow.close();
  });
});

test('hosts can be allowed one by one', async () => {
  process.env.WEBHOOK_ALLOW_PRIVATE = `intranet.example.org, 127.0.0.1:${port}`;
  expect((await send(`http://127.0.0.1:${port}/`)).ok).toBe(true);
  expect(await send(`http://127.0.0.1:${port + 1}/`)).toEqual({ ok: false, reason: 'private-address' });
  expect((await send(`http://intranet.example.org:${port}/`, resolver(['127.0.0.1']).lookup)).ok).toBe(true);
  expect(await send(`http://other.example.org:${port}/`, resolver(['127.0.0.1']).lookup)).toEqual({ ok: false, reason: 'private-address' });
  expect(connections).toBe(2);
});
