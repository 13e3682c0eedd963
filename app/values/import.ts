/** One thing wrong with one row of an imported file. */
export interface ImportProblem {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** The import's own column name; null when it is the row as a whole. */
  column: string | null;
  code: string;
  /** What stood there, cut short. */
  value: string;
}

/** The rows of an import by what came of them. */
export interface ImportCounts {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  /** The same row again within the file, or an event that had come in before. */
  duplicate: number;
  rejected: number;
}

/** What came of an import, or would. */
export interface ImportOutcome extends ImportCounts {
  /** The first ones; `rejected` counts all. */
  problems: ImportProblem[];
  /** Other counts worth telling, by code, such as people who are not measured. */
  notes: Record<string, number>;
}

/** How an import is run. */
export interface ImportRun {
  /** Check and count everything, write nothing. */
  isDryRun: boolean;
  /** Now. */
  asOf: Date;
  /** Told after each chunk how many rows have been handled. */
  tell?: (rows: number) => void;
}

const PROBLEMS_KEPT = 200;
const VALUE_SHOWN = 80;

export function emptyOutcome(): ImportOutcome {
  return { rows: 0, created: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, problems: [], notes: {} };
}

/** Counts a refused row; the reason is kept while there are not too many. */
export function reject(outcome: ImportOutcome, problem: ImportProblem): void {
  outcome.rejected++;
  if (outcome.problems.length < PROBLEMS_KEPT) outcome.problems.push({ ...problem, value: problem.value.slice(0, VALUE_SHOWN) });
}

export function note(outcome: ImportOutcome, code: string, by = 1): void {
  if (by > 0) outcome.notes[code] = (outcome.notes[code] ?? 0) + by;
}

/** Rows in chunks of a size, in order; the next chunk is read while the one before is being handled. */
export async function* inChunks<Row>(rows: AsyncIterable<Row>, size: number): AsyncIterable<Row[]> {
  const iterator = rows[Symbol.asyncIterator]();
  const read = async () => {
    const chunk: Row[] = [];
    while (chunk.length < size) {
      const next = await iterator.next();
      if (next.done) break;
      chunk.push(next.value);
    }
    return chunk;
  };
  let reading = read();
  try {
    for (let chunk = await reading; chunk.length > 0; chunk = await reading) {
      reading = read();
      reading.catch(() => undefined); // told when its turn comes
      yield chunk;
    }
  } finally {
    await iterator.return?.();
  }
}

/** Remembers for each key of a file what its first row said; the same again is a duplicate, something else is refused. */
export function repeats(): (key: string, content: string) => 'first' | 'duplicate' | 'repeated' {
  const seen = new Map<string, number>();
  return (key, content) => {
    const hash = hashOf(content);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, hash);
      return 'first';
    }
    return before === hash ? 'duplicate' : 'repeated';
  };
}

/** FNV-1a over UTF-16 units, 32 bits: keeps a million rows small. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
