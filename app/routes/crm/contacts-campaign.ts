import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerAdding } from '#app/crm/campaigns/adding-request.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export function loader(_: LoaderFunctionArgs) {
  return redirect(paths.contacts);
}

/** Puts the chosen contacts of a list in a campaign; the list's own query stands in the address. */
export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const form = await request.formData();
  const answer = await answerAdding(scope, { given: form.get('adding'), params: new URL(request.url).searchParams, asOf: new Date() });
  if (!answer) throw new Response(null, { status: 400 });
  return data(answer, { status: answer.status === 'refused' ? 422 : 200 });
}
