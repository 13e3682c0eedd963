import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';

/** Something the reader must do, from whatever room; the words are in their language already. */
export interface TodoItem {
  id: string;
  title: string;
  /** What it is about or why, in a few words. */
  detail?: string | undefined;
  /** By when; null is whenever. */
  dueOn: Day | null;
  /** Where it is done. */
  to: string;
  /** A form that does it from here, when a press is enough. */
  finish?: { action: string; fields: Record<string, string>; label: string } | undefined;
}

/** One kind of things to do on the page of the reader. */
export interface TodoSection {
  id: string;
  title: string;
  items: TodoItem[];
  /** Where all of its kind stand. */
  more?: { to: string; label: string } | undefined;
}

/** The sections with something in them, those with something late or due today first; else in the order given. */
export function inOrderOfPress(sections: readonly (TodoSection | null)[], today: Day): TodoSection[] {
  const filled = sections.filter((section): section is TodoSection => section !== null && section.items.length > 0);
  const isPressing = ({ items }: TodoSection) => items.some(({ dueOn }) => dueOn !== null && dueOn <= today);
  return [...filled.filter(isPressing), ...filled.filter((section) => !isPressing(section))];
}

/** One kind of things that somebody must do; null when it is not for them. */
export type TodoSource = (scope: Scope, asOf: Date) => Promise<TodoSection | null>;

const WORDS_SHOWN = 90;

/** How a text begins, for a line. */
export const firstWords = (text: string): string => (text.length > WORDS_SHOWN ? `${text.slice(0, WORDS_SHOWN)}…` : text);
