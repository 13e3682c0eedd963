/** Figures of fewer people could be laid at one person's door: they are not shown. Rule of Dutch works councils' agreements. */
export const SMALLEST_GROUP = 5;

/** Whether a group's figure may be shown; null is a figure that is not about people. */
export function mayBeShown(people: number | null): boolean {
  return people === null || people === 0 || people >= SMALLEST_GROUP;
}

/** How many people stand behind a figure: its denominator, unless that counts something else. */
export function peopleBehind({ people, denominator }: { people?: number | null; denominator: number | null }): number | null {
  return people === undefined ? denominator : people;
}

