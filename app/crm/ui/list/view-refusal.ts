import { m } from '#app/messages/compiled/messages.js';
import type { ViewRefusal } from '../../list/saved-view.ts';

const SENTENCES: Record<ViewRefusal, () => string> = {
  'not-found': () => m.list_view_gone(),
  'not-allowed': () => m.list_view_refused(),
  'sharing-not-allowed': () => m.list_view_not_shared(),
  'name-taken': () => m.list_view_taken(),
  'name-missing': () => m.list_view_nameless(),
  'name-too-long': () => m.list_view_nameless(),
  'team-unknown': () => m.list_view_team_unknown(),
  'query-unfit': () => m.list_view_unfit(),
  'changed-meanwhile': () => m.list_view_changed(),
};

/** Why a view was not kept, and what to do. */
export function viewRefusal(reason: ViewRefusal): string {
  return SENTENCES[reason]();
}

/** The part of the form that has to be changed; null when it is none of them. */
export function viewRefusalPlace(reason: ViewRefusal): 'name' | 'reach' | null {
  switch (reason) {
    case 'name-taken':
    case 'name-missing':
    case 'name-too-long':
      return 'name';
    case 'sharing-not-allowed':
    case 'team-unknown':
      return 'reach';
    default:
      return null;
  }
}
