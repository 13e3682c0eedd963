export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LINES = 20;

/** What separates the cells: the sign that cuts the first lines into the same, largest number of cells; a comma when none does. */
export function detectDelimiter(sample: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = countPerLine(sample, delimiter);
    const header = counts[0] ?? 0;
    if (header === 0) continue;
    const agreeing = counts.filter((count) => count === header).length / counts.length;
    const score = agreeing * 100 + header;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function countPerLine(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  let hasText = false;
  for (const sign of sample) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === delimiter) count++;
    else if (!isQuoted && sign === '\n') {
      if (hasText) counts.push(count);
      count = 0;
      hasText = false;
      if (counts.length === LINES) return counts;
      continue;
    }
    if (sign.trim() !== '') hasText = true;
  }
  if (hasText && counts.length === 0) counts.push(count);
  return counts;
}
