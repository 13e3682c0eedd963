import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fieldOf } from '#app/crm/entity/entities.ts';
import { findRecord } from '#app/crm/record/find-record.server.ts';
import { readForm } from '#app/crm/record/read-form.server.ts';
import { recordPath } from '#app/crm/record/record-path.ts';
import { saveRecord } from '#app/crm/record/save-form.server.ts';
import { fieldLabel } from '#app/crm/ui/field-label.ts';
import { EditRecordScreen } from '#app/crm/ui/record/edit-record-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { notFound, writableEntity } from '#app/record-route.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: `${found ? m.record_edit_title({ title: found.title }) : ''} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const entity = writableEntity(params.segment);
  const found = await findRecord(scope, entity, params.record ?? '');
  if (!found || found.record.deleted_at) throw notFound();
  const facts = await readForm(scope, entity, { record: found.record, asOf: new Date(), locale: getLocale() });
  return { facts, recordId: found.record.id, title: found.title, backTo: localPath(new URL(request.url).searchParams.get('to'), recordPath(entity, found.record)), currency: scope.currency };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const entity = writableEntity(params.segment);
  const form = await request.formData();
  const saved = await saveRecord(scope, entity, params.record ?? '', form, { asOf: new Date(), locale: getLocale() });
  if (!saved.ok) return data(saved.reply, { status: 422 });
  const theirs = saved.merged.map((name) => fieldLabel(fieldOf(entity, name) ?? { name }, getLocale())).join(', ');
  const text = theirs ? m.record_saved_merged({ name: saved.by ?? m.record_meeting_somebody(), fields: theirs.slice(0, 150) }) : m.record_saved();
  const { search, searchParams } = new URL(request.url);
  const to = form.get('then') === 'stay' ? `${paths.editRecord(entity.segment, saved.record.id)}${search}` : localPath(form.get('to') ?? searchParams.get('to'), recordPath(entity, saved.record));
  throw redirectWithToast(to, { tone: 'good', text, ...(saved.isSame ? {} : { action: { label: m.record_undo(), to: paths.undoBatch(saved.batchId) } }) });
}

export default function EditRecord() {
  return <EditRecordScreen {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
