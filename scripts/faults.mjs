// npm run test:faults: what must survive being killed, many times over. The short form of it is part of npm test.
import { spawnSync } from 'node:child_process';

const KILLS = { 'test/integration/importing/kills.test.ts': 20, 'test/integration/events/kills.test.ts': 50 };

let failed = false;
for (const [file, kills] of Object.entries(KILLS)) {
  const done = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration', file], { stdio: 'inherit', env: { ...process.env, PACER_KILLS: process.env.PACER_KILLS ?? String(kills) } });
  failed ||= done.status !== 0;
}
process.exit(failed ? 1 : 0);
