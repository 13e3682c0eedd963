import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { PersonRefusal } from '#app/people/measuring/agreement.ts';
import { openPerson } from '#app/people/measuring/person-views.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, type Result } from '#app/values/result.ts';
import { findWeeksOf } from '../own-weeks.server.ts';
import type { OwnWeeks } from '../own-weeks.ts';
import type { MeasuredActivity } from './measured.ts';
import { readMeasured } from './measured.server.ts';

export interface PersonMeasures {
  name: string;
  weeks: OwnWeeks | null;
  activities: MeasuredActivity[];
}

/** What one person does, for who may see it; that they looked is kept before anything is read. */
export async function findPersonMeasures(scope: Scope, memberId: string, asOf: Date): Promise<Result<PersonMeasures, PersonRefusal | 'not-found'>> {
  const opened = await inWorkspaceSql(scope.workspaceId, (tx) => openPerson(tx, scope, memberId, 'person'));
  if (!opened.ok) return opened;
  const weeks = await findWeeksOf(scope, memberId, { asOf });
  const { activities } = await inWorkspaceSql(scope.workspaceId, (tx) => readMeasured(tx, scope, memberId));
  return done({ name: opened.value.name, weeks, activities });
}
