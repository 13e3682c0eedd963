import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { reopenSelection } from '#app/roadmap/suppliers/decide-supplier.server.ts';
import { ReopeningSchema } from '#app/roadmap/suppliers/supplier-form.ts';
import { SuppliersScreen } from '#app/roadmap/ui/suppliers/suppliers-screen.tsx';
import { answerSupplierForm } from '#app/supplier-answer.server.ts';
import type { loader } from './suppliers.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './suppliers.tsx';

export function action({ request }: ActionFunctionArgs) {
  return answerSupplierForm(request, { permission: 'gates:decide', schema: ReopeningSchema, act: (scope, { reason }) => reopenSelection(scope, reason, new Date()), done: () => m.suppliers_reopen_done(), fieldOf: () => 'reason' });
}

export default function RefusedReopeningPage() {
  return <SuppliersScreen {...useLoaderData<typeof loader>()} refused={{ form: 'reopening', id: null, result: useActionData<SubmissionResult>() }} />;
}
