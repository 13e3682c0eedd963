import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { addSupplierCriterion } from '#app/roadmap/suppliers/change-supplier-criteria.server.ts';
import { SupplierCriterionSchema } from '#app/roadmap/suppliers/supplier-form.ts';
import { SuppliersScreen } from '#app/roadmap/ui/suppliers/suppliers-screen.tsx';
import { answerSupplierForm } from '#app/supplier-answer.server.ts';
import type { loader } from './suppliers.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './suppliers.tsx';

export function action({ request }: ActionFunctionArgs) {
  return answerSupplierForm(request, { permission: 'roadmap:write', schema: SupplierCriterionSchema, act: (scope, input) => addSupplierCriterion(scope, input, new Date()), done: () => m.suppliers_added(), fieldOf: (reason) => (reason === 'specification-not-found' ? 'specificationId' : 'name') });
}

export default function RefusedCriterionPage() {
  return <SuppliersScreen {...useLoaderData<typeof loader>()} refused={{ form: 'criterion', id: null, result: useActionData<SubmissionResult>() }} />;
}
