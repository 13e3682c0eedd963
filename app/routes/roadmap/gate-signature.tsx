import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { signGate } from '#app/roadmap/signing/change-signing.server.ts';
import { SignatureSchema } from '#app/roadmap/signing/signing-form.ts';
import { GateScreen } from '#app/roadmap/ui/gate-screen.tsx';
import { answerSigning } from '#app/signing-answer.server.ts';
import type { loader } from './gate.tsx';

// A refused form answers with the gate's page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './gate.tsx';

export async function action({ request, params: { gate: gateId = '' } }: ActionFunctionArgs) {
  return answerSigning(request, {
    gateId,
    permission: 'roadmap:read',
    schema: SignatureSchema,
    act: (scope, input, now) => signGate(scope, gateId, input, now),
    done: (_, { is }) => (is === 'signed' ? m.signing_signed_toast() : m.signing_refused_toast()),
  });
}

export default function RefusedSignaturePage() {
  return <GateScreen {...useLoaderData<typeof loader>()} refused={{ form: 'signature', result: useActionData<SubmissionResult>() }} />;
}
