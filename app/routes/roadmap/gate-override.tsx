import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { overrideGate } from '#app/roadmap/signing/change-signing.server.ts';
import { OverrideSchema } from '#app/roadmap/signing/signing-form.ts';
import { GateScreen } from '#app/roadmap/ui/gate-screen.tsx';
import { answerSigning } from '#app/signing-answer.server.ts';
import type { loader } from './gate.tsx';

// A refused form answers with the gate's page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './gate.tsx';

export async function action({ request, params: { gate: gateId = '' } }: ActionFunctionArgs) {
  return answerSigning(request, { gateId, permission: 'gates:decide', schema: OverrideSchema, act: (scope, input, now) => overrideGate(scope, gateId, input, now), done: () => m.signing_override_toast() });
}

export default function RefusedOverridePage() {
  return <GateScreen {...useLoaderData<typeof loader>()} refused={{ form: 'override', result: useActionData<SubmissionResult>() }} />;
}
