export const MEMBER_MARKS = ['reached', 'responded', 'converted', 'opted-out'] as const;
export type MemberMark = (typeof MEMBER_MARKS)[number];
export type MemberStatus = 'planned' | MemberMark;

interface MemberState {
  status: MemberStatus;
  reachedAt: string | null;
  respondedAt: string | null;
  isControl: boolean;
}

const STEPS: Record<MemberStatus, number> = { planned: 0, reached: 1, responded: 2, converted: 3, 'opted-out': 4 };

/**
 * What a mark makes of a member of a campaign; null when it says nothing new. It only goes forward: who responded stays so
 * when the whole list is marked as reached. Responding is having been reached. The control group is left alone, so it is
 * never reached and never responds, but it can convert by itself.
 * @param now ISO text
 */
export function afterMark(member: MemberState, mark: MemberMark, now: string): { status: MemberMark; reached_at?: string; responded_at?: string } | null {
  if (STEPS[mark] <= STEPS[member.status]) return null;
  if (member.isControl) return mark === 'converted' || mark === 'opted-out' ? { status: mark } : null;
  const isReached = mark !== 'opted-out' && member.reachedAt === null;
  const isResponded = (mark === 'responded' || mark === 'converted') && member.respondedAt === null;
  return { status: mark, ...(isReached ? { reached_at: now } : {}), ...(isResponded ? { responded_at: now } : {}) };
}
