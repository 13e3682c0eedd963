import type { Day } from '#app/values/day.ts';
import type { Grain, MetricId, MetricUnit } from '#app/values/metric.ts';

/** A number as it was when the story was written: it does not move when history is counted again. */
export interface FrozenNumber {
  metricId: MetricId;
  unit: MetricUnit;
  /** The version of its definition then. */
  version: number;
  grain: Grain;
  start: Day;
  end: Day;
  value: number;
  numerator: number | null;
  denominator: number | null;
  /** ISO 4217, for money only. */
  currency: string | null;
}

/** Whose success it is. A person is named only once they agreed. */
export type Subject = { kind: 'everybody' } | { kind: 'team'; id: string; name: string } | { kind: 'person'; id: string; name: string; agreedAt: Date | null };

export interface SuccessStory {
  id: string;
  title: string;
  text: string;
  subject: Subject;
  number: FrozenNumber | null;
  writtenBy: { id: string; name: string };
  writtenAt: Date;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  sentAt: Date | null;
}

export type PublishRefusal = 'not-agreed' | 'withdrawn';

/** Never about a named person without their agreement; what was withdrawn does not come back. */
export function publishRefusal({ subject, withdrawnAt }: Pick<SuccessStory, 'subject' | 'withdrawnAt'>): PublishRefusal | null {
  if (withdrawnAt) return 'withdrawn';
  return subject.kind === 'person' && subject.agreedAt === null ? 'not-agreed' : null;
}

export function isTold({ publishedAt, withdrawnAt }: Pick<SuccessStory, 'publishedAt' | 'withdrawnAt'>): boolean {
  return publishedAt !== null && withdrawnAt === null;
}
