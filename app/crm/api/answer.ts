/** What the API answers to a write: kept as it is when the request carried an Idempotency-Key. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** JSON; empty for an answer without a body. */
  body: string;
}
