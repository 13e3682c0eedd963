import type { FunnelOrder } from '#app/events/use/step-funnel.ts';

/** How a task is done here, as people agreed: what a funnel asks, saved under a name. */
export interface AgreedProcess {
  id: string;
  name: string;
  /** Names of activities that count by themselves. */
  steps: string[];
  order: FunnelOrder;
  /** Every step within so many days of the first. */
  windowDays: number;
  /** Who does one of these on the way drops out. */
  excluded: string[];
  /** Null is followed. */
  removedAt: Date | null;
  version: number;
}
