import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { Result } from '#app/values/result.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

interface Say<Value, Reason extends string> {
  done: (value: Value) => string;
  refusals: Record<Reason, () => string>;
}

/** Back to the page where something was done, with what came of it: a way to undo it, or why it was not done. */
export function answerAct<Value extends { batchId: string }, Reason extends string>(to: string, outcome: Result<Value, Reason>, say: Say<Value, Reason>): ReturnType<typeof redirectWithToast> {
  if (!outcome.ok) return redirectWithToast(to, { tone: 'bad', text: say.refusals[outcome.reason]() });
  return redirectWithToast(to, { tone: 'good', text: say.done(outcome.value).slice(0, 300), action: { label: m.act_undo(), to: paths.undoBatch(outcome.value.batchId) } });
}

/** Nothing was tried, because the form was not filled in as it asks. */
export function answerWrong(to: string): ReturnType<typeof redirectWithToast> {
  return redirectWithToast(to, { tone: 'bad', text: m.act_wrong() });
}

/** What a form sent under a name; empty is null. */
export function formTextOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
