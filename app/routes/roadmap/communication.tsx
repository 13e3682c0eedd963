import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { findCommunication, findOwnMessages } from '#app/roadmap/communication/read-communication.server.ts';
import { CommunicationScreen } from '#app/roadmap/ui/communication/communication-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.communication_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const asOf = new Date();
  // How groups stand is for who steers and reads along; everybody else reads what was told to them.
  const seesGroups = scope.permissions.has('kpis:read');
  const [communication, own] = await Promise.all([seesGroups ? findCommunication(scope, asOf) : null, seesGroups ? null : findOwnMessages(scope, asOf)]);
  return { communication, own, canWrite: scope.permissions.has('roadmap:write') };
}

export default function CommunicationPage() {
  return <CommunicationScreen {...useLoaderData<typeof loader>()} />;
}
