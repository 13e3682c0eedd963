import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { auditFilterOf, auditQuery } from '#app/people/audit-filter.ts';
import { listAudit, listAuditWords } from '#app/people/audit-log.server.ts';
import { AuditScreen } from '#app/people/ui/audit-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_tab_audit()} · Pacer` }];
export const handle = { question: m.people_audit_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'audit:read');
  const params = new URL(request.url).searchParams;
  const filter = auditFilterOf(params);
  const [{ entries, next }, words] = await Promise.all([listAudit(scope, filter, { after: params.get('after') }), listAuditWords(scope)]);
  return {
    entries,
    words,
    filter,
    nextHref: next && `${paths.auditLog}?${auditQuery(filter, { after: next })}`,
    exportHref: `${paths.auditLogCsv}?${auditQuery(filter)}`,
  };
}

export default function AuditLog() {
  return <AuditScreen {...useLoaderData<typeof loader>()} />;
}
