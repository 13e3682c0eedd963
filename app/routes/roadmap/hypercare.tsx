import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { findHypercare } from '#app/roadmap/hypercare/read-hypercare.server.ts';
import { HypercareScreen } from '#app/roadmap/ui/hypercare/hypercare-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.hypercare_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const wave = new URL(request.url).searchParams.get('wave') || null;
  const now = new Date();
  // An address of a wave that is gone shows the programme.
  const hypercare = (await findHypercare(scope, wave, now)) ?? (wave ? await findHypercare(scope, null, now) : null);
  return { hypercare, canWrite: scope.permissions.has('roadmap:write') };
}

export default function HypercarePage() {
  return <HypercareScreen {...useLoaderData<typeof loader>()} />;
}
