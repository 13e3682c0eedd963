import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { paths } from '#app/paths.ts';
import type { Permission } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { saySupplierErrors, type SupplierFormRefusal, supplierRefusalText } from '#app/roadmap/suppliers/supplier-words.ts';
import type { Result } from '#app/values/result.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

interface SupplierForm<Input, Value, Refusal extends SupplierFormRefusal> {
  permission: Permission;
  schema: z.ZodType<Input>;
  act: (scope: Scope, input: Input) => Promise<Result<Value, Refusal>>;
  /** What to say when it is done. */
  done: (value: Value) => string;
  /** The field a refusal stands at; null for the form as a whole. */
  fieldOf: (reason: Refusal) => string | null;
}

/** Answers a form of the suppliers' page: back to the page when done, else what is wrong, each at its field. @throws a response where there is nothing to say but no */
export async function answerSupplierForm<Input, Value, Refusal extends SupplierFormRefusal>(request: Request, { permission, schema, act, done, fieldOf }: SupplierForm<Input, Value, Refusal>) {
  const scope = await requireScope(request, permission);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success') return data(saySupplierErrors(submission.reply()), { status: 422 });
  const outcome = await act(scope, submission.value);
  if (outcome.ok) return redirectWithToast(paths.suppliers, { tone: 'good', text: done(outcome.value) });
  const text = supplierRefusalText(outcome.reason);
  if (!text) throw new Response(null, { status: outcome.reason === 'not-allowed' ? 403 : 404 });
  const field = fieldOf(outcome.reason);
  return data(submission.reply(field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] }), { status: 422 });
}
