// Runs a TypeScript script of this folder with the rest of the arguments: node scripts/run.mjs scripts/bench.ts crm
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const [, , script, ...rest] = process.argv;
process.argv = [process.argv[0], script, ...rest];
await import(pathToFileURL(script).href);
