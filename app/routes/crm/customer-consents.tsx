import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { type ConsentRefusal, recordConsent } from '#app/crm/customer/consents.server.ts';
import { choiceLabel } from '#app/crm/ui/field-label.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

const REFUSALS: Record<ConsentRefusal, () => string> = {
  wrong: () => m.customer_consent_refuse_wrong(),
  'proof-missing': () => m.customer_consent_refuse_proof(),
  'too-long': () => m.customer_consent_refuse_long(),
  gone: () => m.customer_refuse_gone(),
};

/** Nothing to see: consent stands with who gave it. */
export function loader() {
  return redirect(paths.contacts);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const to = localPath(text('to'), paths.contacts);
  const input = { contactId: text('contact'), purpose: text('purpose'), channel: text('channel'), lawfulBasis: text('basis'), status: text('status'), proof: text('proof') };
  const recorded = await recordConsent(scope, input, { asOf: new Date(), actId: text('act') });
  if (!recorded.ok) return redirectWithToast(to, { tone: 'bad', text: REFUSALS[recorded.reason]() });
  const say = m.customer_consent_done({ purpose: choiceLabel(input.purpose).toLowerCase(), status: choiceLabel(input.status).toLowerCase() });
  return redirectWithToast(to, { tone: 'good', text: say, action: { label: m.customer_undo(), to: paths.undoBatch(recorded.value) } });
}
