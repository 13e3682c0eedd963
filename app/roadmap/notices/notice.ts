import type { Day } from '#app/values/day.ts';

/** Something that waits for somebody on the roadmap. */
export interface Waiting {
  /** Which kind of things: conditions, decisions … . */
  section: string;
  /** The thing itself. */
  id: string;
  title: string;
  about: string | null;
  dueOn: Day | null;
}

/** What they are told, with the key under which it is kept that they were. */
export interface Notice extends Waiting {
  key: string;
  isLate: boolean;
}

/**
 * Of what waits for somebody what they were not told yet: each thing once when it comes and once when it is late; what is late when
 * it comes is told as late alone.
 * @param told keys of what they were told before
 */
export function newNotices(waiting: readonly Waiting[], told: ReadonlySet<string>, today: Day): Notice[] {
  return waiting.flatMap((thing) => {
    const isLate = thing.dueOn !== null && thing.dueOn < today;
    const key = `${nameOf(thing)} ${isLate ? 'late' : 'new'}`;
    return told.has(key) ? [] : [{ ...thing, key, isLate }];
  });
}

/** The keys of what waits no more: when it comes again it is news again. */
export function goneNotices(waiting: readonly Waiting[], told: ReadonlySet<string>): string[] {
  const still = new Set(waiting.map(nameOf));
  return [...told].filter((key) => !still.has(key.slice(0, key.lastIndexOf(' '))));
}

const nameOf = ({ section, id }: Pick<Waiting, 'section' | 'id'>) => `${section} ${id}`;
