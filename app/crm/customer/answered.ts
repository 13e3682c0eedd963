/** Somebody contacted us and no answer was written down yet. */
export interface Unanswered {
  id: string;
  contactId: string | null;
  accountId: string | null;
  /** ISO text. */
  occurredAt: string;
}

export interface Reply {
  direction: 'in' | 'out';
  /** Null when it was with the organisation as such. */
  contactId: string | null;
  accountId: string | null;
  /** ISO text. */
  occurredAt: string;
}

/**
 * Which of the open questions a reply answers: what went out, not before the question, to the one who asked. Somebody of an
 * organisation is answered by a reply to that person; a question of the organisation as such by a reply to anybody there.
 */
export function answeredBy(reply: Reply, open: readonly Unanswered[]): string[] {
  if (reply.direction !== 'out') return [];
  return open
    .filter((each) => each.occurredAt <= reply.occurredAt)
    .filter((each) => (each.contactId === null ? each.accountId !== null && each.accountId === reply.accountId : each.contactId === reply.contactId))
    .map(({ id }) => id);
}

/** When each question was answered first by any of the replies, as ISO text; what none of them answers is left out. */
export function firstAnswers(replies: readonly Reply[], open: readonly Unanswered[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const reply of replies) {
    for (const id of answeredBy(reply, open)) {
      const known = first.get(id);
      if (known === undefined || reply.occurredAt < known) first.set(id, reply.occurredAt);
    }
  }
  return first;
}
