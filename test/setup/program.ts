import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Program {
  child: ChildProcess;
  /** Everything printed so far. */
  output: () => string;
  /** The address of the ready line. @throws with the output when the program ends before it. */
  ready: Promise<string>;
  /** Sends the signal and waits for the end. Null when the program was killed by it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the built product as npm start does, on its own port and data folder. */
export function startProgram(env: Record<string, string>): Program {
  const child = spawn(process.execPath, ['--enable-source-maps', join('build', 'program', 'main.mjs')], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: '', PACER_URL: '', PACER_ROOT: process.cwd(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const collect = (chunk: Buffer) => (printed += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ready = new Promise<string>((done, fail) => {
    const look = () => {
      const address = /ready at (\S+)/.exec(printed)?.[1];
      if (address) done(address);
    };
    child.stdout.on('data', look);
    child.once('exit', () => fail(new Error(`The program ended before it was ready:\n${printed}`)));
  });
  ready.catch(() => undefined);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  };
  return { child, output: () => printed, ready, end };
}
