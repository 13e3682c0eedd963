import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readActs } from '#app/crm/acts/read-acts.server.ts';
import { readRecordPage } from '#app/crm/record/read-record-page.server.ts';
import { RecordScreen } from '#app/crm/ui/record/record-screen.tsx';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { entityOfUrl, notFound } from '#app/record-route.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: `${found?.page.title ?? ''} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const entity = entityOfUrl(params.segment);
  if (!entity.hasPage) throw notFound();
  const url = new URL(request.url);
  const asOf = new Date();
  const page = await readRecordPage(scope, entity, params.record ?? '', { from: url.searchParams.get('from'), asOf, locale: getLocale() });
  if (!page) throw notFound();
  const acts = await readActs(scope, page.entity, page.record, { asOf, params: url.searchParams });
  return { page, acts, mayWrite: scope.permissions.has('crm:write'), here: `${url.pathname.replace(/\.data$/, '')}${page.beside ? `?${new URLSearchParams({ from: page.beside.from })}` : ''}` };
}

export default function RecordRoute() {
  return <RecordScreen {...useLoaderData<typeof loader>()} />;
}
