import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { outboxSearch, readOutboxFilter } from '#app/people/mail/outbox.ts';
import { listOutbox } from '#app/people/mail/outbox.server.ts';
import { mailIsKept } from '#app/people/mail/send-mail-job.server.ts';
import { OutboxScreen } from '#app/people/ui/mail/outbox-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.mail_outbox()} · Pacer` }];
export const handle = { question: m.mail_outbox_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const search = new URL(request.url).searchParams;
  const after = search.get('after');
  const filter = readOutboxFilter(search);
  const [{ mails, next }, keptBecause] = await Promise.all([listOutbox(scope, { after, filter }), mailIsKept(scope)]);
  const page = (more: Record<string, string>) => `${paths.outbox}?${new URLSearchParams({ ...outboxSearch(filter), ...more })}`;
  return { mails, keptBecause, filter, nextHref: next && page({ after: next }), previousHref: after ? page({}) : null };
}

export default function Outbox() {
  return <OutboxScreen {...useLoaderData<typeof loader>()} />;
}
