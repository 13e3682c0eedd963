import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { KEEP_DAYS } from '#app/crm/history/trash.server.ts';
import { previewExpiring } from '#app/crm/privacy/expiring.server.ts';
import { cutoffOf } from '#app/crm/privacy/retention.ts';
import { readRetentionForm } from '#app/crm/privacy/retention-form.ts';
import { listRetentionRules } from '#app/crm/privacy/retention-rules.server.ts';
import { saveRetention } from '#app/crm/privacy/save-retention.server.ts';
import { RetentionScreen } from '#app/crm/ui/privacy/retention-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.privacy_settings()} · Pacer` }];
export const handle = { question: m.privacy_settings_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'privacy:write');
  const asked = readRetentionForm(new URL(request.url).searchParams);
  const preview = asked?.keepMonths ? { ...(await previewExpiring(scope, asked.entity, cutoffOf(asked.keepMonths, new Date()))), keepMonths: asked.keepMonths } : null;
  return { rules: await listRetentionRules(scope), trashDays: KEEP_DAYS, preview };
}

/** Shows what would go, or makes it the rule. */
export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'privacy:write');
  const form = await request.formData();
  const rule = readRetentionForm(form);
  if (!rule) return redirectWithToast(paths.privacySettings, { tone: 'bad', text: m.privacy_wrong_months() });
  const look = `${paths.privacySettings}?entity=${rule.entity}&keepMonths=${rule.keepMonths ?? ''}`;
  if (form.get('intent') === 'preview') {
    if (rule.keepMonths === null) return redirectWithToast(paths.privacySettings, { tone: 'bad', text: m.privacy_wrong_months() });
    return redirect(look);
  }
  const saved = await saveRetention(scope, rule, { asOf: new Date() });
  if (!saved.ok && saved.reason === 'unseen') return redirectWithToast(look, { tone: 'bad', text: m.privacy_look_first() });
  return redirectWithToast(paths.privacySettings, saved.ok ? { tone: 'good', text: m.privacy_saved() } : { tone: 'bad', text: m.privacy_changed_meanwhile() });
}

export default function PrivacySettings() {
  return <RetentionScreen {...useLoaderData<typeof loader>()} />;
}
