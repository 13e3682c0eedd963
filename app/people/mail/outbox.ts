import type { MessageKind } from './message-kind.ts';

/** A message as the outbox shows it. */
export interface OutboxMail {
  id: string;
  kind: MessageKind;
  address: string;
  subject: string;
  text: string;
  queuedAt: Date;
  /** Null: it has not gone out. */
  sentAt: Date | null;
  /** Null: it has not been given up. */
  failedAt: Date | null;
  /** Why the last attempt failed; null when none did. */
  error: string | null;
}
