import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { SignaturesNeededSchema } from '#app/specs/partners/partner-form.ts';
import { setSignaturesNeeded } from '#app/specs/partners/partners.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands in the register. */
export function loader() {
  return redirect(paths.specPartners);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = SignaturesNeededSchema.safeParse({ needed: (await request.formData()).get('needed') });
  if (!given.success) return redirectWithToast(paths.specPartners, { tone: 'bad', text: m.partners_needed_wrong() });
  const set = await setSignaturesNeeded(scope, given.data.needed);
  if (!set.ok) throw new Response(null, { status: 403 });
  return redirectWithToast(paths.specPartners, { tone: 'good', text: m.partners_needed_saved() });
}
