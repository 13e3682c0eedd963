import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeCustomFields, listAllCustomFields } from '#app/crm/record/change-custom-fields.server.ts';
import { CustomFieldFormSchema } from '#app/crm/record/custom-field-form.ts';
import { keyOf } from '#app/crm/record/custom-field.ts';
import { customFieldProblem, sayCustomFieldErrors } from '#app/crm/ui/record/custom-field-problem.ts';
import { CustomFieldsScreen } from '#app/crm/ui/record/custom-fields-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.record_own_title()} · Pacer` }];
export const handle = { question: m.record_own_question };

const FIELD_OF: Partial<Record<string, string>> = { 'key-taken': 'key', 'no-choices': 'choices' };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  return { fields: await listAllCustomFields(scope) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const form = await request.formData();
  const [key, label] = [form.get('key'), form.get('label')];
  if (form.get('intent') === 'add' && key === '' && typeof label === 'string') form.set('key', keyOf(label));
  const submission = parseWithZod(form, { schema: CustomFieldFormSchema });
  if (submission.status !== 'success') return data(sayCustomFieldErrors(submission.reply()), { status: 422 });
  const changed = await changeCustomFields(scope, submission.value, new Date());
  if (changed.ok) return redirectWithToast(paths.crmFields, { tone: 'good', text: m.record_saved() });
  if (submission.value.intent !== 'add') return redirectWithToast(paths.crmFields, { tone: 'bad', text: customFieldProblem(changed.reason) });
  return data(sayCustomFieldErrors(submission.reply({ fieldErrors: { [FIELD_OF[changed.reason] ?? 'label']: [changed.reason] } })), { status: 422 });
}

export default function CrmFields() {
  return <CustomFieldsScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
