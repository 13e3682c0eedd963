import type { Day } from '#app/values/day.ts';

/** The parts of a project initiation document. Source: rule R6, after PRINCE2. */
export const PID_PARTS = ['definition', 'approach', 'business-case', 'organisation', 'quality', 'change', 'risk', 'communication', 'plan', 'controls', 'tolerances', 'tailoring'] as const;
export type PidPart = (typeof PID_PARTS)[number];

export const TOLERANCE_KINDS = ['time', 'cost', 'scope', 'quality', 'benefit', 'risk'] as const;
export type ToleranceKind = (typeof TOLERANCE_KINDS)[number];

/** The unit each is counted in: a share is typed in percent. */
export const TOLERANCE_UNITS = { time: 'count', cost: 'ratio', scope: 'count', quality: 'ratio', benefit: 'ratio', risk: 'count' } as const satisfies Record<ToleranceKind, 'count' | 'ratio'>;

/** What a line of the document is about. */
export const PID_LINES = [
  'purpose', 'goal', 'in-scope', 'out-of-scope', 'package', 'costs', 'benefits', 'worth', 'payback', 'phase-owner', 'partner', 'specifications', 'accepted-specifications',
  'group', 'role-benefit', 'risk', 'message', 'phase', 'milestone', 'hours', 'gate', 'tolerance',
] as const;
export type PidLineKind = (typeof PID_LINES)[number];

/** One thing that is so in the programme, without a language: a version that was frozen is read in any. */
export interface PidLine {
  kind: PidLineKind;
  /** What it is called, or the kind of phase, colour or tolerance; null where there is but one. */
  name: string | null;
  /** Whose it is, or whom it concerns. */
  who: string | null;
  /** What is said of it. */
  says: string | null;
  from: Day | null;
  /** The first day after it. */
  until: Day | null;
  /** In cents, months, hours, a share or a number, as its kind says. */
  amount: number | null;
}

/** One part: what is written in it, null for nothing, and what Pacer reads. */
export interface PidSection {
  part: PidPart;
  text: string | null;
  lines: PidLine[];
}

/** The whole document as it stands or stood; amounts of money in this currency. */
export interface PidContent {
  programme: string;
  currency: string;
  sections: PidSection[];
}

export function pidLine(kind: PidLineKind, given: Partial<Omit<PidLine, 'kind'>> = {}): PidLine {
  return { kind, name: null, who: null, says: null, from: null, until: null, amount: null, ...given };
}

/** What a part needs before it is complete: words, and so many lines of a kind. Which, and how many: our own choice; that they are there at all is R6. */
const NEEDS: Record<PidPart, { needsText: boolean; lines: Partial<Record<PidLineKind, number>> }> = {
  definition: { needsText: false, lines: { purpose: 1, goal: 1, 'in-scope': 1, 'out-of-scope': 1 } },
  approach: { needsText: true, lines: { package: 1 } },
  'business-case': { needsText: false, lines: { costs: 1, benefits: 1 } },
  organisation: { needsText: false, lines: { 'phase-owner': 1, partner: 1 } },
  quality: { needsText: true, lines: { specifications: 1 } },
  change: { needsText: false, lines: { group: 1, 'role-benefit': 1 } },
  risk: { needsText: false, lines: { risk: 1 } },
  communication: { needsText: false, lines: { message: 1 } },
  plan: { needsText: false, lines: { phase: 1, milestone: 1 } },
  controls: { needsText: true, lines: { gate: 1 } },
  tolerances: { needsText: false, lines: { tolerance: TOLERANCE_KINDS.length } },
  tailoring: { needsText: true, lines: {} },
};

/** What is not there yet: words, or lines of a kind, in the order of the part. Empty when the part is complete. */
export function missingIn({ part, text, lines }: PidSection): ('text' | PidLineKind)[] {
  const { needsText, lines: needed } = NEEDS[part];
  const lacking = PID_LINES.filter((kind) => lines.filter((line) => line.kind === kind).length < (needed[kind] ?? 0));
  return needsText && !text ? ['text', ...lacking] : lacking;
}

/** R6: how many parts are complete, of all there are. */
export function countComplete({ sections }: PidContent): { ready: number; of: number } {
  return { ready: sections.filter((section) => missingIn(section).length === 0).length, of: PID_PARTS.length };
}

/** A version that was frozen. */
export interface PidVersionHead {
  number: number;
  frozenOn: Day;
  /** Null when who froze it is gone. */
  frozenBy: string | null;
  /** Whether a go of the gate froze it. */
  isByGate: boolean;
}
