import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CustomerScreen } from '#app/crm/ui/customer/customer-screen.tsx';
import { customerView } from '#app/customer-view.server.ts';
import { usePacked } from '#app/ui/use-packed.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.party.name} · Pacer` : 'Pacer' }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  return customerView(scope, 'contact', params.contact ?? '', request);
}

export default function Contact() {
  const view = usePacked(useLoaderData<typeof loader>().view);
  return <CustomerScreen key={view.customer.record.id} {...view} />;
}
