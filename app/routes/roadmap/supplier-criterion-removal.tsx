import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeSupplierCriterion } from '#app/roadmap/suppliers/change-supplier-criteria.server.ts';
import { supplierRefusalText } from '#app/roadmap/suppliers/supplier-words.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of the suppliers. */
export function loader() {
  return redirect(paths.suppliers);
}

export async function action({ request, params: { supplierCriterion: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeSupplierCriterion, { pathOf: paths.supplierCriterionRemoval, page: paths.suppliers, refusalText: supplierRefusalText });
}
