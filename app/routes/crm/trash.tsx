import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { countTrash, KEEP_DAYS, listTrash, THROWN } from '#app/crm/history/trash.server.ts';
import { restoreRecord } from '#app/crm/record/trash-record.server.ts';
import { restoreRefusal } from '#app/crm/ui/history/restore-refusal.ts';
import { TrashScreen } from '#app/crm/ui/history/trash-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.list_trash_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const params = new URL(request.url).searchParams;
  const before = params.get('before');
  const kinds = await countTrash(scope);
  const kind = kinds.find(({ entity }) => entity === params.get('kind')) ?? kinds[0];
  const base = { kinds, keepDays: KEEP_DAYS, canRestore: scope.permissions.has('crm:write') };
  if (!kind) return { ...base, entity: null, rows: [], nextHref: null, firstHref: null };
  const { rows, nextBefore } = await listTrash(scope, ENTITIES[kind.entity], { before, asOf: new Date() });
  const here = `${paths.trash}?kind=${kind.entity}`;
  return { ...base, entity: kind.entity, rows, nextHref: nextBefore ? `${here}&before=${nextBefore}` : null, firstHref: before ? here : null };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const entity = THROWN.find(({ name }) => name === text('kind'));
  if (!entity) throw new Response(null, { status: 400 });
  const restored = await restoreRecord(scope, entity, text('recordId'), { asOf: new Date() });
  const to = `${paths.trash}?kind=${entity.name}`;
  if (!restored.ok) return redirectWithToast(to, { tone: 'bad', text: restoreRefusal(restored.refusal, getLocale()) });
  const title = text('title').slice(0, 120) || m.list_batch_untitled();
  return redirectWithToast(to, { tone: 'good', text: m.list_trash_restored({ title }), action: { label: m.list_undo(), to: paths.undoBatch(scope.batchId) } });
}

export default function Trash() {
  return <TrashScreen {...useLoaderData<typeof loader>()} />;
}
