import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { listVerdicts } from '#app/specs/evidence/evidence.server.ts';
import { listSpecs } from '#app/specs/specs.server.ts';
import { SpecList } from '#app/specs/ui/spec-list.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  const [specs, verdictOf] = await Promise.all([listSpecs(scope), listVerdicts(scope)]);
  return { specs: specs.map((spec) => ({ ...spec, verdict: verdictOf(spec.id) })), canWrite: scope.permissions.has('specs:write') };
}

export const meta: MetaFunction = () => [{ title: `${m.specs_title()} · Pacer` }];

export default function Specs() {
  return <SpecList {...useLoaderData<typeof loader>()} />;
}
