import { digestWriter } from './digest-mail.server.tsx';
import type { OwnDashboard } from '#app/kpis/dashboards/own-dashboard.ts';
import { DigestChoiceSchema } from '#app/kpis/digest/digest-reader.ts';
import { digestRefusalText } from '#app/kpis/digest/digest-words.ts';
import { chooseDigest } from '#app/kpis/digest/digests.server.ts';
import type { Mailed } from '#app/kpis/digest/mailed.ts';
import { sendDigestNow } from '#app/kpis/digest/send-digests.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { Scope } from '#app/people/scope.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { metricCatalogue } from './metric-catalogue.server.ts';

/** Answers who chose how often somebody gets something by mail. @throws a response when they may not */
export async function answerDigestChoice(scope: Scope, { mailed, page, form }: { mailed: Mailed; page: string; form: FormData }): Promise<Response> {
  const given = DigestChoiceSchema.safeParse(Object.fromEntries(form));
  if (!given.success) return redirectWithToast(page, { tone: 'bad', text: m.digest_choose() });
  const chosen = await chooseDigest(scope, { ...given.data, mailed, asOf: new Date() });
  if (!chosen.ok && chosen.reason !== 'refused-by-reader') throw new Response(digestRefusalText(chosen.reason), { status: chosen.reason === 'not-found' ? 404 : 403 });
  return redirectWithToast(page, chosen.ok ? { tone: 'good', text: m.digest_saved() } : { tone: 'bad', text: digestRefusalText(chosen.reason) });
}

/** Answers who wants it now. */
export async function answerDigestNow(scope: Scope, { sent, page }: { sent: Mailed<OwnDashboard>; page: string }): Promise<Response> {
  const asOf = new Date();
  const isSent = await sendDigestNow(scope, sent, { catalogue: metricCatalogue, write: digestWriter(scope, asOf), asOf });
  return redirectWithToast(page, isSent ? { tone: 'good', text: m.digest_now_sent() } : { tone: 'bad', text: m.digest_now_refused() });
}
