import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measure } from './measure.ts';

interface Manifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, { module: string; imports: string[] }>;
}

/** Compressed JavaScript a browser fetches before the page works: the entry, the page's routes and all they import. */
export function measureBrowserCode(): Measure[] {
  const manifest = readManifest();
  return [
    { id: 'first-page-javascript', room: 'ui', value: sizeOf(manifest, ['root', 'routes/people/sign-in']), unit: 'kB', target: 130, better: 'lower' },
    { id: 'dashboard-javascript', room: 'ui', value: sizeOf(manifest, ['root', 'routes/shell', 'routes/kpis/kpis']), unit: 'kB', target: 200, better: 'lower' },
    { id: 'checklist-javascript', room: 'ui', value: sizeOf(manifest, ['root', 'routes/shell', 'routes/adoption/me']), unit: 'kB', target: 130, better: 'lower' },
  ];
}

function sizeOf(manifest: Manifest, routes: string[]): number {
  const parts = [manifest.entry, ...routes.map((id) => manifest.routes[id]!)];
  const files = new Set(parts.flatMap((part) => [part.module, ...part.imports]));
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join('build/client', file)), { level: 9 }).length, 0);
  return Math.round(bytes / 100) / 10;
}

function readManifest(): Manifest {
  const name = readdirSync('build/client/assets').find((file) => file.startsWith('manifest-'));
  if (!name) throw new Error('No build: run npm run build first.');
  const text = readFileSync(join('build/client/assets', name), 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest;
}
