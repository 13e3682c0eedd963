import type { Scope } from '#app/people/scope.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { countTreated } from './group-readiness.ts';
import { countTaken } from './moments.ts';
import { findReadiness } from './read-readiness-page.server.ts';

export type ReadinessFact = 'barriers-treated' | 'readiness-measured';

/** What the gates ask of readiness, as it stands (R10, R11); null without a programme. */
export async function readReadinessFact(scope: Scope, fact: ReadinessFact, asOf: Date): Promise<LiveValue | null> {
  const found = await findReadiness(scope, asOf);
  if (!found) return null;
  const { ready, of } = fact === 'barriers-treated' ? countTreated(found.groups.map(({ treatment }) => treatment)) : countTaken(found.moments);
  return shareOf(ready, of, found.today);
}
