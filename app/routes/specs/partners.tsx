import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { PartnerSchema } from '#app/specs/partners/partner-form.ts';
import { sayPartnerErrors } from '#app/specs/partners/partner-words.ts';
import { addPartner } from '#app/specs/partners/partners.server.ts';
import { findRegister } from '#app/specs/partners/register.server.ts';
import { listOwners } from '#app/specs/specs.server.ts';
import { PartnersScreen } from '#app/specs/ui/partners/partners-screen.tsx';
import { absolute } from '#app/web/mail.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.partners_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  const canWrite = scope.permissions.has('roadmap:write');
  const [register, members] = await Promise.all([findRegister(scope, { mayShare: canWrite, asOf: new Date() }), canWrite ? listOwners(scope) : []]);
  return { register, members, canWrite, origin: new URL(absolute('/')).origin };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: PartnerSchema });
  if (submission.status !== 'success') return data(sayPartnerErrors(submission.reply()), { status: 422 });
  const added = await addPartner(scope, submission.value, new Date());
  if (added.ok) return redirectWithToast(paths.specPartners, { tone: 'good', text: m.partners_added() });
  if (added.reason === 'not-allowed') throw new Response(null, { status: 403 });
  throw new Response(m.partners_member_required(), { status: 404 });
}

export default function Partners() {
  return <PartnersScreen {...useLoaderData<typeof loader>()} refused={{ form: 'inside', result: useActionData<typeof action>() }} />;
}
