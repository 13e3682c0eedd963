import { plainText } from './plain-text.ts';

/** Something the command palette can do or go to. */
export interface Command {
  id: string;
  label: string;
  /** A word beside it, such as what kind of record it is. */
  hint?: string;
  group: string;
  run: () => void;
}

/** Those with every typed word in their text, those that begin with it first; all when nothing is typed. */
export function matchCommands(commands: Command[], query: string): Command[] {
  const words = plainText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  return commands
    .filter(({ label, group }) => words.every((word) => plainText(`${label} ${group}`).includes(word)))
    .sort((a, b) => Number(plainText(b.label).startsWith(words[0] ?? '')) - Number(plainText(a.label).startsWith(words[0] ?? '')));
}
