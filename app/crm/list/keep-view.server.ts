import type { Scope } from '#app/people/scope.ts';
import { refused, type Result } from '#app/values/result.ts';
import type { Entity } from '../entity/entity.ts';
import type { ViewForm } from './list-form.ts';
import type { ViewChange, ViewRefusal } from './saved-view.ts';
import { changeView, createView, removeView } from './views.server.ts';

/** Does what a form about a view asks. @returns the id of the view to look at next; null when there is none. */
export async function keepView(scope: Scope, entity: Entity, form: Exclude<ViewForm, { intent: 'arrange' }>): Promise<Result<string | null, ViewRefusal>> {
  if (form.intent === 'remove') {
    const removed = await removeView(scope, form.viewId);
    return removed.ok ? { ok: true, value: null } : removed;
  }
  const input = inputOf(form);
  if (!input) return refused('query-unfit');
  if (form.intent === 'save') {
    if (!input.query) return refused('query-unfit');
    const made = await createView(scope, entity.name, { ...input, query: input.query });
    return made.ok ? { ok: true, value: made.value.id } : made;
  }
  const changed = await changeView(scope, form.viewId, form.version, input);
  return changed.ok ? { ok: true, value: form.viewId } : changed;
}

/** Null when the query is no JSON; what is in it is read by the verb. */
function inputOf(form: Extract<ViewForm, { name: string }>): ViewChange | null {
  const isTeam = form.reach !== 'personal' && form.reach !== 'public';
  try {
    return {
      name: form.name,
      visibility: isTeam ? 'team' : (form.reach as 'personal' | 'public'),
      teamId: isTeam ? form.reach : null,
      ...(form.query === undefined ? {} : { query: JSON.parse(form.query) as NonNullable<ViewChange['query']> }),
      isDefault: form.isDefault,
      isPinned: form.isPinned,
    };
  } catch {
    return null;
  }
}
