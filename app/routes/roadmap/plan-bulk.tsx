import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { changeTogether } from '#app/roadmap/plan/bulk-change.server.ts';
import { BULK_FIELDS, readBulk } from '#app/roadmap/plan/bulk-form.ts';
import { type BulkAnswer, bulkText } from '#app/roadmap/plan/bulk-words.ts';
import { planReason } from '#app/roadmap/plan/plan-words.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** Nothing to see: what is changed stands in the table. */
export function loader() {
  return redirect(paths.planTable());
}

/** The same for all chosen rows of the table; the answer is a word, for the page stays. */
export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = readBulk(await request.formData());
  if (given.is === 'broken') throw new Response(null, { status: 400 });
  if (given.is === 'wrong') {
    const errors = Object.fromEntries(BULK_FIELDS.flatMap((field) => (given.errors[field] ? [[field, planReason(given.errors[field])]] : [])));
    return answer({ tone: 'bad', text: Object.values(errors)[0] ?? m.planbulk_nothing(), undo: null, errors }, 422);
  }
  const changed = await changeTogether(scope, { items: given.items, change: given.change, asOf: new Date() });
  if (changed.ok) return answer({ tone: 'good', text: bulkText(changed.value), undo: changed.value.changeId && paths.planUndoing(changed.value.changeId), errors: {} });
  const { reason } = changed;
  const errors = reason === 'owner-not-found' ? { ownerId: planReason(reason) } : {};
  return answer({ tone: 'bad', text: planReason(reason), undo: null, errors }, reason === 'changed-meanwhile' ? 409 : reason === 'owner-not-found' ? 422 : 404);
}

/** A whole answer: where a route has no page, the framework forgets the status of anything less. */
const answer = (said: BulkAnswer, status = 200) => Response.json(said, { status });
