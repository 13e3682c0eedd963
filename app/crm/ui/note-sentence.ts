import { m } from '#app/messages/compiled/messages.js';

const SENTENCES: Record<string, ((inputs: { count: number }) => string) | undefined> = {
  'not-measured': m.crm_note_not_measured,
  'role-kept': m.crm_note_role_kept,
  'new-teams': m.crm_note_new_teams,
  'unknown-actors': m.crm_note_unknown_actors,
};

/** A count of an import that is worth a sentence; null for one that is not. */
export function noteSentence(code: string, count: number): string | null {
  return SENTENCES[code]?.({ count }) ?? null;
}
