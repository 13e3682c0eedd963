import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { erasePerson } from '#app/crm/privacy/erase-person.server.ts';
import { summarisePerson } from '#app/crm/privacy/export-person.server.ts';
import { PrivacyScreen } from '#app/crm/ui/privacy/privacy-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: held }) => [{ title: `${m.privacy_title({ name: held?.title ?? '' })} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'privacy:write');
  const held = await summarisePerson(scope, params.contact ?? '');
  if (!held) throw new Response(null, { status: 404 });
  return { ...held, isAsking: new URL(request.url).searchParams.get('erase') === 'yes' };
}

/** Forgets the person, when the name was typed as it is. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'privacy:write');
  const held = await summarisePerson(scope, params.contact ?? '');
  if (!held) throw new Response(null, { status: 404 });
  const typed = (await request.formData()).get('name');
  if (typeof typed !== 'string' || typed.trim().toLowerCase() !== held.title.trim().toLowerCase()) return data({ isWrongName: true }, { status: 422 });
  const erased = await erasePerson(scope, held.contactId, { asOf: new Date() });
  if (!erased.ok) throw new Response(null, { status: 404 });
  const { counts, files } = erased.value;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return redirectWithToast(paths.contacts, { tone: 'good', text: m.privacy_erased({ rows, files }) });
}

export default function ContactPrivacy() {
  const answer = useActionData<typeof action>();
  const { isAsking, ...held } = useLoaderData<typeof loader>();
  return <PrivacyScreen {...held} isAsking={isAsking || answer?.isWrongName === true} isWrongName={answer?.isWrongName === true} />;
}
