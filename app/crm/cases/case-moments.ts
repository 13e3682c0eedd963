type Row = Readonly<Record<string, unknown>>;

/**
 * The moments that follow from the status of a case, however it was written: solved now says when, and is also the first
 * answer when none was given before; opened again is not solved any more. Moments that were given themselves are kept.
 * @param before null when the case is new. @param now ISO text.
 */
export function caseMoments(row: Row, before: Row | null, now: string): Record<string, string | null> {
  if (before !== null && row.status === before.status) return {};
  const was = before ?? {};
  const isGiven = (name: string) => (row[name] ?? null) !== (was[name] ?? null);
  if (row.status === 'solved') {
    const solvedAt = isGiven('solved_at') ? ((row.solved_at as string | null) ?? now) : now;
    return { solved_at: solvedAt, first_responded_at: (row.first_responded_at as string | null | undefined) ?? solvedAt };
  }
  const isReopened = before !== null && (before.status === 'solved' || before.status === 'closed') && row.status !== 'closed';
  return isReopened && !isGiven('solved_at') ? { solved_at: null } : {};
}
