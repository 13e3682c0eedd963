import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { signStrategy } from '#app/roadmap/strategy/change-strategy.server.ts';
import { StrategySignatureSchema } from '#app/roadmap/strategy/strategy-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the strategy. */
export function loader() {
  return redirect(paths.strategy);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const given = StrategySignatureSchema.safeParse({ is: (await request.formData()).get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isSigned = given.data.is === 'signed';
  const signed = await signStrategy(scope, { isSigned, asOf: new Date() });
  if (!signed.ok) throw new Response(null, { status: signed.reason === 'no-programme' ? 404 : 403 });
  return redirectWithToast(paths.strategy, { tone: 'good', text: isSigned ? m.strategy_signed() : m.strategy_unsigned() });
}
