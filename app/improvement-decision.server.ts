import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import type { Scope } from '#app/people/scope.ts';
import { DecisionSchema } from '#app/roadmap/improvements/improvement-form.ts';
import { decisionRefusal } from '#app/roadmap/improvements/improvement-words.ts';
import { findFreeze } from '#app/roadmap/improvements/read-improvements.server.ts';
import type { VerdictNow } from '#app/roadmap/verdict/measure-use.server.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import type { Result } from '#app/values/result.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

type Decide = (scope: Scope, id: string, asked: { version: number } & VerdictNow) => Promise<Result<{ title: string; version: number }>>;

/** Takes a decision about a request by pressing one button, and offers to undo it. @throws a response where there is nothing to say but no */
export async function answerDecision(request: Request, id: string, { decide, done, canUndo }: { decide: Decide; done: (words: { title: string }) => string; canUndo: boolean }): Promise<Response> {
  const scope = await requireScope(request, 'roadmap:write');
  // An undo carries the version in its address.
  const given = DecisionSchema.safeParse({ version: (await request.formData()).get('version') ?? new URL(request.url).searchParams.get('version') ?? undefined });
  if (!given.success) throw new Response(null, { status: 404 });
  const now = { asOf: new Date(), metrics: metricCatalogue };
  const decided = await decide(scope, id, { version: given.data.version, ...now });
  if (decided.ok) return redirectWithToast(paths.improvement(id), decisionToast(id, decided.value, done, canUndo));
  if (decided.reason === 'not-allowed') throw new Response(null, { status: 403 });
  if (decided.reason === 'not-found' || decided.reason === 'no-programme') throw new Response(m.improvements_gone(), { status: 404 });
  const freeze = (await findFreeze(scope, now))?.freeze;
  const format = makeFormat(getLocale(), scope.timeZone);
  return redirectWithToast(paths.improvement(id), { tone: 'bad', text: decisionRefusal(decided.reason, { opensOn: format.date(freeze?.opensOn), roles: format.list(freeze?.notUsed ?? []) }) });
}

/** What was decided, with the way back. */
export function decisionToast(id: string, { title, version }: { title: string; version: number }, done: (words: { title: string }) => string, canUndo: boolean) {
  return { tone: 'good' as const, text: done({ title }).slice(0, 300), ...(canUndo && { action: { label: m.improvements_undo(), to: paths.undoImprovementDecision(id, String(version)) } }) };
}
