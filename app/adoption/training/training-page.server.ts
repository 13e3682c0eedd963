import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { listCourses } from './courses.server.ts';
import { type CourseExperience, listExperiences } from './experience.server.ts';
import { findTrainingFacts } from './metrics-training.server.ts';
import { courseReach, toReachReport } from './reach.ts';
import { listSessions } from './sessions.server.ts';
import type { CoursePage, ListedCourse, TrainingPage } from './training-page.ts';
import type { TrainingSession } from './training.ts';

/** How far everybody is with what they need, and every course with how it was. */
export async function findTrainingPage(scope: Scope, { asOf }: { asOf: Date }): Promise<TrainingPage> {
  const { courses, report } = await read(scope, asOf);
  return { reach: report, courses: courses.map(({ remarks: _, sessions: __, ...listed }) => listed) };
}

/** Null when the workspace has no such course. */
export async function findCoursePage(scope: Scope, courseId: string, { asOf }: { asOf: Date }): Promise<CoursePage | null> {
  return (await read(scope, asOf)).courses.find(({ course }) => course.id === courseId) ?? null;
}

async function read(scope: Scope, asOf: Date) {
  const today = dayIn(asOf, scope.timeZone);
  const [courses, sessions, experiences, facts] = await Promise.all([listCourses(scope), listSessions(scope), listExperiences(scope, { asOf }), findTrainingFacts(scope)]);
  const pages = courses.map((course): CoursePage => {
    const own = sessions.filter(({ courseId }) => courseId === course.id);
    const experience: CourseExperience | undefined = experiences.find(({ courseId }) => courseId === course.id);
    const listed: ListedCourse = { course, reach: courseReach(facts, course.id, today), experience: experience?.whole ?? null, next: nextOf(own, asOf) };
    return { ...listed, sessions: own.map((session) => ({ ...session, experience: experience?.sessions[session.id] ?? null })), remarks: experience?.remarks ?? [] };
  });
  return { courses: pages, report: toReachReport(facts, today) };
}

function nextOf(sessions: readonly TrainingSession[], asOf: Date): TrainingSession | null {
  return sessions.find(({ startsAt, cancelledAt }) => startsAt > asOf && !cancelledAt) ?? null;
}
