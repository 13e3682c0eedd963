import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { addSupplier } from '#app/roadmap/suppliers/change-suppliers.server.ts';
import { findSelection } from '#app/roadmap/suppliers/read-suppliers.server.ts';
import { SupplierSchema } from '#app/roadmap/suppliers/supplier-form.ts';
import { saySupplierErrors, supplierRefusalText } from '#app/roadmap/suppliers/supplier-words.ts';
import { SuppliersScreen } from '#app/roadmap/ui/suppliers/suppliers-screen.tsx';
import { listSpecs } from '#app/specs/specs.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

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

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: SupplierSchema });
  if (submission.status !== 'success') return data(saySupplierErrors(submission.reply()), { status: 422 });
  const added = await addSupplier(scope, submission.value, new Date());
  if (added.ok) return redirectWithToast(paths.suppliers, { tone: 'good', text: m.suppliers_added() });
  const text = supplierRefusalText(added.reason);
  if (!text) throw new Response(null, { status: added.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply({ fieldErrors: { name: [text] } }), { status: 422 });
}

export default function SuppliersPage() {
  return <SuppliersScreen {...useLoaderData<typeof loader>()} refused={{ form: 'supplier', id: null, result: useActionData<SubmissionResult>() }} />;
}
