import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { m } from '#app/messages/compiled/messages.js';
import type { Scope } from '#app/people/scope.ts';
import { type GoLiveRefusal, goLiveRefusalText, sayGoLiveErrors } from '#app/roadmap/go-live/go-live-words.ts';
import type { Result } from '#app/values/result.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast, replaceWithToast, type Toast } from '#app/web/toast.server.ts';

interface GoLiveForm<Input, Value, Refusal extends GoLiveRefusal> {
  schema: (scope: Scope) => z.ZodType<Input>;
  act: (scope: Scope, input: Input, asOf: Date) => Promise<Result<Value, Refusal>>;
  /** The page to go to when it is done, and what to say there. */
  page: string | ((value: Value, input: Input) => string);
  done: (value: Value, input: Input) => Toast;
  /** The form made something: going back must not lead to it again. */
  isNew?: boolean;
  /** The field a refusal stands at; the form as a whole where there is none. */
  fields: Partial<Record<Refusal, string>>;
}

/** Answers a form of the page of going live: back to the page when done, else what is wrong, each at its field. @throws a response where there is nothing to say but no */
export async function answerGoLiveForm<Input, Value, Refusal extends GoLiveRefusal>(request: Request, { schema, act, page, done, isNew = false, fields }: GoLiveForm<Input, Value, Refusal>) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: schema(scope) });
  if (submission.status !== 'success') return refuse(sayGoLiveErrors(submission.reply()));
  const outcome = await act(scope, submission.value, new Date());
  if (outcome.ok) throw (isNew ? replaceWithToast : redirectWithToast)(typeof page === 'string' ? page : page(outcome.value, submission.value), done(outcome.value, submission.value));
  const text = goLiveRefusalText(outcome.reason);
  if (text === null) throw new Response(m.golive_gone_page(), { status: outcome.reason === 'not-allowed' ? 403 : 404 });
  const field = fields[outcome.reason];
  return refuse(submission.reply(field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] }));
}

const refuse = (reply: SubmissionResult) => data(reply, { status: 422 });
