import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { nameSigner } from '#app/roadmap/signing/change-signing.server.ts';
import { SignerSchema } from '#app/roadmap/signing/signing-form.ts';
import { GateScreen } from '#app/roadmap/ui/gate-screen.tsx';
import { answerSigning } from '#app/signing-answer.server.ts';
import type { loader } from './gate.tsx';

// A refused form answers with the gate's page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './gate.tsx';

export async function action({ request, params: { gate: gateId = '' } }: ActionFunctionArgs) {
  return answerSigning(request, { gateId, permission: 'roadmap:write', schema: SignerSchema, act: (scope, input, now) => nameSigner(scope, gateId, input, now), done: ({ name }) => m.signing_named_toast({ name }) });
}

export default function RefusedSignerPage() {
  return <GateScreen {...useLoaderData<typeof loader>()} refused={{ form: 'signer', result: useActionData<SubmissionResult>() }} />;
}
