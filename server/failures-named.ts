import type { AppLoadContext, ServerBuild } from '@remix-run/node';

interface Given {
  request: Request;
  params: Record<string, string | undefined>;
  context: AppLoadContext;
}
type Answer = (given: Given) => unknown;

/**
 * The same pages, where what fails tells under which number the log has it: that of the request that failed. A page that was
 * open already, from which a form was sent, has the number of its own request only.
 */
export function failuresNamed(build: ServerBuild): ServerBuild {
  const named = (answer: Answer): Answer => async (given) => {
    try {
      return await answer(given);
    } catch (error) {
      if (isMeant(error) || given.request.signal.aborted) throw error;
      build.entry.module.handleError?.(error, given);
      throw Response.json({ requestId: given.context.requestId }, { status: 500 });
    }
  };
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (route.path?.startsWith('api/')) return [id, route];
    const { loader, action } = route.module as { loader?: Answer; action?: Answer };
    return [id, { ...route, module: { ...route.module, ...(loader ? { loader: named(loader) } : {}), ...(action ? { action: named(action) } : {}) } }];
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] };
}

/** An answer that was thrown: a redirect, a page that is not there. */
function isMeant(error: unknown): boolean {
  return error instanceof Response || (typeof error === 'object' && error !== null && 'type' in error && error.type === 'DataWithResponseInit');
}
