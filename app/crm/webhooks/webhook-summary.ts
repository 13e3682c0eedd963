/** Counting stops here: one more means more than this. */
export const COUNTED_UP_TO = 10_000;

/** A webhook as its pages show it; never with its secret. */
export interface WebhookSummary {
  id: string;
  url: string;
  events: string[];
  isActive: boolean;
  /** Why it was switched off by itself; null when somebody did, or it is on. */
  switchedOffBecause: 'failing' | 'gone' | null;
  version: number;
  createdAt: Date;
  /** Deliveries on their way, and given up, of the last thirty days; at most one more than COUNTED_UP_TO. */
  pending: number;
  failed: number;
  lastDeliveredAt: Date | null;
}
