import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findOwnMeasured } from '#app/adoption/measured/measured.server.ts';
import { MeasuredScreen } from '#app/adoption/ui/measured/measured-screen.tsx';
import { listActivityNames } from '#app/events/activity-catalogue.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { findAgreement } from '#app/people/measuring/agreements.server.ts';
import { AgreedLines } from '#app/people/ui/measuring/agreed-lines.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.measuring_me_title()} · Pacer` }];

/** Always one's own, whatever was agreed. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, null);
  const measured = await findOwnMeasured(scope);
  if (!measured) throw new Response(null, { status: 404 });
  return { measured, activityNames: await listActivityNames(scope), agreement: await findAgreement(scope) };
}

export default function MeasuredPage() {
  const { measured, agreement } = useLoaderData<typeof loader>();
  return <MeasuredScreen measured={measured} agreed={<AgreedLines agreement={agreement} format={useFormat()} />} />;
}
