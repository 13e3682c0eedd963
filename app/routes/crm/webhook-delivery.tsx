import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sayWebhookReason } from '#app/crm/ui/webhooks/say-webhook-errors.ts';
import { DeliveryScreen } from '#app/crm/ui/webhooks/delivery-screen.tsx';
import { findDelivery, replayDelivery } from '#app/crm/webhooks/deliveries.server.ts';
import { findWebhook } from '#app/crm/webhooks/webhooks.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.webhooks_title()} · Pacer` }];
export const handle = { question: m.webhooks_delivery_question };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const { webhookId, id } = idsOf(params);
  const [webhook, delivery] = [await findWebhook(scope, webhookId), await findDelivery(scope, webhookId, id)];
  if (!webhook || !delivery) throw new Response(null, { status: 404 });
  return { delivery, isActive: webhook.isActive };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const { webhookId, id } = idsOf(params);
  const replayed = await replayDelivery(scope, webhookId, id, new Date());
  if (!replayed.ok && replayed.reason === 'not-found') throw new Response(null, { status: 404 });
  const to = paths.webhookDelivery(webhookId, id);
  return redirectWithToast(to, replayed.ok ? { tone: 'good', text: m.webhooks_toast_replayed() } : { tone: 'bad', text: sayWebhookReason(replayed.reason) });
}

function idsOf(params: LoaderFunctionArgs['params']): { webhookId: string; id: string } {
  if (!isUuid(params.webhook) || !isUuid(params.delivery)) throw new Response(null, { status: 404 });
  return { webhookId: params.webhook, id: params.delivery };
}

export default function WebhookDelivery() {
  return <DeliveryScreen {...useLoaderData<typeof loader>()} />;
}
