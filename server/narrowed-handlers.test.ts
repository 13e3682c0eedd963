import { matchRoutes } from '@remix-run/react';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { describe, expect, it } from 'vitest';
import routes from '#app/routes.ts';
import { candidatesFor, patternsOf } from './narrowed-handlers.ts';

type RouteObject = Parameters<typeof matchRoutes>[0][number];
type Flat = Record<string, { id: string; parentId?: string | undefined; path?: string | undefined; index?: boolean | undefined }>;

function flatten(entries: RouteConfigEntry[], parentId: string, flat: Flat): Flat {
  for (const { file, path, index, children } of entries) {
    flat[file] = { id: file, parentId, path, index };
    flatten(children ?? [], file, flat);
  }
  return flat;
}

function tree(flat: Flat, parentId: string | undefined): RouteObject[] {
  return Object.values(flat)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => (index ? { id, path, index: true } : { id, path, children: tree(flat, id) }) as RouteObject);
}

const ALL = flatten(await Promise.resolve(routes), 'root', { root: { id: 'root' } });
const PATTERNS = patternsOf(ALL);
const WHOLE = tree(ALL, undefined);
const ODD = ['/', '//', '/crm//contacts/', '/CRM/Contacts', '/crm/%63ontacts', '/no/such/page', '/crm/contacts/new/and/more', '/api', '/api/v1/none', '/crm/contacts/a%2Fb', '/crm/%E2%82'];
const PATHS = [...PATTERNS.map(({ segments }) => `/${segments.map((word) => (word.startsWith(':') ? 'a-word' : word.replace('*', 'any/thing'))).join('/')}`), ...ODD];

function idsOf(among: RouteObject[], path: string): string[] {
  return (matchRoutes(among, path) ?? []).map(({ route }) => route.id ?? '');
}

describe('the routes that can match a path', () => {
  it.each(PATHS)('hold what all routes together match: %s', (path) => {
    const ids = candidatesFor(PATTERNS, path);
    if (ids === null) return expect(path, 'only what is no address is left to all').toContain('%E2%82');
    const narrowed = tree(Object.fromEntries(ids.map((id) => [id, ALL[id]!])), undefined);
    const starts = path.split('/').map((_, at, words) => words.slice(0, at + 1).join('/') || '/');
    for (const start of [...starts, path]) expect(idsOf(narrowed, start), start).toEqual(idsOf(WHOLE, start));
  });

  it('are few', () => {
    for (const { segments } of PATTERNS.filter(({ segments: [first] }) => first !== undefined)) {
      expect(candidatesFor(PATTERNS, `/${segments.join('/')}`)!.length).toBeLessThan(PATTERNS.length / 3);
    }
  });

  it('are all of them where the browser asks which there are', () => expect(candidatesFor(PATTERNS, '/__manifest')).toBeNull());
});
