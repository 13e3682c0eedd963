import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { drawDigest } from '#app/digest-mail.server.tsx';
import { DigestChoiceSchema } from '#app/kpis/digest/digest-reader.ts';
import { digestRefusalText } from '#app/kpis/digest/digest-words.ts';
import { chooseDigest, listDigestReaders } from '#app/kpis/digest/digests.server.ts';
import { readDigest } from '#app/kpis/digest/send-digests.server.ts';
import { DigestScreen } from '#app/kpis/ui/digest/digest-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { getWorkspace } from '#app/people/workspaces.server.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.digest_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const asOf = new Date();
  const [digest, readers, workspace] = await Promise.all([readDigest(scope, metricCatalogue, asOf), listDigestReaders(scope), getWorkspace(scope)]);
  const mayChooseForOthers = scope.permissions.has('kpis:write');
  const ownId = scope.member?.id ?? null;
  return { digest, pictures: await drawDigest(digest), workspace: workspace.name, today: dayIn(asOf, scope.timeZone), readers: mayChooseForOthers ? readers : readers.filter(({ id }) => id === ownId), ownId, mayChooseForOthers };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const given = DigestChoiceSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success) return redirectWithToast(paths.digest, { tone: 'bad', text: m.digest_choose() });
  const chosen = await chooseDigest(scope, { ...given.data, asOf: new Date() });
  if (!chosen.ok && chosen.reason !== 'refused-by-reader') throw new Response(digestRefusalText(chosen.reason), { status: chosen.reason === 'not-found' ? 404 : 403 });
  return redirectWithToast(paths.digest, chosen.ok ? { tone: 'good', text: m.digest_saved() } : { tone: 'bad', text: digestRefusalText(chosen.reason) });
}

export default function DashboardByMail() {
  return <DigestScreen {...useLoaderData<typeof loader>()} />;
}
