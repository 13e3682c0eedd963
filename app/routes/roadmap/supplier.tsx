import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { changeSupplier } from '#app/roadmap/suppliers/change-suppliers.server.ts';
import { SupplierSchema } from '#app/roadmap/suppliers/supplier-form.ts';
import { SuppliersScreen } from '#app/roadmap/ui/suppliers/suppliers-screen.tsx';
import { answerSupplierForm } from '#app/supplier-answer.server.ts';
import type { loader } from './suppliers.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './suppliers.tsx';

export function action({ request, params: { supplier: id = '' } }: ActionFunctionArgs) {
  return answerSupplierForm(request, { permission: 'roadmap:write', schema: SupplierSchema, act: (scope, input) => changeSupplier(scope, id, input), done: () => m.suppliers_changed(), fieldOf: () => 'name' });
}

export default function RefusedSupplierPage() {
  const { supplier: id = null } = useParams();
  return <SuppliersScreen {...useLoaderData<typeof loader>()} refused={{ form: 'supplier', id, result: useActionData<SubmissionResult>() }} />;
}
