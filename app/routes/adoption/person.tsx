import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findPersonMeasures } from '#app/adoption/measured/person-measures.server.ts';
import { PersonScreen } from '#app/adoption/ui/measured/person-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ''} · Pacer` }];

/** One person's figures, for their manager, where that was agreed; the look is written down first. */
export async function loader({ request, params: { member = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'people:read');
  const found = isUuid(member) ? await findPersonMeasures(scope, member, new Date()) : null;
  if (!found || (!found.ok && found.reason === 'not-found')) throw new Response(null, { status: 404 });
  if (found.ok) return found.value;
  throw redirectWithToast(paths.adoption, { tone: 'bad', text: found.reason === 'groups-only' ? m.measuring_person_refused_groups() : m.measuring_person_refused_manager() });
}

export default function PersonPage() {
  return <PersonScreen {...useLoaderData<typeof loader>()} />;
}
