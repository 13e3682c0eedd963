/** What can be kept for a limited time, besides the trash, whose days are fixed. */
export const RETAINED = ['contact', 'interaction', 'case', 'deal', 'task', 'note', 'import-row'] as const;
export type Retained = (typeof RETAINED)[number];

export const LONGEST_MONTHS = 600;

/** How long one kind is kept after it was last of use; null for as long as the workspace lasts. */
export interface RetentionRule {
  entity: Retained;
  keepMonths: number | null;
  /** What a form looked at; 0 when there is no rule yet. */
  version: number;
}

/** What would go now if a kind were kept for so long. */
export interface Expiring {
  entity: Retained;
  count: number;
  isMore: boolean;
  /** The oldest few. */
  sample: { id: string; title: string; lastAt: Date }[];
}

/** The moment before which something was last of use to be too old. A month before the last of March is the last of February: never later, or something would go too soon. */
export function cutoffOf(keepMonths: number, asOf: Date): Date {
  const cutoff = new Date(asOf);
  cutoff.setUTCMonth(cutoff.getUTCMonth() - keepMonths);
  if (cutoff.getUTCDate() !== asOf.getUTCDate()) cutoff.setUTCDate(0);
  return cutoff;
}
