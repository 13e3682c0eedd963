import { type Day, daysBetween } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';

export const QUESTION_KINDS = ['question', 'feedback'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface QuestionPost {
  id: string;
  kind: 'answer' | 'not-helped';
  text: string;
  by: string;
  at: Date;
}

/** What somebody asked, with all that was said after it. */
export interface UserQuestion {
  id: string;
  kind: QuestionKind;
  text: string;
  /** The path it was asked from. */
  page: string;
  /** The item of their checklist it is about; null is nothing in particular, or an item that is gone. */
  about: Localized | null;
  askedBy: { id: string; name: string };
  askedAt: Date;
  owedBy: { id: string; name: string } | null;
  dueOn: Day;
  /** Null: an answer is owed. */
  answeredAt: Date | null;
  helpedAt: Date | null;
  isShareable: boolean;
  sharedAt: Date | null;
  version: number;
  posts: QuestionPost[];
}

/** A question that everybody may read, without whose it is. */
export interface SharedQuestion {
  id: string;
  text: string;
  answer: string;
  about: UserQuestion['about'];
}

/** overdue: an answer is owed since before today. */
export type QuestionState = 'answered' | 'open' | 'overdue';

export function questionState({ answeredAt, dueOn }: Pick<UserQuestion, 'answeredAt' | 'dueOn'>, today: Day): QuestionState {
  if (answeredAt) return 'answered';
  return daysBetween(dueOn, today) > 0 ? 'overdue' : 'open';
}

/** What is owed first: of one's own people first, then by day, then as asked; what is answered last, the newest first. */
export function inOrderOfDebt<Q extends Pick<UserQuestion, 'answeredAt' | 'dueOn' | 'askedAt' | 'askedBy'>>(questions: readonly Q[], ownPeople: ReadonlySet<string> = new Set()): Q[] {
  const isOwn = ({ askedBy }: Q) => (ownPeople.has(askedBy.id) ? 0 : 1);
  const open = questions.filter(({ answeredAt }) => !answeredAt).sort((one, other) => isOwn(one) - isOwn(other) || one.dueOn.localeCompare(other.dueOn) || one.askedAt.getTime() - other.askedAt.getTime());
  const answered = questions.filter(({ answeredAt }) => answeredAt).sort((one, other) => other.answeredAt!.getTime() - one.answeredAt!.getTime());
  return [...open, ...answered];
}

const NEW_FOR_MS = 14 * 86_400_000;

/** An answer that the asker has said nothing of yet, for two weeks. */
export function isNewAnswer({ answeredAt, helpedAt }: Pick<UserQuestion, 'answeredAt' | 'helpedAt'>, asOf: Date): boolean {
  return answeredAt !== null && helpedAt === null && asOf.getTime() - answeredAt.getTime() < NEW_FOR_MS;
}

/** Whether somebody is to answer it: who owes it, and everybody who answers once nobody in particular did by its day. */
export function isOwedBy({ answeredAt, owedBy, dueOn }: Pick<UserQuestion, 'answeredAt' | 'owedBy' | 'dueOn'>, memberId: string | undefined, today: Day): boolean {
  return answeredAt === null && (owedBy ? owedBy.id === memberId : dueOn <= today);
}
