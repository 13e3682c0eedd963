import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import routes from '#app/routes.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

// docs: the layout and the import table of the house. A file that does not fit moves; the table is not widened.

const ROOMS = ['people', 'events', 'crm', 'kpis', 'specs', 'adoption', 'roadmap', 'rules', 'insight'];
/** What a room may know: the rooms to its left. specs and adoption stand side by side. */
const LEFT_OF: Record<string, string[]> = {
  people: [],
  events: ['people'],
  crm: ['people', 'events'],
  kpis: ['people', 'crm', 'events'],
  specs: ['people', 'crm', 'events', 'kpis'],
  adoption: ['people', 'crm', 'events', 'kpis'],
  roadmap: ['people', 'crm', 'events', 'kpis', 'specs', 'adoption'],
  rules: ['people', 'crm', 'events', 'kpis', 'specs', 'adoption', 'roadmap'],
  insight: ['people', 'crm', 'events', 'kpis', 'specs', 'adoption', 'roadmap', 'rules'],
};

const files = sourceFiles(['app']).filter(({ path }) => !/\.test\.tsx?$/.test(path));

function roomOf(path: string): string | null {
  const folder = /^app\/(\w+)\//.exec(path)?.[1];
  return folder && ROOMS.includes(folder) ? folder : null;
}

/** What a file imports at runtime, as a path of the project or the name of a package. */
function imports({ path, text }: SourceFile): string[] {
  const found = [...text.matchAll(/^import\s+(?!type\b)(?:[^'"]*?from\s+)?['"]([^'"]+)['"]/gm), ...text.matchAll(/\bimport\(['"]([^'"]+)['"]\)/g)];
  return found.map(([, from = '']) => {
    if (from.startsWith('#')) return from.slice(1);
    return from.startsWith('.') ? normalize(join(dirname(path), from)) : from;
  });
}

function offences(chosen: (path: string) => boolean, isForbidden: (target: string, path: string) => boolean): string[] {
  return files.filter(({ path }) => chosen(path)).flatMap((file) => imports(file).filter((target) => isForbidden(target, file.path)).map((target) => `${file.path} → ${target}`));
}

const isServer = (path: string) => /\.server\.tsx?$/.test(path);
const isView = (path: string) => /^app\/\w+\/ui\//.test(path);
const isPure = (path: string) => roomOf(path) !== null && !isServer(path) && !isView(path);

test('pure files know no framework, no database, no browser and no machine', () => {
  expect(
    offences(isPure, (target) => /^(react|@remix-run|@prisma|node:|pg$|express)/.test(target) || isServer(target) || isView(target) || target.startsWith('app/db/') || target.startsWith('app/web/')),
  ).toEqual([]);
});

test('pure files take time and chance as arguments', () => {
  const guilty = files.filter(({ path, text }) => (isPure(path) || path.startsWith('app/values/')) && /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID\(/.test(text));
  expect(guilty.map(({ path }) => path)).toEqual([]);
});

test('verbs know no React and no request', () => {
  expect(offences((path) => roomOf(path) !== null && isServer(path), (target) => /^(react|@remix-run)/.test(target) || isView(target))).toEqual([]);
});

test('views know their own room, the design system and the paths', () => {
  expect(offences(isView, (target, path) => isServer(target) || target.startsWith('app/db/') || (isView(target) && roomOf(target) !== roomOf(path)))).toEqual([]);
});

test('rooms look to the left only', () => {
  expect(
    offences(
      (path) => roomOf(path) !== null,
      (target, path) => {
        const own = roomOf(path)!;
        const other = roomOf(target);
        return other !== null && other !== own && !(LEFT_OF[own] ?? []).includes(other);
      },
    ),
  ).toEqual([]);
});

test('what every room stands on knows no room', () => {
  const isGround = (path: string) => /^app\/(values|ui|db)\//.test(path);
  expect(offences(isGround, (target) => roomOf(target) !== null)).toEqual([]);
  // web/ and jobs/ make the scope of people/, and know nothing else of any room.
  expect(offences((path) => /^app\/(web|jobs)\//.test(path), (target) => ![null, 'people'].includes(roomOf(target)))).toEqual([]);
});

test('doors ask no database', () => {
  const guilty = files.filter(({ path, text }) => path.startsWith('app/routes/') && /app\/db\/|@prisma|\$queryRaw|\$executeRaw/.test(text));
  expect(guilty.map(({ path }) => path)).toEqual([]);
});

test('only one place touches the chart library', () => {
  expect(offences((path) => !path.startsWith('app/ui/chart/'), (target) => /^(chart\.js|react-chartjs-2|chartjs-)/.test(target))).toEqual([]);
});

test('no file is named for nothing', () => {
  const names = /(^|\/)(utils?|helpers?|misc|common|lib|types|constants|services?|repository|index)(\.tsx?$|\/)/;
  expect(files.filter(({ path }) => names.test(path)).map(({ path }) => path)).toEqual([]);
});

test('files are named in kebab-case', () => {
  const badly = files.filter(({ path }) => !/^[a-z0-9-]+(\.(server|client|d))?\.tsx?$/.test(path.split('/').at(-1) ?? ''));
  expect(badly.map(({ path }) => path)).toEqual([]);
});

test('files stay short', () => {
  const lengths = files.map(({ path, text }) => ({ path, lines: text.split('\n').length })).sort((a, b) => a.lines - b.lines);
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  expect(lengths.filter(({ path, lines }) => path.startsWith('app/routes/') && lines > 120)).toEqual([]);
  expect(lengths[Math.floor(lengths.length * 0.95)]?.lines ?? 0).toBeLessThanOrEqual(180);
});

interface RouteEntry {
  file: string;
  path?: string | undefined;
  index?: boolean | undefined;
  children?: RouteEntry[] | undefined;
}

function flatten(entries: RouteEntry[], under = ''): { file: string; url: string }[] {
  return entries.flatMap((entry) => {
    const url = entry.path ? `${under}/${entry.path}` : under;
    return [...(entry.path || entry.index ? [{ file: entry.file, url: url || '/' }] : [{ file: entry.file, url: '' }]), ...flatten(entry.children ?? [], url)];
  });
}

const table = flatten(routes);

test('every route has its file and every file its route', () => {
  expect(table.filter(({ file }) => !existsSync(join('app', file)))).toEqual([]);
  const routed = new Set(table.map(({ file }) => join('app', file)));
  expect(files.filter(({ path }) => path.startsWith('app/routes/') && !routed.has(path)).map(({ path }) => path)).toEqual([]);
});

test('every link leads to a route', async () => {
  const { paths } = await import('#app/paths.ts');
  const links = Object.values(paths).map((link) => (typeof link === 'string' ? link : link('x', 'x')));
  const patterns = table.filter(({ url }) => url && !url.includes('*')).map(({ url }) => new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`));
  expect(links.filter((link) => !patterns.some((pattern) => pattern.test(link.split(/[?#]/)[0] ?? '')))).toEqual([]);
});
