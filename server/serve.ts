import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import '#app/all-jobs.server.ts';
import { closeDatabase, database } from '#app/db/client.server.ts';
import { readOrCreate, startEmbedded } from '#app/db/embedded.server.ts';
import { migrate } from '#app/db/migrate.server.ts';
import { startJobs, stopJobs } from '#app/jobs/worker.server.ts';
import { env, isDemoOpen } from '#app/web/env.server.ts';
import { createApp } from './app.ts';

export interface Running {
  url: string;
  notices: string[];
  stop: () => Promise<void>;
}

const STOP_WITHIN_MS = 10_000;
const PORTS_TRIED = 20;

/** Starts everything and resolves when the first page can be asked for. */
export async function serve(): Promise<Running> {
  const settings = env();
  const notices: string[] = [];
  const dataDir = resolve(settings.DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  process.env.AUTH_SECRET ||= readOrCreate(join(dataDir, 'auth-secret'));
  let stopDatabase: () => Promise<void> = () => Promise.resolve();
  if (!settings.DATABASE_URL) {
    const embedded = await startEmbedded({ dataDir });
    process.env.DATABASE_URL = embedded.url;
    notices.push(...embedded.notices);
    stopDatabase = embedded.stop;
  }
  try {
    await migrate(process.env.DATABASE_URL!);
    if (isDemoOpen() && (await database().workspace.count({ where: { isFilled: true } })) === 0) {
      const { createDemo } = await import('#prisma/seed.ts');
      await createDemo((line) => void process.stdout.write(`${line}\n`));
    }
    const app = await createApp({ isDevelopment: process.env.NODE_ENV === 'development', bootId: randomUUID() });
    const { server, port } = await listen(app, settings.HOST, settings.PORT, notices);
    process.env.PACER_URL ||= `http://localhost:${port}`;
    if (settings.JOBS === 'on') startJobs({ isAlone: !settings.DATABASE_URL });
    const stop = async () => {
      await Promise.all([closeServer(server), stopJobs()]);
      await closeDatabase();
      await stopDatabase();
    };
    return { url: process.env.PACER_URL, notices, stop };
  } catch (error) {
    await closeDatabase();
    await stopDatabase();
    throw error;
  }
}

type App = Awaited<ReturnType<typeof createApp>>;

/** A large file over a slow line takes its time; headers must still be there within a minute. */
const LONGEST_REQUEST_MS = 3_600_000;

/** Takes the asked port, or the next free one with a word about it. */
async function listen(app: App, host: string, asked: number, notices: string[]): Promise<{ server: Server; port: number }> {
  for (let port = asked; port < asked + PORTS_TRIED; port++) {
    const server = await new Promise<Server | null>((done, fail) => {
      const made = app.listen(port, host, () => done(made));
      made.requestTimeout = LONGEST_REQUEST_MS;
      made.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : fail(error)));
    });
    if (server) {
      const actual = (server.address() as AddressInfo).port;
      if (asked !== 0 && actual !== asked) notices.push(`Port ${asked} is taken by another program: using ${actual}. Set PORT to choose one.`);
      return { server, port: actual };
    }
  }
  throw new Error(`Ports ${asked} to ${asked + PORTS_TRIED - 1} are all taken: set PORT to a free one.`);
}

/** Lets requests under way finish, then closes; a request that hangs is cut after the limit. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const limit = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
  await closed;
  clearTimeout(limit);
}
