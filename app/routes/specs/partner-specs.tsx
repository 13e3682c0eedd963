import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findSharedSpecs } from '#app/specs/partners/register.server.ts';
import { SharedScreen } from '#app/specs/ui/partners/shared-screen.tsx';

export const meta: MetaFunction = () => [{ title: 'Pacer' }, { name: 'robots', content: 'noindex' }];

/** The link is the right: it opens what is signed inside, until its last day or until it is revoked. */
export async function loader({ params }: LoaderFunctionArgs) {
  const shared = await findSharedSpecs(params.token ?? '', new Date());
  const units = Object.fromEntries(metricCatalogue.listMetrics().map(({ id, unit }) => [id, unit]));
  return data({ shared, units }, { status: shared ? 200 : 404 });
}

export default function PartnerSpecs() {
  return <SharedScreen {...useLoaderData<typeof loader>()} />;
}
