import { pino } from 'pino';
import { env } from './env.server.ts';

/** Structured log to standard error; carries ids, never names, addresses or what people typed. */
export const log = pino({ level: env().LOG_LEVEL, base: undefined }, pino.destination({ dest: 2, sync: false, minLength: 4_096, periodicFlush: 100 }));
