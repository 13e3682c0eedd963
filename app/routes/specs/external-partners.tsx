import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ExternalPartnerSchema } from '#app/specs/partners/partner-form.ts';
import { sayPartnerErrors } from '#app/specs/partners/partner-words.ts';
import { addExternalPartner } from '#app/specs/partners/partners.server.ts';
import { PartnersScreen } from '#app/specs/ui/partners/partners-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './partners.tsx';

// A refused link answers with the register again, so that nothing typed is lost.
export { loader, meta } from './partners.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: ExternalPartnerSchema });
  if (submission.status !== 'success') return data(sayPartnerErrors(submission.reply()), { status: 422 });
  const added = await addExternalPartner(scope, submission.value, new Date());
  if (added.ok) return redirectWithToast(paths.specPartners, { tone: 'good', text: m.partners_outside_added() });
  if (added.reason === 'not-allowed') throw new Response(null, { status: 403 });
  return data(submission.reply({ fieldErrors: { expiresOn: [m.partners_not_a_day()] } }), { status: 422 });
}

export default function RefusedLinkPage() {
  return <PartnersScreen {...useLoaderData<typeof loader>()} refused={{ form: 'outside', result: useActionData<typeof action>() }} />;
}
