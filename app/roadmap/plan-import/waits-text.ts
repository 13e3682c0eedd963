const LAG = /^(.+) \[([+-]\d{1,4})\]$/;

export interface WaitByName {
  name: string;
  lagDays: number;
}

/** What something waits for, in one cell: names, each with the days between where there are any. */
export function waitsText(waits: readonly WaitByName[]): string {
  return waits.map(({ name, lagDays }) => (lagDays === 0 ? name : `${name} [${lagDays > 0 ? '+' : ''}${lagDays}]`)).join(', ');
}

/** Reads it back. A name may hold commas: the longest that is known counts; what is not known is given as it stands. */
export function readWaits(cell: string, isKnown: (name: string) => boolean): WaitByName[] {
  const parts = cell.split(',');
  const waits: WaitByName[] = [];
  for (let at = 0; at < parts.length; ) {
    const found = longestFrom(parts, at, isKnown);
    const alone = parts[at]!.trim();
    if (found) waits.push(found.wait);
    else if (alone !== '') waits.push(asWait(alone));
    at = found?.next ?? at + 1;
  }
  return waits;
}

function longestFrom(parts: readonly string[], at: number, isKnown: (name: string) => boolean): { wait: WaitByName; next: number } | null {
  for (let next = parts.length; next > at; next--) {
    const text = parts.slice(at, next).join(',').trim();
    const wait = isKnown(text) ? { name: text, lagDays: 0 } : asWait(text);
    if (isKnown(wait.name)) return { wait, next };
  }
  return null;
}

function asWait(text: string): WaitByName {
  const [, name, lag] = LAG.exec(text) ?? [];
  return name === undefined ? { name: text, lagDays: 0 } : { name, lagDays: Number(lag) };
}
