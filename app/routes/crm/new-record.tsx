import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '#app/crm/record/read-form.server.ts';
import { askedBeside, wholeOf } from '#app/crm/record/record-parts.ts';
import { recordPath } from '#app/crm/record/record-path.ts';
import { saveNewRecord } from '#app/crm/record/save-form.server.ts';
import { entityWord } from '#app/crm/ui/field-label.ts';
import { newWord } from '#app/crm/ui/new-word.ts';
import { NewRecordScreen } from '#app/crm/ui/record/new-record-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { writableEntity } from '#app/record-route.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: `${found ? newWord(found.facts.entity) : ''} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const entity = writableEntity(params.segment);
  const search = new URL(request.url).searchParams;
  const prefill = Object.fromEntries(search);
  const whole = wholeOf(entity, prefill);
  const facts = await readForm(scope, entity, { record: null, prefill, key: randomUUID(), asOf: new Date(), locale: getLocale() });
  const [of] = Object.values(whole).map((id) => facts.titles[id]);
  const above = entity.partOf ? recordPath(entity, { id: '', ...whole }) : paths.records(entity.segment);
  return { facts: { ...facts, fields: askedBeside(entity, facts.fields, whole) }, of: of ?? null, above, backTo: localPath(search.get('to'), above), currency: scope.currency };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const entity = writableEntity(params.segment);
  const form = await request.formData();
  const saved = await saveNewRecord(scope, entity, form, { asOf: new Date(), locale: getLocale(), fixed: wholeOf(entity, Object.fromEntries(new URL(request.url).searchParams)) });
  if (!saved.ok) return data(saved.reply, { status: 422 });
  const to = form.get('then') === 'stay' ? paths.editRecord(entity.segment, saved.record.id) : localPath(new URL(request.url).searchParams.get('to'), recordPath(entity, saved.record));
  throw replaceWithToast(to, { tone: 'good', text: m.record_made({ entity: entityWord(entity.name) }), action: { label: m.record_undo(), to: paths.undoBatch(saved.batchId) } });
}

export default function NewRecord() {
  return <NewRecordScreen {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
