import { inWorkspace } from '#app/db/client.server.ts';
import type { TrainingCourse } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { isRole } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Localized } from '#app/values/localized.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { CourseForm } from './training-form.ts';
import type { Course, Material } from './training.ts';

/** The courses of the workspace, those still needed first, each group the oldest first. */
export async function listCourses({ workspaceId }: Scope): Promise<Course[]> {
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.trainingCourse.findMany({ where: { workspaceId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    const courses = rows.map(toCourse);
    return [...courses.filter(({ withdrawnAt }) => !withdrawnAt), ...courses.filter(({ withdrawnAt }) => withdrawnAt)];
  });
}

/** Null when the workspace has no such course. */
export async function findCourse(scope: Scope, id: string): Promise<Course | null> {
  return (await listCourses(scope)).find((course) => course.id === id) ?? null;
}

export async function createCourse(scope: Scope, given: CourseForm, { asOf }: { asOf: Date }): Promise<Result<{ id: string }, 'not-allowed'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const { id } = await tx.trainingCourse.create({ data: { workspaceId, createdAt: asOf, ...columnsOf(given) } });
    await recordAudit(tx, scope, { verb: 'training-course.create', entity: 'training-course', recordId: id, after: columnsOf(given) });
    return done({ id });
  });
}

export async function changeCourse(scope: Scope, id: string, given: CourseForm): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'changed-meanwhile'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.trainingCourse.findFirst({ where: { workspaceId, id } });
    if (!before) return refused('not-found');
    const { count } = await tx.trainingCourse.updateMany({ where: { workspaceId, id, version: given.version ?? -1 }, data: { ...columnsOf(given), version: { increment: 1 } } });
    if (count === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'training-course.change', entity: 'training-course', recordId: id, before: { title: before.title, outcome: before.outcome, roles: before.roles, materials: before.materials }, after: columnsOf(given) });
    return done();
  });
}

/** From now on nobody needs it any more, or they do again; what was attended stays. Twice the same is once. */
export async function withdrawCourse(scope: Scope, id: string, { isWithdrawn, asOf }: { isWithdrawn: boolean; asOf: Date }): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const course = await tx.trainingCourse.findFirst({ where: { workspaceId, id } });
    if (!course) return refused('not-found');
    if ((course.withdrawnAt !== null) === isWithdrawn) return done();
    await tx.trainingCourse.updateMany({ where: { workspaceId, id }, data: { withdrawnAt: isWithdrawn ? asOf : null, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb: isWithdrawn ? 'training-course.withdraw' : 'training-course.restore', entity: 'training-course', recordId: id });
    return done();
  });
}

function columnsOf({ titleNl, titleEn = '', outcomeNl, outcomeEn = '', roles, materials }: CourseForm) {
  return { title: { nl: titleNl, en: titleEn }, outcome: { nl: outcomeNl, en: outcomeEn }, roles: [...new Set(roles)], materials: materials.map(({ title, link }) => ({ title, link })) };
}

export function toCourse({ id, title, outcome, roles, materials, createdAt, withdrawnAt, version }: Omit<TrainingCourse, 'workspaceId'>): Course {
  return { id, title: title as unknown as Localized, outcome: outcome as unknown as Localized, roles: roles.filter(isRole), materials: materials as unknown as Material[], createdAt, withdrawnAt, version };
}
