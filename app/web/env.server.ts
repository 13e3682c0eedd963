import { z } from 'zod';

const Env = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Where people reach the product; links in mail start with it. */
  PACER_URL: z.url().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The address to listen on; loopback unless said otherwise. */
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().optional(),
  /** on: a filled demo workspace with one-click sign-in, while listening on loopback only. */
  DEMO: z.enum(['on', 'off']).default('on'),
  /** Signs sessions; made and kept in the data folder when not given. */
  AUTH_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('pacer@localhost'),
  /** Opens /metrics to who sends it as a bearer token; without it only loopback may read. */
  METRICS_KEY: z.string().min(16).optional(),
  /** on: the design system's gallery at /ui, in production too. */
  PACER_GALLERY: z.enum(['on', 'off']).default('off'),
  /** off: this process only answers requests; another one on the same database runs the background jobs. */
  JOBS: z.enum(['on', 'off']).default('on'),
  /** The largest file a browser may send, in megabytes; it is written to the data folder while it comes in. */
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(100_000).default(500),
  /** 1, or hosts divided by commas: webhooks may go to private addresses too, or to those hosts. */
  WEBHOOK_ALLOW_PRIVATE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Env = z.infer<typeof Env>;

/** The settings, read afresh from the environment. @throws with one line per wrong setting. */
export function env(): Env {
  // A variable set to nothing, as compose files do, is one not set.
  const read = Env.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')));
  if (read.success) return read.data;
  throw new Error(`Wrong settings:\n${read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** One-click sign-in is offered only for a demo that nobody outside this machine can reach. */
export function isDemoOpen(): boolean {
  const { DEMO, HOST } = env();
  return DEMO === 'on' && isLoopback(HOST);
}
