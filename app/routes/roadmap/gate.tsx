import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { findGate } from '#app/roadmap/gate.server.ts';
import { gateName } from '#app/roadmap/roadmap-words.ts';
import { GateScreen } from '#app/roadmap/ui/gate-screen.tsx';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? gateName(data.gate.phase) : ''} · Pacer` }];

export async function loader({ request, params: { gate: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const gate = isUuid(id) ? await findGate(scope, id, { asOf: new Date(), metrics: metricCatalogue }) : null;
  if (!gate) throw new Response(null, { status: 404 });
  const { permissions } = scope;
  const seesTo = gate.verdicts[0]?.condition?.ownerId;
  const [canDecide, canConfirm] = [permissions.has('gates:decide'), permissions.has('roadmap:write')];
  return { gate, members: canDecide || canConfirm ? await listMemberNames(scope) : [], canDecide, canConfirm, canMeet: canDecide || (seesTo !== undefined && seesTo === scope.member?.id), canOverride: canDecide && scope.member?.role === 'management', canReadKpis: permissions.has('kpis:read') };
}

export default function GatePage() {
  return <GateScreen {...useLoaderData<typeof loader>()} refused={null} />;
}
