import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { scoreSupplier } from '#app/roadmap/suppliers/score-supplier.server.ts';
import { ScoresSchema } from '#app/roadmap/suppliers/supplier-form.ts';
import { SuppliersScreen } from '#app/roadmap/ui/suppliers/suppliers-screen.tsx';
import { answerSupplierForm } from '#app/supplier-answer.server.ts';
import type { loader } from './suppliers.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './suppliers.tsx';

export function action({ request, params: { supplier: id = '' } }: ActionFunctionArgs) {
  return answerSupplierForm(request, { permission: 'specs:read', schema: ScoresSchema, act: (scope, input) => scoreSupplier(scope, id, input, new Date()), done: ({ changed }) => (changed > 0 ? m.suppliers_own_saved() : m.suppliers_own_unchanged()), fieldOf: () => null });
}

export default function RefusedScoresPage() {
  const { supplier: id = null } = useParams();
  return <SuppliersScreen {...useLoaderData<typeof loader>()} refused={{ form: 'scores', id, result: useActionData<SubmissionResult>() }} />;
}
