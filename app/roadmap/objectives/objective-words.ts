import { m } from '#app/messages/compiled/messages.js';
import type { EndRefusal, PlaceRefusal } from './objective-change.ts';

const REASONS: Record<PlaceRefusal | EndRefusal | 'changed-meanwhile' | 'owner-not-found', () => string> = {
  'parent-not-found': m.objectives_r_parent,
  'under-itself': m.objectives_r_under_itself,
  'wrong-level': m.objectives_r_level,
  'parent-ended': m.objectives_r_parent_ended,
  'children-open': m.objectives_r_children,
  'already-there': m.objectives_r_there,
  'changed-meanwhile': m.objectives_r_changed,
  'owner-not-found': m.roadmap_choose_from_list,
};

/** Why a goal cannot be so or stand there. */
export const objectiveReason = (reason: keyof typeof REASONS) => REASONS[reason]();
