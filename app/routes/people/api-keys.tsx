import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ApiKeyChangeSchema } from '#app/people/api-key.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '#app/people/api-keys.server.ts';
import { ApiKeysScreen } from '#app/people/ui/api-keys-screen.tsx';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { dayIn, parseDay, toDate } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_tab_keys()} · Pacer` }];
export const handle = { question: m.people_keys_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'api-keys:write');
  const now = new Date();
  const keys = await listApiKeys(scope);
  return { permissions: [...scope.permissions], keys: keys.map((key) => ({ ...key, isExpired: key.expiresAt !== null && key.expiresAt <= now })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'api-keys:write');
  const submission = parseWithZod(await request.formData(), { schema: ApiKeyChangeSchema });
  const refuse = (fieldErrors: Record<string, string[]>) => data({ lastResult: sayErrors(submission.reply({ fieldErrors })), key: null }, { status: 422 });
  if (submission.status !== 'success') return data({ lastResult: sayErrors(submission.reply()), key: null }, { status: 422 });
  const change = submission.value;
  if (change.intent === 'revoke') {
    const revoked = await revokeApiKey(scope, change.keyId);
    if (!revoked.ok) throw new Response(null, { status: 404 });
    return redirectWithToast(paths.apiKeys, { tone: 'good', text: m.people_key_done_revoked() });
  }
  const expiresOn = change.expiresOn ? parseDay(change.expiresOn) : null;
  if (change.expiresOn && !expiresOn) return refuse({ expiresOn: ['not-a-day'] });
  if (expiresOn && expiresOn <= dayIn(new Date(), scope.timeZone)) return refuse({ expiresOn: ['in-the-past'] });
  const made = await createApiKey(scope, { name: change.name, permissions: change.permissions, expiresAt: expiresOn && toDate(expiresOn) });
  return made.ok ? data({ lastResult: undefined, key: made.value.key }) : refuse({ permissions: [made.reason] });
}

export default function ApiKeys() {
  return <ApiKeysScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
