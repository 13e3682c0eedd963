import { rmSync } from 'node:fs';
import { startProgram } from './program.ts';
import { makeFolder } from './folder.ts';

/** One built product with the demo for all journeys; its address stands in E2E_URL. One that runs already can be named there. */
export default async function startServer() {
  if (process.env.E2E_URL) return;
  const dataDir = makeFolder('e2e');
  const program = startProgram({ DATA_DIR: dataDir, PACER_GALLERY: 'on' });
  process.env.E2E_URL = await program.ready;
  return async () => {
    await program.end('SIGTERM');
    const errors = program.output().split('\n').filter((line) => line.startsWith('{'));
    if (errors.length > 0) console.error(`What the server called an error during the journeys:\n${errors.join('\n')}`);
    rmSync(dataDir, { recursive: true, force: true });
  };
}
