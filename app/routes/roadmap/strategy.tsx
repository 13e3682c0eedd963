import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { listCaseKpis } from '#app/roadmap/business-case/case-page.server.ts';
import { findStrategy } from '#app/roadmap/strategy/read-strategy.server.ts';
import { StrategyScreen } from '#app/roadmap/ui/strategy/strategy-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.strategy_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const { permissions } = scope;
  const canWrite = permissions.has('roadmap:write');
  const [strategy, kpis] = await Promise.all([findStrategy(scope), canWrite ? listCaseKpis(scope) : []]);
  return { strategy, kpis, canWrite, canDecide: permissions.has('gates:decide'), canReadSpecs: permissions.has('specs:read') };
}

export default function StrategyPage() {
  return <StrategyScreen {...useLoaderData<typeof loader>()} refused={null} />;
}
