import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sayWebhookErrors } from '#app/crm/ui/webhooks/say-webhook-errors.ts';
import { WebhooksScreen } from '#app/crm/ui/webhooks/webhooks-screen.tsx';
import { NewWebhookSchema } from '#app/crm/webhooks/webhook-form.ts';
import { createWebhook, listWebhooks } from '#app/crm/webhooks/webhooks.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.webhooks_title()} · Pacer` }];
export const handle = { question: m.webhooks_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  return { webhooks: await listWebhooks(scope) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const submission = parseWithZod(await request.formData(), { schema: NewWebhookSchema });
  if (submission.status !== 'success') return data({ lastResult: sayWebhookErrors(submission.reply()), secret: null }, { status: 422 });
  const made = await createWebhook(scope, submission.value);
  if (!made.ok) return data({ lastResult: sayWebhookErrors(submission.reply({ fieldErrors: { url: [made.reason] } })), secret: null }, { status: 422 });
  return data({ lastResult: undefined, secret: made.value.secret });
}

export default function Webhooks() {
  return <WebhooksScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
