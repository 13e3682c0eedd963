import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answerDigestNow } from '#app/digest-choice.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** Nothing to see. */
export function loader() {
  return redirect(paths.digest);
}

export async function action({ request }: ActionFunctionArgs) {
  return answerDigestNow(await requireScope(request, 'kpis:read'), { sent: 'kpis', page: paths.digest });
}
