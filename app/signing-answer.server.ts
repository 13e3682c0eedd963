import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import type { Permission } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import type { SigningRefusal } from '#app/roadmap/signing/change-signing.server.ts';
import { saySigningErrors, signingRefusal } from '#app/roadmap/signing/signing-words.ts';
import type { Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

interface SigningForm<Schema extends z.ZodType, Value> {
  gateId: string;
  permission: Permission;
  schema: Schema;
  act: (scope: Scope, input: z.output<Schema>, now: Now) => Promise<Result<Value, SigningRefusal>>;
  done: (value: Value, input: z.output<Schema>) => string;
}

/** Answers a form about the go/no-go of a gate: back to the gate with a word, or the refused form again with what was typed. */
export async function answerSigning<Schema extends z.ZodType, Value>(request: Request, { gateId, permission, schema, act, done }: SigningForm<Schema, Value>): Promise<Response | ReturnType<typeof data<SubmissionResult>>> {
  const scope = await requireScope(request, permission);
  if (!isUuid(gateId)) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success') return data<SubmissionResult>(saySigningErrors(submission.reply()), { status: 422 });
  const answer = await act(scope, submission.value, { asOf: new Date(), metrics: metricCatalogue });
  if (answer.ok) return redirectWithToast(paths.gateSigning(gateId), { tone: 'good', text: done(answer.value, submission.value) });
  const said = signingRefusal(answer.reason);
  if (!said) throw new Response(null, { status: answer.reason === 'not-found' ? 404 : 403 });
  const { field, text } = said;
  return data<SubmissionResult>(submission.reply(field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] }), { status: answer.reason === 'changed-meanwhile' ? 409 : 422 });
}
