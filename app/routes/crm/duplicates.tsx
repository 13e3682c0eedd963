import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { countCandidates, listCandidates, makeCandidate } from '#app/crm/duplicates/candidates.server.ts';
import { askForSearch, lastSearch } from '#app/crm/duplicates/duplicate-job.server.ts';
import { isMergeable } from '#app/crm/duplicates/mergeable.ts';
import { DuplicatesScreen } from '#app/crm/ui/duplicates/duplicates-screen.tsx';
import { MERGE_REFUSALS } from '#app/crm/ui/duplicates/merge-refusal.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.duplicate_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const params = new URL(request.url).searchParams;
  const before = params.get('before');
  // Before what it found: a page that says that the search is over shows all of it.
  const search = await lastSearch(scope);
  const counts = await countCandidates(scope);
  const kind = params.get('kind');
  const entity = isMergeable(kind) ? kind : counts.contact.count === 0 && counts.account.count > 0 ? 'account' : 'contact';
  const { rows, nextBefore } = await listCandidates(scope, { entity, before });
  const here = `${paths.duplicates}?kind=${entity}`;
  return { entity, counts, rows, nextHref: nextBefore ? `${here}&before=${nextBefore}` : null, firstHref: before ? here : null, search, canWrite: scope.permissions.has('crm:write') };
}

/** Asks for a search over everything, or puts two chosen records of a list beside each other. */
export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const form = await request.formData();
  const kind = form.get('kind');
  if (form.get('intent') === 'search') {
    await askForSearch(scope);
    return redirect(typeof kind === 'string' && isMergeable(kind) ? `${paths.duplicates}?kind=${kind}` : paths.duplicates);
  }
  const ids = form.getAll('id').map(String);
  if (typeof kind !== 'string' || !isMergeable(kind) || ids.length !== 2) throw new Response(null, { status: 400 });
  const made = await makeCandidate(scope, kind, [ids[0] ?? '', ids[1] ?? '']);
  if (!made.ok && made.reason === 'gone') throw new Response(null, { status: 404 });
  if (!made.ok) return redirectWithToast(paths.duplicates, { tone: 'bad', text: MERGE_REFUSALS[made.reason]() });
  return redirect(paths.duplicate(made.value));
}

export default function Duplicates() {
  return <DuplicatesScreen {...useLoaderData<typeof loader>()} />;
}
