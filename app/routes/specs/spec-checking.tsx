import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { mayTest } from '#app/specs/evidence/evidence.server.ts';
import { runChecks } from '#app/specs/evidence/run-checks.server.ts';
import { findSpec } from '#app/specs/specs.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the specification. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.spec(params.spec ?? ''));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  const spec = await findSpec(scope, params.spec ?? '');
  if (!spec) throw new Response(m.specs_not_found(), { status: 404 });
  if (!mayTest(scope, spec.ownerId)) throw new Response(m.evidence_not_allowed(), { status: 403 });
  const { written } = await runChecks(scope, metricCatalogue, { specificationId: spec.id, asOf: new Date() });
  return redirectWithToast(paths.spec(spec.id), { tone: 'good', text: written > 0 ? m.evidence_looked_new() : m.evidence_looked_same() });
}
