// npm test: from a fresh clone through every check to one closing line. npm run test:fast: lint, types and unit tests only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { install, requireNode, root, run } from './install.mjs';

const isFast = process.argv.includes('--fast');
const node = process.execPath;
process.chdir(root);
process.env.PACER_ROOT = root;

requireNode();
install();
run(node, ['scripts/run.mjs', 'scripts/generate.ts']);

const tally = { passed: 0, failed: 0, skipped: 0 };
/** Told once more at the end: what is printed on the way is long gone by then. */
const failures = [];
mkdirSync('.cache/reports', { recursive: true });

// It holds the types of every file at once, which is more than Node allows by itself.
const lint = check('lint', [node, '--max-old-space-size=8192', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint', '--cache-strategy', 'content']);
// Beside the linter, which keeps one core busy for longest.
await check('types', [node, 'node_modules/typescript/bin/tsc', '--noEmit']);
if (isFast) vitest('unit', ['--project', 'unit']);
else {
  await check('unused code', [node, 'node_modules/knip/bin/knip.js']);
  await check('container file', [node, 'node_modules/dockerfilelint/bin/dockerfilelint', 'Dockerfile']);
}
await lint;
if (!isFast) {
  const isBuilt = await check('build', [node, 'scripts/run.mjs', 'scripts/build.ts']);
  if (isBuilt) process.env.PACER_BUILT = '1'; // routes are then asked of what ships, which also answers sooner
  vitest('unit and integration', []);
  if (isBuilt) journeys();
}

const skipped = tally.skipped ? `, ${tally.skipped} skipped` : '';
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `✗ ${failure}`).join('\n')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed${skipped}`);
process.exit(tally.failed ? 1 : 0);

/** A check with one outcome; what it prints is shown when it fails. */
async function check(name, [command, ...given]) {
  const startedAt = Date.now();
  const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const isGood = await new Promise((done) => child.once('close', (code) => done(code === 0)));
  if (!isGood) process.stdout.write(Buffer.concat(printed));
  tell(name, isGood, startedAt);
  tally[isGood ? 'passed' : 'failed'] += 1;
  if (!isGood) failures.push(name);
  return isGood;
}

function vitest(name, given) {
  const report = '.cache/reports/vitest.json';
  rmSync(report, { force: true });
  const startedAt = Date.now();
  const done = spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...given], { stdio: 'inherit' });
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  tally.passed += counted?.numPassedTests ?? 0;
  tally.skipped += (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0);
  // A file that does not even load has no failed test of its own, but is a failure.
  tally.failed += Math.max(counted?.numFailedTests ?? 0, done.status === 0 ? 0 : 1);
  if (done.status !== 0) failures.push(name, ...(counted?.testResults ?? []).filter(({ status }) => status === 'failed').flatMap(whatFailed));
  tell(name, done.status === 0, startedAt);
}

/** The tests of a file that failed, each with the beginning of its reason; the file itself when it did not load. */
function whatFailed({ name, message, assertionResults }) {
  const tests = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName, failureMessages }) => ` › ${fullName}: ${failureMessages.join(' ')}`);
  return (tests.length > 0 ? tests : [`: ${message}`]).map((said) => `${relative(root, name)}${said.slice(0, 600)}`);
}

/** The journeys that failed, from a suite down. */
function failedSpecs({ file, suites = [], specs = [] }) {
  return [...specs.filter(({ ok }) => !ok).map(({ title }) => `${file} › ${title}`), ...suites.flatMap(failedSpecs)];
}

/** Journeys in a real browser against the production build. */
function journeys() {
  const chromium = findChromium();
  const report = '.cache/reports/playwright.json';
  rmSync(report, { force: true });
  const startedAt = Date.now();
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...(chromium ? { CHROMIUM: chromium } : {}) };
  const done = spawnSync(node, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], { stdio: 'inherit', env });
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const stats = told?.stats;
  tally.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  tally.skipped += stats?.skipped ?? 0;
  tally.failed += Math.max(stats?.unexpected ?? 0, done.status === 0 ? 0 : 1);
  if (done.status !== 0) failures.push('journeys', ...(told?.suites ?? []).flatMap(failedSpecs));
  tell('journeys', done.status === 0, startedAt);
}

/** Debian's Chromium where root may install it, else Playwright's own. Undefined means Playwright's own. */
function findChromium() {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = process.env.CHROMIUM ?? known.find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium from Debian…');
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (existsSync(known[0])) return known[0];
  }
  run(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return undefined;
}

function tell(name, isGood, startedAt) {
  console.log(`${isGood ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}
