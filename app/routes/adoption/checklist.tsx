import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { publishList, saveListDraft } from '#app/adoption/checklists/change-lists.server.ts';
import { checkList, type ListProblems } from '#app/adoption/checklists/list-content.ts';
import { arrangeItems, emptyItem, type ListForm, readListForm } from '#app/adoption/checklists/list-form.ts';
import { findChecklist } from '#app/adoption/checklists/managed-lists.server.ts';
import { ChecklistScreen } from '#app/adoption/ui/checklists/checklist-screen.tsx';
import { listActivityNames } from '#app/events/activity-catalogue.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { findGoLive } from '#app/roadmap/go-live.server.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.checklists_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklists:write');
  const list = await find(scope, params.checklist);
  return { list, activityNames: await listActivityNames(scope) };
}

/** Saving, publishing, or another order of what is typed: the one form of this page. Typed text comes back whatever happens. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklists:write');
  const asOf = new Date();
  const sent = await request.formData();
  const asked = sent.get('intent');
  const intent = typeof asked === 'string' ? asked : 'save';
  const form = readListForm(sent);
  const { id } = await find(scope, params.checklist);
  const seen = { id, revision: Number(sent.get('revision')) };
  const answer = (more: { form: ListForm; problems?: ListProblems; isStale?: boolean }, status: number) => data({ problems: {}, isStale: false, ...more }, { status });
  if (intent !== 'save' && intent !== 'publish') return answer({ form: { ...form, items: arrangeItems(form.items, intent, emptyItem) } }, 200);
  if (intent === 'save') {
    const saved = await saveListDraft(scope, seen, form);
    if (saved.ok) return redirectWithToast(paths.checklist(id), { tone: 'good', text: m.checklists_saved() });
    return refuse(saved.reason, form, answer);
  }
  const checked = checkList(form, randomUUID);
  if (!checked.ok) return answer({ form, problems: checked.problems }, 422);
  const published = await publishList(scope, seen, checked.content, { asOf, goLiveOn: await findGoLive(scope) });
  if (published.ok) return redirectWithToast(paths.checklist(id), { tone: 'good', text: m.checklists_published({ version: published.value.version }) });
  return refuse(published.reason, form, answer);
}

function refuse<Answer>(reason: string, form: ListForm, answer: (more: { form: ListForm; isStale: boolean }, status: number) => Answer): Answer {
  if (reason === 'changed-meanwhile') return answer({ form, isStale: true }, 409);
  throw new Response(null, { status: reason === 'not-found' ? 404 : 403 });
}

async function find(scope: Awaited<ReturnType<typeof requireScope>>, id = '') {
  const list = isUuid(id) ? await findChecklist(scope, id, { asOf: new Date(), goLiveOn: await findGoLive(scope) }) : null;
  if (!list) throw new Response(null, { status: 404 });
  return list;
}

export default function Checklist() {
  const { list } = useLoaderData<typeof loader>();
  return <ChecklistScreen key={`${list.id} ${list.revision}`} list={list} answer={useActionData<typeof action>() ?? null} />;
}
