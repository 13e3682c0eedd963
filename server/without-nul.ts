import type { ActionFunction, ActionFunctionArgs, ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

/**
 * No text in the database can hold the character NUL, and nobody can see it or typed it: it comes along with what is pasted.
 * What forms and queries of pages say is taken without it, here for all of them. What programs send is not touched: the API
 * refuses such a text and names its place.
 */
const ENCODED_NUL = /%00|\0/g;

/** As the body of a form and a query write it; a percent sign of the text itself is `%25`, so that nothing else is taken away. */
export function withoutNul(text: string): string {
  return text.replace(ENCODED_NUL, '');
}

/** Takes NUL out of the query; one in the path leads to no page as it is. */
export function queryWithoutNul(): RequestHandler {
  return (request, _response, next) => {
    const at = request.originalUrl.indexOf('?');
    if (at >= 0 && !request.path.startsWith('/api/')) {
      const clean = request.originalUrl.slice(0, at) + withoutNul(request.originalUrl.slice(at));
      request.originalUrl = clean;
      request.url = clean;
    }
    next();
  };
}

/** The same pages, whose forms come without NUL. */
export function formsWithoutNul(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { action } = route.module;
    return [id, action && !route.path?.startsWith('api/') ? { ...route, module: { ...route.module, action: cleaned(action) } } : route];
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] };
}

function cleaned(action: ActionFunction): ActionFunction {
  return async (args: ActionFunctionArgs) => action({ ...args, request: await cleanForm(args.request) });
}

/** A form in parts is read by who takes its file. */
async function cleanForm(request: Request): Promise<Request> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return request;
  const { url, method, headers, signal } = request;
  const clean = new Headers(headers);
  clean.delete('content-length');
  return new Request(url, { method, headers: clean, signal, body: withoutNul(await request.text()) });
}
