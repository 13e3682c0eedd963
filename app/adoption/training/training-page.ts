import type { Experience } from './score.ts';
import type { ReachReport, RoleReach } from './reach.ts';
import type { Course, TrainingSession } from './training.ts';

export interface ListedCourse {
  course: Course;
  reach: Omit<RoleReach, 'role' | 'courses'>;
  experience: Experience | null;
  /** The next that goes on; null when none is planned. */
  next: TrainingSession | null;
}

export interface TrainingPage {
  reach: ReachReport;
  courses: ListedCourse[];
}

export interface CoursePage extends ListedCourse {
  sessions: (TrainingSession & { experience: Experience | null })[];
  remarks: string[];
}
