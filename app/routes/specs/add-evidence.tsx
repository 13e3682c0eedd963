import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { addEvidence, findEvidence, mayTest } from '#app/specs/evidence/evidence.server.ts';
import { EvidenceSchema } from '#app/specs/evidence/evidence-form.ts';
import { evidenceErrors, sayEvidenceErrors } from '#app/specs/evidence/evidence-words.ts';
import { asksInWords } from '#app/specs/spec-words.ts';
import { findSpec, listOwners } from '#app/specs/specs.server.ts';
import { AddEvidenceScreen } from '#app/specs/ui/evidence/add-evidence-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: read }) => [{ title: `${read ? m.evidence_add_of({ name: read.spec.name }) : m.evidence_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, spec } = await findTested(request, params.spec);
  const again = new URL(request.url).searchParams.get('again');
  const before = again ? (await findEvidence(scope, spec.id)).evidence.find(({ id }) => id === again) : undefined;
  const testers = await listOwners(scope);
  const { id, name, version } = spec;
  return { spec: { id, name, version, sentence: asksInWords(spec) }, tested: before?.tested ?? '', testers, readerId: scope.member?.id ?? null, today: dayIn(new Date(), scope.timeZone), mayTest: mayTest(scope, spec.ownerId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, spec } = await findTested(request, params.spec);
  const submission = parseWithZod(await request.formData(), { schema: EvidenceSchema });
  if (submission.status !== 'success') return data(sayEvidenceErrors(submission.reply()), { status: 422 });
  const added = await addEvidence(scope, spec.id, submission.value, new Date());
  if (!added.ok) return data(submission.reply({ fieldErrors: evidenceErrors(added.reason, 'evidence') }), { status: 422 });
  throw replaceWithToast(paths.spec(spec.id), { tone: 'good', text: m.evidence_saved() });
}

async function findTested(request: Request, id: string | undefined) {
  const scope = await requireScope(request, 'specs:read');
  const spec = await findSpec(scope, id ?? '');
  if (!spec) throw new Response(m.specs_not_found(), { status: 404 });
  return { scope, spec };
}

export default function AddEvidence() {
  return <AddEvidenceScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
