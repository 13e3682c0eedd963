import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { addSupplier } from '#app/roadmap/suppliers/change-suppliers.server.ts';
import { findSelection } from '#app/roadmap/suppliers/read-suppliers.server.ts';
import { SupplierSchema } from '#app/roadmap/suppliers/supplier-form.ts';
import { SuppliersScreen } from '#app/roadmap/ui/suppliers/suppliers-screen.tsx';
import { listSpecs } from '#app/specs/specs.server.ts';
import { answerSupplierForm } from '#app/supplier-answer.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.suppliers_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const { permissions } = scope;
  const canWrite = permissions.has('roadmap:write');
  const [selection, specs] = await Promise.all([findSelection(scope), canWrite ? listSpecs(scope) : []]);
  // The pages of one supplier or criterion are this page with its form refused: of one that is not there is nothing to show.
  const isThere = (id: string | undefined, list: readonly { id: string }[] = []) => id === undefined || list.some((one) => one.id === id);
  if (!isThere(params.supplier, selection?.suppliers) || !isThere(params.supplierCriterion, selection?.criteria)) throw new Response(m.suppliers_gone(), { status: 404 });
  return { selection, specs: specs.map(({ id, name }) => ({ id, name })), canWrite, canDecide: permissions.has('gates:decide'), canReadSpecs: permissions.has('specs:read') };
}

export function action({ request }: ActionFunctionArgs) {
  return answerSupplierForm(request, { permission: 'roadmap:write', schema: SupplierSchema, act: (scope, input) => addSupplier(scope, input, new Date()), done: () => m.suppliers_added(), fieldOf: () => 'name' });
}

export default function SuppliersPage() {
  return <SuppliersScreen {...useLoaderData<typeof loader>()} refused={{ form: 'supplier', id: null, result: useActionData<SubmissionResult>() }} />;
}
