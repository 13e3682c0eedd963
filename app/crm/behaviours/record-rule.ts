/** What can be agreed about records: each has a desired and an undesired form that the records themselves tell. */
export const RECORD_RULES = ['logged-in-time', 'outcome-noted', 'answered-in-time', 'task-on-time', 'stage-criteria'] as const;
export type RecordRule = (typeof RECORD_RULES)[number];

/** A contact moment is logged in time within so many hours. Source: adopt-it.ai. */
export const LOGGED_WITHIN_HOURS = 24;
