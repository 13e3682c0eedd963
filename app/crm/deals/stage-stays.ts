const DAY_MS = 86_400_000;

interface StageChange {
  stageId: string;
  at: Date;
}

/** A time a deal was in a stage. */
export interface StageStay {
  stageId: string;
  from: Date;
  /** Null while it is there. */
  to: Date | null;
  /** Whole days. */
  days: number;
}

/** How long a deal was in each stage, the newest first. @param changes in order of time; @param until when it was closed, or now */
export function stageStays(changes: readonly StageChange[], until: Date): StageStay[] {
  return changes
    .map(({ stageId, at }, nth): StageStay => {
      const to = changes[nth + 1]?.at ?? null;
      return { stageId, from: at, to, days: Math.max(0, Math.floor(((to ?? until).getTime() - at.getTime()) / DAY_MS)) };
    })
    .reverse();
}
