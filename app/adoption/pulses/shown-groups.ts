import { mayBeShown, SMALLEST_GROUP } from '#app/kpis/group-size.ts';

/**
 * Which groups' figures may stand beside the figure of all of them together. A group of one to four answers is hidden; and
 * when those hidden are together fewer than five, the smallest of the others are hidden with them until they are not: else
 * subtracting what is shown from the whole would give what is hidden.
 * @param answers how many each group gave.
 */
export function shownGroups(answers: readonly number[]): { groups: boolean[]; whole: boolean } {
  const whole = mayBeShown(sum(answers));
  if (!whole) return { groups: answers.map((count) => count === 0), whole };
  const groups = answers.map(mayBeShown);
  const hidden = () => sum(answers.filter((_, at) => !groups[at]));
  const bySize = answers.map((count, at) => ({ count, at })).sort((one, other) => one.count - other.count || one.at - other.at);
  for (const { count, at } of bySize) {
    if (mayBeShown(hidden())) break;
    if (count >= SMALLEST_GROUP) groups[at] = false;
  }
  return { groups, whole };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
