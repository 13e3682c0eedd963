import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { entityBySegment } from '#app/crm/entity/entities.ts';
import { answerBulk } from '#app/crm/list/bulk-request.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.records(params.segment ?? ''));
}

/** Tries or does the same to all chosen records of a list; the list's own query stands in the address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const entity = entityBySegment(params.segment);
  if (!entity?.hasPage || entity.isAppendOnly) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const answer = await answerBulk(scope, entity, { given: form.get('bulk'), params: new URL(request.url).searchParams, asOf: new Date() });
  if (!answer) throw new Response(null, { status: 400 });
  return data(answer, { status: answer.status === 'refused' || answer.status === 'list-unclear' ? 422 : 200 });
}
