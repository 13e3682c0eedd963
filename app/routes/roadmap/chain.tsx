import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { readChainFacts } from '#app/roadmap/chain/chain.server.ts';
import { chainRights } from '#app/roadmap/chain/chain-rights.ts';
import { ChainScreen } from '#app/roadmap/ui/chain/chain-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.chain_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  return { facts: await readChainFacts(scope), rights: chainRights(scope.permissions) };
}

export default function ChainPage() {
  return <ChainScreen {...useLoaderData<typeof loader>()} />;
}
