import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { SignatureSchema } from '#app/specs/partners/partner-form.ts';
import { signSpecification } from '#app/specs/partners/partners.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands in the register. */
export function loader() {
  return redirect(paths.specPartners);
}

export async function action({ request, params: { spec = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  const given = SignatureSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success) throw new Response(null, { status: 404 });
  const isSigned = given.data.is === 'signed';
  const signed = await signSpecification(scope, spec, { version: given.data.version, isSigned, asOf: new Date() });
  if (signed.ok) return redirectWithToast(paths.specPartners, { tone: 'good', text: isSigned ? m.partners_signed_toast() : m.partners_unsigned_toast() });
  if (signed.reason === 'not-found') throw new Response(m.specs_not_found(), { status: 404 });
  return redirectWithToast(paths.specPartners, { tone: 'bad', text: signed.reason === 'no-partner' ? m.partners_r_no_partner() : m.partners_r_changed() });
}
