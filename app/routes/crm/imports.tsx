import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type FileRefusal, type ImportAnswer, readWishes } from '#app/crm/import-review.ts';
import { listImportJobs } from '#app/crm/importing/import-jobs.server.ts';
import { receiveFile } from '#app/crm/importing/receive-file.server.ts';
import { recordKind } from '#app/crm/importing/record-kinds.ts';
import { ImportsScreen } from '#app/crm/ui/imports-screen.tsx';
import { listImports } from '#app/events/imports.server.ts';
import { IMPORTERS } from '#app/import-file.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { reviewImport, runImport } from '#app/review-import.server.ts';
import { IMPORT_KINDS, isImportKind } from '#app/values/import-kind.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { readSentFile } from '#app/web/sent-file.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { removeUpload, uploadLimitMb } from '#app/web/uploads.server.ts';

const HISTORY = 50;

export const meta: MetaFunction = () => [{ title: `${m.crm_imports_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:import');
  const asked = new URL(request.url).searchParams.get('kind');
  const kinds = IMPORT_KINDS.filter((kind) => recordKind(kind) === undefined && scope.permissions.has(IMPORTERS[kind].permission));
  const templates = kinds.map((kind) => ({ kind, columns: IMPORTERS[kind].columns.map(({ name, isRequired }) => ({ name, isRequired })) }));
  return { templates, asked: recordKind(asked)?.name ?? (isImportKind(asked) ? asked : null), jobs: await listImportJobs(scope, HISTORY), imports: await listImports(scope, HISTORY), limitMb: uploadLimitMb() };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:import');
  const asOf = new Date();
  const sent = await readSentFile(scope, request, asOf);
  if (!sent.ok) return refuse(sent.reason);
  const { form, upload } = sent;
  const kind = form.get('kind');
  const entity = recordKind(kind);
  if (entity) {
    const received = await receiveFile(scope, entity.name, upload);
    return received.ok ? redirect(paths.import(received.value)) : refuse(received.reason, received.nearRow);
  }
  if (!isImportKind(kind)) return refuse('no-file');
  const ask = { kind, upload, mapping: readWishes(form), asOf };
  if (form.get('intent') !== 'import') {
    const review = await reviewImport(scope, ask);
    return review.ok ? data<ImportAnswer>({ review: review.value, refusal: null, nearRow: null }) : refuse(review.reason);
  }
  const done = await runImport(scope, ask);
  if (!done.ok) return refuse(done.reason);
  await removeUpload(scope, upload.id);
  const { created, updated, rejected } = done.value;
  return redirectWithToast(paths.imports, { tone: rejected > 0 ? 'bad' : 'good', text: m.crm_import_done({ created, updated, rejected }) });
}

function refuse(reason: FileRefusal, nearRow: number | null = null) {
  return data<ImportAnswer>({ review: null, refusal: reason, nearRow }, { status: 422 });
}

export default function Imports() {
  return <ImportsScreen {...useLoaderData<typeof loader>()} answer={useActionData<ImportAnswer>()} />;
}
