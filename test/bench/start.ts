import { rmSync } from 'node:fs';
import { startProgram } from '#test/setup/program.ts';
import type { Measure } from './measure.ts';
import { makeFolder } from '#test/setup/folder.ts';

/** From the command to the ready line, with the demo: an empty folder, then the same folder again. */
export async function measureStart(): Promise<Measure[]> {
  const dataDir = makeFolder('bench-start');
  try {
    const first = await secondsToReady(dataDir);
    const again = await secondsToReady(dataDir);
    return [
      { id: 'first-start-with-demo', room: 'start', value: first, unit: 's', target: 15, better: 'lower' },
      { id: 'start-again', room: 'start', value: again, unit: 's', target: 3, better: 'lower' },
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function secondsToReady(dataDir: string): Promise<number> {
  const startedAt = performance.now();
  const program = startProgram({ DATA_DIR: dataDir });
  await program.ready;
  const seconds = (performance.now() - startedAt) / 1000;
  await program.end('SIGTERM');
  return Math.round(seconds * 100) / 100;
}
