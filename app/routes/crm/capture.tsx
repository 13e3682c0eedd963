import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type CaptureProblems, type CaptureText, readCapture, readParty } from '#app/crm/customer/capture-form.ts';
import { logInteraction } from '#app/crm/customer/log-interaction.server.ts';
import { findParties, findParty } from '#app/crm/customer/parties.server.ts';
import type { Party } from '#app/crm/customer/capture.ts';
import { sayLogged } from '#app/crm/ui/customer/say-logged.ts';
import type { CaptureAnswer } from '#app/crm/ui/customer/capture-form.tsx';
import { CaptureScreen } from '#app/crm/ui/customer/capture-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.customer_capture_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const params = new URL(request.url).searchParams;
  const asked = readParty(params.get('with') ?? '');
  return { actId: randomUUID(), party: asked ? await findParty(scope, asked) : null, to: localPath(params.get('to'), '') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const asOf = new Date();
  const form = await request.formData();
  const text: CaptureText = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const read = readCapture(text, asOf, scope.timeZone);
  if (!read.ok) return refuse(text, read.problems);
  const found = read.capture.with ? [] : await findParties(scope, text.name ?? '');
  if (found.length > 1) return refuse(text, { who: 'who-several' }, found);
  const party = read.capture.with ?? found[0];
  if (!party) return refuse(text, { who: 'who-unknown' });
  const logged = await logInteraction(scope, { ...read.capture, with: party }, { asOf, actId: text.act ?? null });
  if (!logged.ok) return refuse(text, { who: logged.reason });
  const { name } = (await findParty(scope, party)) ?? { name: '' };
  const to = localPath(text.to, '') || paths.record(party.kind === 'account' ? 'accounts' : 'contacts', party.id);
  const done = logged.value === 'done-before' ? null : logged.value;
  const undo = done ? { action: { label: m.customer_undo(), to: paths.undoBatch(done.batchId) } } : {};
  return replaceWithToast(to, { tone: 'good', text: sayLogged(name, done?.answered ?? 0, read.capture.nextStep?.dueOn ?? null, { asOf, timeZone: scope.timeZone }), ...undo });
}

function refuse(text: CaptureText, problems: CaptureProblems, found: Party[] = []) {
  return data<CaptureAnswer>({ problems, text, found }, { status: 422 });
}

export default function Capture() {
  return <CaptureScreen {...useLoaderData<typeof loader>()} answer={useActionData<CaptureAnswer>() ?? null} />;
}
