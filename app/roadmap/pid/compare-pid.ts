import { PID_PARTS, type PidContent, type PidLine, type PidPart } from './pid.ts';

/** One line then and now: null then is new, null now is gone. */
export interface LineChange {
  then: PidLine | null;
  now: PidLine | null;
}

export interface PartChange {
  part: PidPart;
  /** Null where the words are the same. */
  text: { then: string | null; now: string | null } | null;
  /** In the order of now, with what is gone after it. */
  lines: LineChange[];
}

/** What became of a document: only the parts in which something is different. */
export function comparePid(then: PidContent, now: PidContent): PartChange[] {
  return PID_PARTS.flatMap((part): PartChange | [] => {
    const [before, after] = [sectionOf(then, part), sectionOf(now, part)];
    const text = before.text === after.text ? null : { then: before.text, now: after.text };
    const lines = compareLines(before.lines, after.lines);
    return text || lines.length > 0 ? { part, text, lines } : [];
  });
}

/** The same thing with other words or figures is one line that changed; of two of the same name the first goes with the first. */
function compareLines(then: readonly PidLine[], now: readonly PidLine[]): LineChange[] {
  const left = new Map<string, PidLine[]>();
  for (const line of then) left.set(keyOf(line), [...(left.get(keyOf(line)) ?? []), line]);
  const kept = now.flatMap((line): LineChange | [] => {
    const before = left.get(keyOf(line))?.shift() ?? null;
    return before && isSame(before, line) ? [] : { then: before, now: line };
  });
  return [...kept, ...[...left.values()].flat().map((line) => ({ then: line, now: null }))];
}

const keyOf = ({ kind, name, who }: PidLine) => JSON.stringify([kind, name, kind === 'risk' ? who : null]);
const isSame = (one: PidLine, other: PidLine) => (Object.keys(one) as (keyof PidLine)[]).every((key) => one[key] === other[key]);
const sectionOf = ({ sections }: PidContent, part: PidPart) => sections.find((section) => section.part === part) ?? { part, text: null, lines: [] };
