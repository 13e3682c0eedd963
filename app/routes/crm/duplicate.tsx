import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { decideCandidate } from '#app/crm/duplicates/candidates.server.ts';
import { findCandidate } from '#app/crm/duplicates/find-candidate.server.ts';
import { readMergeForm } from '#app/crm/duplicates/merge-form.ts';
import { mergeRecords } from '#app/crm/duplicates/merge-records.server.ts';
import { CandidateScreen } from '#app/crm/ui/duplicates/candidate-screen.tsx';
import { MERGE_REFUSALS } from '#app/crm/ui/duplicates/merge-refusal.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.duplicate_one_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const candidate = await findCandidate(scope, params.candidate ?? '');
  if (!candidate) throw new Response(null, { status: 404 });
  return { candidate, canWrite: scope.permissions.has('crm:write') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const id = params.candidate ?? '';
  const candidate = await findCandidate(scope, id);
  if (!candidate) throw new Response(null, { status: 404 });
  const { entity, left, right, nextId } = candidate;
  const next = nextId ? paths.duplicate(nextId) : `${paths.duplicates}?kind=${entity.name}`;
  const form = await request.formData();
  // A toast takes the word back by an address alone.
  const intent = form.get('intent') ?? new URL(request.url).searchParams.get('intent');
  const asOf = new Date();
  if (intent === 'different' || intent === 'open') {
    const decided = await decideCandidate(scope, id, intent, { asOf });
    if (!decided.ok) return redirectWithToast(paths.duplicate(id), { tone: 'bad', text: MERGE_REFUSALS.gone() });
    if (intent === 'open') return redirectWithToast(paths.duplicate(id), { tone: 'good', text: m.duplicate_toast_open() });
    return redirectWithToast(next, { tone: 'good', text: m.duplicate_toast_different(), action: { label: m.duplicate_undo(), to: `${paths.duplicate(id)}?intent=open` } });
  }
  const input = readMergeForm(form, { left: left.id, right: right.id });
  if (!input) throw new Response(null, { status: 400 });
  const merged = await mergeRecords(scope, entity.name, input, { asOf });
  if (!merged.ok) return redirectWithToast(paths.duplicate(id), { tone: 'bad', text: MERGE_REFUSALS[merged.reason]() });
  const { movedLinks } = merged.value;
  return redirectWithToast(next, { tone: 'good', text: m.duplicate_toast_merged({ count: movedLinks }), action: { label: m.duplicate_undo(), to: paths.undoBatch(scope.batchId) } });
}

export default function Duplicate() {
  const { candidate, canWrite } = useLoaderData<typeof loader>();
  return <CandidateScreen key={candidate.id} candidate={candidate} canWrite={canWrite} />;
}
