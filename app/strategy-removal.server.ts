import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { Scope } from '#app/people/scope.ts';
import { RemovalSchema } from '#app/roadmap/strategy/strategy-form.ts';
import type { Result } from '#app/values/result.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

type Remove<Refusal extends string> = (scope: Scope, id: string, asked: { isRemoved: boolean; asOf: Date }) => Promise<Result<{ id: string }, Refusal>>;

interface Place<Refusal extends string> {
  /** Where it is taken off. */
  pathOf: (id: string) => string;
  /** The page it stood on; that of the strategy where none is given. */
  page?: string;
  /** Why it was refused, where there is more to say than no. */
  refusalText?: (reason: Refusal) => string | null;
}

/** Takes something off a page of the strategy phase, or puts it back, and offers to undo it. @throws a response where there is nothing to say but no */
export async function answerRemoval<Refusal extends string>(request: Request, id: string, remove: Remove<Refusal>, { pathOf, page = paths.strategy, refusalText }: Place<Refusal>): Promise<Response> {
  const scope = await requireScope(request, 'roadmap:write');
  // An undo carries what it does in its address.
  const given = RemovalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isRemoved = given.data.is === 'removed';
  const removed = await remove(scope, id, { isRemoved, asOf: new Date() });
  if (!removed.ok) {
    const text = refusalText?.(removed.reason) ?? (removed.reason === 'already-there' ? m.strategy_reason_there() : null);
    if (text) return redirectWithToast(page, { tone: 'bad', text });
    throw new Response(m.strategy_gone(), { status: removed.reason === 'not-allowed' ? 403 : 404 });
  }
  if (!isRemoved) return redirectWithToast(page, { tone: 'good', text: m.strategy_restored() });
  return redirectWithToast(page, { tone: 'good', text: m.strategy_removed_plain(), action: { label: m.strategy_restore(), to: `${pathOf(id)}?is=kept` } });
}
