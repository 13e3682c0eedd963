import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import { DecisionSchema } from '#app/roadmap/gate-form.ts';
import { refusalText, verdictName } from '#app/roadmap/roadmap-words.ts';
import { GateScreen } from '#app/roadmap/ui/gate-screen.tsx';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './gate.tsx';

// A refused decision answers with the gate's page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './gate.tsx';

export async function action({ request, params: { gate: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: DecisionSchema });
  if (submission.status !== 'success') {
    const wrong = submission.error ?? {};
    const fieldErrors = {
      ...(wrong.verdict && { verdict: [m.roadmap_choose_verdict()] }),
      ...(wrong.reason && { reason: [m.roadmap_reason_long()] }),
      ...(wrong.conditionOwnerId && { conditionOwnerId: [m.roadmap_condition_owner_missing()] }),
      ...(wrong.conditionDueOn && { conditionDueOn: [m.roadmap_condition_date_missing()] }),
    };
    return data(submission.reply({ fieldErrors }), { status: 422 });
  }
  const now = { asOf: new Date(), metrics: metricCatalogue };
  const decided = await decideGate(scope, id, submission.value, now);
  if (decided.ok) return redirectWithToast(paths.gate(id), { tone: 'good', text: m.roadmap_decided_toast({ verdict: verdictName(submission.value.verdict) }) });

  switch (decided.reason) {
    case 'not-allowed':
      throw new Response(null, { status: 403 });
    case 'not-found':
      throw new Response(null, { status: 404 });
    case 'reason-missing':
      return data(submission.reply({ fieldErrors: { reason: [m.roadmap_reason_missing()] } }), { status: 422 });
    case 'condition-owner-missing':
      return data(submission.reply({ fieldErrors: { conditionOwnerId: [m.roadmap_condition_owner_missing()] } }), { status: 422 });
    case 'condition-date-missing':
      return data(submission.reply({ fieldErrors: { conditionDueOn: [m.roadmap_condition_date_missing()] } }), { status: 422 });
    case 'decided-meanwhile':
      return data(submission.reply({ formErrors: [m.roadmap_refuse_meanwhile()] }), { status: 409 });
    case 'signed-meanwhile':
      return data(submission.reply({ formErrors: [m.signing_refuse_meanwhile()] }), { status: 409 });
    default: {
      const gate = await findGate(scope, id, now);
      return data(submission.reply({ fieldErrors: { verdict: [refusalText(decided.reason, gate ?? { unconfirmedRoles: [] })] } }), { status: 422 });
    }
  }
}

export default function RefusedDecisionPage() {
  return <GateScreen {...useLoaderData<typeof loader>()} refused={{ form: 'verdict', result: useActionData<SubmissionResult>() }} />;
}
