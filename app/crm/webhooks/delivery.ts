export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export const DELIVERY_PROBLEMS = ['not-an-address', 'private-address', 'unknown-host', 'timeout', 'no-connection', 'secret-unreadable'] as const;
/** Why an attempt got no answer. */
export type DeliveryProblem = (typeof DELIVERY_PROBLEMS)[number];

/** One line of the log. */
export interface DeliveryRow {
  id: string;
  event: string;
  status: DeliveryStatus;
  attempts: number;
  /** When it is tried next; only of meaning while pending. */
  nextTryAt: Date;
  lastTriedAt: Date | null;
  responseStatus: number | null;
  problem: DeliveryProblem | null;
  tookMs: number | null;
  createdAt: Date;
}

/** The same with what was sent and what came back. */
export interface Delivery extends DeliveryRow {
  webhookId: string;
  url: string;
  recordId: string | null;
  /** The webhook-id header: the same at every attempt, so that the receiver knows it again. */
  messageId: string;
  body: string;
  responseBody: string | null;
}
