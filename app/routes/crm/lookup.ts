import type { LoaderFunctionArgs, TypedResponse } from '@remix-run/node';
import { type Choice, lookUp } from '#app/crm/list/lookup.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** What can be chosen as the value of a field: records of a kind, colleagues or tags, found by what is typed. */
export async function loader({ request }: LoaderFunctionArgs): Promise<TypedResponse<{ choices: Choice[] }>> {
  const scope = await requireScope(request, 'crm:read');
  const params = new URL(request.url).searchParams;
  return Response.json({ choices: await lookUp(scope, params.get('kind') ?? '', params.get('q') ?? '', new Date()) });
}
