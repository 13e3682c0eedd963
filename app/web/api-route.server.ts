import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { log } from './log.server.ts';
import { problem } from './problem.ts';

type Answer = (request: Request, params: Record<string, string | undefined>) => Promise<Response> | Response;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/** The loader and action of one address of the API: methods it does not know and surprises are answered as problem+json. */
export function apiRoute(methods: Partial<Record<Method, Answer>>) {
  const answer = async ({ request, params }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Response> => {
    const asked = request.method === 'HEAD' ? 'GET' : request.method;
    const method = METHODS.find((each) => each === asked);
    const found = method && methods[method];
    if (!found) {
      const allow = Object.keys(methods).join(', ');
      return problem({ status: 405, code: 'method-not-allowed', title: 'This method is not allowed here', detail: `Allowed: ${allow}.` }, { allow });
    }
    try {
      return await found(request, params);
    } catch (error) {
      return answerTo(error);
    }
  };
  return { loader: answer, action: answer };
}

/** The answer to what was thrown: the answer itself, or that it failed on our side. */
export function answerTo(error: unknown): Response {
  if (error instanceof Response) return error;
  log.error({ err: error }, 'the API failed');
  if (isDatabaseAway(error)) return problem({ status: 503, code: 'unavailable', title: 'The database does not answer' }, { 'retry-after': '5' });
  return problem({ status: 500, code: 'failed', title: 'Something went wrong on our side' });
}

/** JSON that nobody may keep. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

function isDatabaseAway(error: unknown): boolean {
  const told = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.name} ${error.message}` : '';
  return /P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|57P0\d|InitializationError/.test(told);
}
