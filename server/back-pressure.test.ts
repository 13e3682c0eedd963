import { writeReadableStreamToWritable } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import { randomBytes } from 'node:crypto';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { streamPieces } from '#app/web/stream-pieces.server.ts';
import { backPressure } from './back-pressure.ts';

const PIECE = 100_000;

test.each(['identity', 'gzip'])('a file is made no faster than it is read, and no more of it when the reader is gone (%s)', async (encoding) => {
  let made = 0;
  let isEnded = false;
  async function* pieces() {
    try {
      for (;;) {
        made += 1;
        yield await Promise.resolve(randomBytes(PIECE / 2).toString('hex'));
      }
    } finally {
      isEnded = true;
    }
  }
  const app = express();
  app.use(compression(), backPressure());
  app.get('/', (_request, response) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    response.type('text/csv');
    void writeReadableStreamToWritable(streamPieces(pieces(), { signal: gone.signal, drained: response.locals.drained as () => Promise<void> }), response).catch(() => undefined);
  });
  const server = await new Promise<Server>((done) => {
    const made = app.listen(0, '127.0.0.1', () => done(made));
  });
  const answer = await new Promise<IncomingMessage>((done) => get({ port: (server.address() as AddressInfo).port, headers: { 'accept-encoding': encoding } }, done));
  await new Promise((resume) => answer.once('readable', resume));
  const held = await settled(() => made);
  expect(held * PIECE).toBeLessThan(40_000_000);
  answer.destroy();
  await settled(() => (isEnded ? 1 : 0), 1);
  expect(made - held).toBeLessThan(50);
  await new Promise((done) => server.close(done));
}, 60_000);

/** The count once it has stood still for a while of turns, and is at least `least`. */
async function settled(count: () => number, least = 0): Promise<number> {
  let last = -1;
  for (let still = 0; still < 3_000 || last < least; still += 1) {
    if (count() !== last) still = 0;
    last = count();
    await new Promise((resume) => setImmediate(resume));
  }
  return last;
}
