import { m } from '#app/messages/compiled/messages.js';
import type { Meeting } from './meeting.ts';

/** What asks for a talk or a decision, besides alerts, in a line; null when nothing does. */
export function decisionsText({ due, red, late }: Pick<Meeting, 'due' | 'red' | 'late'>): string | null {
  const parts = [due > 0 ? (red > 0 ? m.meeting_due_red({ count: due, red }) : m.meeting_due({ count: due })) : null, late > 0 ? m.meeting_late({ count: late }) : null].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : null;
}
