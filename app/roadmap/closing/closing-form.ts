import { z } from 'zod';
import type { ClosingReport } from './closing-report.ts';

// Error messages are codes; the screen has a sentence for each.

/** The newest act that was seen, empty when none: another one in between means looking again. */
const lastId = z.union([z.literal(''), z.uuid()]).default('');

export const ClosingSchema = z.strictObject({ lessons: z.string('lessons').trim().min(1, 'lessons').max(5_000, 'long'), lastId });
export type ClosingInput = z.output<typeof ClosingSchema>;

export const ReopeningSchema = z.strictObject({ reason: z.string('reason').trim().min(1, 'reason').max(1_000, 'reason-long'), lastId });
export type ReopeningInput = z.output<typeof ReopeningSchema>;

/** What programme_closings.report holds: it was written by closing, and by nothing else. */
export const ClosingReportSchema = z.custom<ClosingReport>((value) => typeof value === 'object' && value !== null && 'phases' in value && 'kpis' in value);
