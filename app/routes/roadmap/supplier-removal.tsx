import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeSupplier } from '#app/roadmap/suppliers/change-suppliers.server.ts';
import { supplierRefusalText } from '#app/roadmap/suppliers/supplier-words.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of the suppliers. */
export function loader() {
  return redirect(paths.suppliers);
}

export async function action({ request, params: { supplier: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeSupplier, { pathOf: paths.supplierRemoval, page: paths.suppliers, refusalText: supplierRefusalText });
}
