import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { closeSelection } from '#app/roadmap/suppliers/decide-supplier.server.ts';
import { ChoiceSchema } from '#app/roadmap/suppliers/supplier-form.ts';
import { saySupplierErrors, supplierRefusalText } from '#app/roadmap/suppliers/supplier-words.ts';
import { SuppliersScreen } from '#app/roadmap/ui/suppliers/suppliers-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './suppliers.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './suppliers.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  const submission = parseWithZod(await request.formData(), { schema: ChoiceSchema });
  if (submission.status !== 'success') return data(saySupplierErrors(submission.reply()), { status: 422 });
  const outcome = await closeSelection(scope, submission.value, new Date());
  if (outcome.ok) return redirectWithToast(paths.suppliers, { tone: 'good', text: m.suppliers_close_done() });
  const text = supplierRefusalText(outcome.reason);
  if (!text) throw new Response(null, { status: outcome.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply({ fieldErrors: { supplierId: [text] } }), { status: 422 });
}

export default function RefusedChoicePage() {
  return <SuppliersScreen {...useLoaderData<typeof loader>()} refused={{ form: 'choice', id: null, result: useActionData<SubmissionResult>() }} />;
}
