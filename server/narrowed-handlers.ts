import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';

type Routes = Record<string, { id: string; parentId?: string | undefined; path?: string | undefined } | undefined>;

/**
 * The framework compares a path with every route, several times per request, which costs more than reading a list from the
 * database. Here each path is answered by a handler that knows only the routes that can match it: those whose fixed words
 * stand in it. There are as many handlers as such sets of routes, each made at its first request.
 */
export function narrowedHandlers(build: ServerBuild, getLoadContext: GetLoadContextFunction): RequestHandler {
  const whole = createRequestHandler({ build, mode: 'production', getLoadContext });
  const patterns = patternsOf(build.routes);
  const made = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const ids = candidatesFor(patterns, request.path);
    if (!ids) return whole(request, response, next);
    const key = ids.join(' ');
    let handler = made.get(key);
    if (!handler) {
      const narrow = <Route>(routes: Record<string, Route>) => Object.fromEntries(ids.flatMap((id) => (routes[id] === undefined ? [] : [[id, routes[id]]])));
      made.set(key, (handler = createRequestHandler({ build: { ...build, routes: narrow(build.routes), assets: { ...build.assets, routes: narrow(build.assets.routes) } }, mode: 'production', getLoadContext })));
    }
    return handler(request, response, next);
  };
}

interface Pattern {
  id: string;
  /** With its parents, outermost first. */
  branch: string[];
  segments: string[];
}

export function patternsOf(routes: Routes): Pattern[] {
  return Object.values(routes).flatMap((route) => {
    const line = [];
    for (let each = route; each; each = each.parentId === undefined ? undefined : routes[each.parentId]) line.unshift(each);
    return route ? [{ id: route.id, branch: line.map(({ id }) => id), segments: line.flatMap(({ path }) => wordsOf(path ?? '')) }] : [];
  });
}

/** The routes that can match the path or the start of it, with their parents; null when all of them are needed. */
export function candidatesFor(patterns: readonly Pattern[], path: string): string[] | null {
  if (path === '/__manifest') return null;
  const words = decoded(path.replace(/\.data$/, '').replace(/^\/_root$/, '/'));
  if (!words) return null;
  const ids = new Set<string>();
  for (const { branch, segments } of patterns) if (canMatch(segments, words)) for (const id of branch) ids.add(id);
  return patterns.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}

function canMatch(segments: readonly string[], words: readonly string[]): boolean {
  for (const [at, segment] of segments.entries()) {
    if (segment === '*' || segment.endsWith('?')) return true;
    const word = words[at];
    if (word === undefined || (!segment.startsWith(':') && segment !== word)) return false;
  }
  return true;
}

function decoded(path: string): string[] | null {
  try {
    return wordsOf(decodeURIComponent(path));
  } catch {
    return null; // not an address: the framework says so
  }
}

/** In lower case, since the framework matches words in any case. */
function wordsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map((word) => word.toLowerCase());
}
