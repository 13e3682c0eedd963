import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sayWebhookReason } from '#app/crm/ui/webhooks/say-webhook-errors.ts';
import { WebhookScreen } from '#app/crm/ui/webhooks/webhook-screen.tsx';
import { listDeliveries, sendTest } from '#app/crm/webhooks/deliveries.server.ts';
import { DELIVERY_STATUSES } from '#app/crm/webhooks/delivery.ts';
import { WebhookChangeSchema } from '#app/crm/webhooks/webhook-form.ts';
import { findWebhook, removeWebhook, rotateWebhookSecret, switchWebhookOff, switchWebhookOn } from '#app/crm/webhooks/webhooks.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.webhooks_title()} · Pacer` }];
export const handle = { question: m.webhooks_one_question };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const id = idOf(params.webhook);
  const webhook = await findWebhook(scope, id);
  if (!webhook) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const status = DELIVERY_STATUSES.find((one) => one === asked.get('status')) ?? null;
  const { deliveries, next } = await listDeliveries(scope, id, { status, after: asked.get('after') });
  return { webhook, deliveries, status, nextHref: next && `${paths.webhook(id)}?${new URLSearchParams({ status: status ?? '', after: next })}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const id = idOf(params.webhook);
  const submission = parseWithZod(await request.formData(), { schema: WebhookChangeSchema });
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const change = submission.value;
  switch (change.intent) {
    case 'switch-on':
      return answer(id, await switchWebhookOn(scope, id, change.version), paths.webhook(id), m.webhooks_toast_on);
    case 'switch-off':
      return answer(id, await switchWebhookOff(scope, id, change.version), paths.webhook(id), m.webhooks_toast_off);
    case 'remove':
      return answer(id, await removeWebhook(scope, id, change.version), paths.webhooks, m.webhooks_toast_removed);
    case 'rotate': {
      const rotated = await rotateWebhookSecret(scope, id, change.version, new Date());
      return rotated.ok ? data({ secret: rotated.value.secret }) : answer(id, rotated, paths.webhook(id), m.webhooks_rotate);
    }
    case 'test': {
      const sent = await sendTest(scope, id, new Date());
      if (!sent.ok) throw new Response(null, { status: 404 });
      const { isDelivered } = sent.value;
      return redirectWithToast(paths.webhookDelivery(id, sent.value.id), isDelivered ? { tone: 'good', text: m.webhooks_toast_test_good() } : { tone: 'bad', text: m.webhooks_toast_test_bad() });
    }
  }
}

/** Back with a word about what was done, or why not. */
function answer(id: string, changed: { ok: boolean; reason?: string }, to: string, said: () => string) {
  if (changed.ok) return redirectWithToast(to, { tone: 'good', text: said() });
  if (changed.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(paths.webhook(id), { tone: 'bad', text: sayWebhookReason(changed.reason ?? '') });
}

function idOf(given: string | undefined): string {
  if (!isUuid(given)) throw new Response(null, { status: 404 });
  return given;
}

export default function Webhook() {
  return <WebhookScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
