import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findOwnChecklist, findOwnWeeks } from '#app/adoption/adoption.server.ts';
import { MeScreen } from '#app/adoption/ui/me-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.adoption_me_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const [checklist, weeks] = await Promise.all([findOwnChecklist(scope), findOwnWeeks(scope, { asOf: new Date() })]);
  return { checklist, weeks };
}

export default function MePage() {
  return <MeScreen {...useLoaderData<typeof loader>()} />;
}
