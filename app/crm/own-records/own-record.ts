/** What can be counted of somebody's own records, as they stand now. A small closed set: each has words in both languages. */
export const OWN_RECORD_RULES = ['accounts-owned', 'contacts-reachable', 'deals-with-next-step', 'contact-moments', 'tasks-done', 'cases-solved'] as const;
export type OwnRecordRule = (typeof OWN_RECORD_RULES)[number];

export function isOwnRecordRule(value: unknown): value is OwnRecordRule {
  return OWN_RECORD_RULES.includes(value as OwnRecordRule);
}
