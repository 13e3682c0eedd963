import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { readLoadFilter } from '#app/roadmap/change-load/load-page.ts';
import { findChangeLoad } from '#app/roadmap/change-load/read-change-load.server.ts';
import { ChangeLoadScreen } from '#app/roadmap/ui/change-load/change-load-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.load_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const filter = readLoadFilter(new URL(request.url).searchParams);
  return { load: await findChangeLoad(scope, filter, { asOf: new Date(), locale: getLocale() }), canWrite: scope.permissions.has('roadmap:write') };
}

export default function ChangeLoadPage() {
  return <ChangeLoadScreen {...useLoaderData<typeof loader>()} />;
}
