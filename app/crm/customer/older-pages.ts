import type { TimelineItem } from './timeline.ts';

/** A page of a timeline, as it was asked for. */
export interface TimelineSlice {
  items: TimelineItem[];
  /** Where older ones begin; null when these were the last. */
  next: string | null;
}

/** A further one, with the question that it answers: a page may be read anew by itself, after anything was written. */
export type OlderSlice = TimelineSlice & { asked: string };

/** What was added under the first page. */
export interface Older {
  /** The first page that they follow. */
  of: TimelineSlice;
  pages: readonly OlderSlice[];
  /** The last answer that was looked at. */
  taken: OlderSlice | undefined;
}

/**
 * What stands under a first page when an answer is there. Another first page begins again: another filter, or something was
 * written down. Of the answers only the one that goes on where the pages end is added, so that none is ever left out between.
 * @param questionOf what is asked for the page that begins there.
 */
export function takeOlder(older: Older, of: TimelineSlice, answer: OlderSlice | undefined, questionOf: (next: string) => string): Older {
  const kept: Older = older.of === of ? older : { of, pages: [], taken: older.taken };
  if (!answer || answer === kept.taken) return kept;
  const { next } = kept.pages.at(-1) ?? of;
  return { of, pages: next !== null && answer.asked === questionOf(next) ? [...kept.pages, answer] : kept.pages, taken: answer };
}
