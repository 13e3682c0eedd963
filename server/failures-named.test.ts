import { data, type ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { failuresNamed } from './failures-named.ts';

type Loader = (given: { request: Request; params: object; context: { requestId: string } }) => Promise<unknown>;

/** What a page says of a failure, and what of it was told to the log. */
async function failing(error: unknown, { path = 'settings/teams', signal }: { path?: string; signal?: AbortSignal } = {}) {
  const logged: unknown[] = [];
  const fail = async () => {
    await Promise.resolve();
    throw error;
  };
  const { routes } = failuresNamed({ entry: { module: { handleError: (told: unknown) => logged.push(told) } }, routes: { one: { id: 'one', path, module: { loader: fail, action: fail } } } } as unknown as ServerBuild);
  const { action } = routes.one!.module as unknown as { action: Loader };
  const request = new Request('http://localhost/', { method: 'POST', ...(signal ? { signal } : {}) });
  const told = await action({ request, params: {}, context: { requestId: 'request-7' } }).catch((thrown: unknown) => thrown);
  return { told, logged };
}

test('a form that fails tells the number of its own request, and nothing of what went wrong; the log has it', async () => {
  const error = new Error('relation "secret" does not exist');
  const { told, logged } = await failing(error);
  expect((told as Response).status).toBe(500);
  expect(await (told as Response).json()).toEqual({ requestId: 'request-7' });
  expect(logged).toEqual([error]);
});

test.each([
  ['a redirect', new Response(null, { status: 302, headers: { location: '/' } })],
  ['a page that is not there', new Response(null, { status: 404 })],
  ['data with a status', data({ a: 1 }, { status: 422 })],
])('%s goes through as it is', async (_, meant) => {
  expect(await failing(meant)).toEqual({ told: meant, logged: [] });
});

test('the API tells its failures itself, and nobody hears of one who is gone', async () => {
  const error = new Error('x');
  expect(await failing(error, { path: 'api/v1/events' })).toEqual({ told: error, logged: [] });
  expect(await failing(error, { signal: AbortSignal.abort() })).toEqual({ told: error, logged: [] });
});
