import { isMessageKind, type MessageKind } from './message-kind.ts';

/** A message as the outbox shows it. */
export interface OutboxMail {
  id: string;
  kind: MessageKind;
  address: string;
  subject: string;
  text: string;
  /** It was sent with pictures and tables, too. */
  hasHtml: boolean;
  queuedAt: Date;
  /** Null: it has not gone out. */
  sentAt: Date | null;
  /** Null: it has not been given up. */
  failedAt: Date | null;
  /** Why the last attempt failed; null when none did. */
  error: string | null;
}

export const MAIL_STATES = ['waiting', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Which messages are looked at; null is all of them. */
export interface OutboxFilter {
  kind: MessageKind | null;
  /** waiting: it has not gone out, and was not given up. */
  state: MailState | null;
  /** A part of the address; empty is anybody. */
  to: string;
}

/** What an address asks for; what it cannot ask for is left out. */
export function readOutboxFilter(search: URLSearchParams): OutboxFilter {
  const kind = search.get('kind');
  return { kind: isMessageKind(kind) ? kind : null, state: MAIL_STATES.find((state) => state === search.get('state')) ?? null, to: (search.get('to') ?? '').trim().slice(0, 100) };
}

/** The filter as it stands in an address. */
export function outboxSearch({ kind, state, to }: OutboxFilter): Record<string, string> {
  return { ...(kind ? { kind } : {}), ...(state ? { state } : {}), ...(to ? { to } : {}) };
}
