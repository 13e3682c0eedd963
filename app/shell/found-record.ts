import { plainText } from './plain-text.ts';
import type { RecordKind } from './record-word.ts';

/** A record the command palette can go to. */
export interface FoundRecord {
  id: string;
  kind: RecordKind;
  label: string;
  to: string;
}

const MOST = 5;

/** The first few with a word in their name for every typed word that it begins with. */
export function keepMatching(records: FoundRecord[], query: string): FoundRecord[] {
  const words = plainText(query).split(/\s+/).filter(Boolean);
  return records.filter(({ label }) => words.every((word) => ` ${plainText(label)}`.includes(` ${word}`))).slice(0, MOST);
}
