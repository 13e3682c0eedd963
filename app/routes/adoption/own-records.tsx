import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OwnRecordsScreen } from '#app/adoption/ui/quality/own-records-screen.tsx';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { listOwnIncomplete } from '#app/crm/figures/own-incomplete.server.ts';
import { KEY_KINDS } from '#app/crm/figures/quality.ts';
import { recordWords } from '#app/crm/ui/record-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.behaviour_own_records()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const segments = Object.fromEntries(KEY_KINDS.map((kind) => [kind, ENTITIES[kind].segment]));
  return { lists: await listOwnIncomplete(scope), words: recordWords(), segments };
}

export default function OwnRecords() {
  return <OwnRecordsScreen {...useLoaderData<typeof loader>()} />;
}
