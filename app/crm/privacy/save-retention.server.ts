import type { Scope } from '#app/people/scope.ts';
import { refused, type Result } from '#app/values/result.ts';
import { previewExpiring } from './expiring.server.ts';
import { cutoffOf, type Retained } from './retention.ts';
import { setRetentionRule } from './retention-rules.server.ts';

interface Asked {
  entity: Retained;
  keepMonths: number | null;
  version: number;
  /** Of how many months the reader saw what would go; null when nothing was looked at. */
  seenMonths: number | null;
}

/** Sets how long a kind is kept, when who sets it saw what goes by it: what the night takes, nobody brings back. A rule by which nothing goes needs no look. */
export async function saveRetention(scope: Scope, { seenMonths, ...rule }: Asked, { asOf }: { asOf: Date }): Promise<Result<undefined, 'changed-meanwhile' | 'unseen'>> {
  const { entity, keepMonths } = rule;
  if (keepMonths !== null && keepMonths !== seenMonths && (await previewExpiring(scope, entity, cutoffOf(keepMonths, asOf))).count > 0) return refused('unseen');
  return setRetentionRule(scope, rule);
}
