import { z } from 'zod';
import { parseInstant } from '#app/values/instant.ts';

/** Why one event is refused; in the answer of the API and in the problems of an import. */
export const EVENT_REJECTIONS = [
  'not-an-event',
  'event-id-missing',
  'event-id-invalid',
  'actor-missing',
  'actor-invalid',
  'activity-missing',
  'activity-invalid',
  'occurred-at-missing',
  'occurred-at-invalid',
  'occurred-at-too-early',
  'occurred-at-in-future',
  'object-invalid',
  'duration-invalid',
  'source-invalid',
  'sent-at-invalid',
  'properties-invalid',
  'unknown-field',
] as const;
export type EventRejection = (typeof EVENT_REJECTIONS)[number];

/** Bounds of a text that can be stored and shown whole. */
const ID_LENGTH = 200;
const NAME_LENGTH = 100;
const EARLIEST = Date.UTC(1990, 0, 1);
const AHEAD_MS = 24 * 3_600_000;
const DURATION_LIMIT_MS = 2_147_483_647;
const PROPERTIES = 20;
const PROPERTIES_LENGTH = 2_000;
/** A clock that differs by less is taken to be right: sending takes time too. */
const CLOCK_TOLERANCE_MS = 60_000;

/** NUL cannot be stored; half a surrogate pair is no text. */
const isStorable = (text: string) => !/[\0\ud800-\udfff]/.test(text) || !/\0|\p{Surrogate}/u.test(text);

const text = (max: number, missing: string, invalid: string) =>
  z
    .string({ error: (issue) => (issue.input === undefined || issue.input === null ? missing : invalid) })
    .min(1, missing)
    .max(max, invalid)
    .refine((given) => given.trim() !== '', missing)
    .refine(isStorable, invalid);

/** One event as sent: the API's body and a row of a file. */
export const EventEnvelopeSchema = z
  .strictObject(
    {
      event_id: text(ID_LENGTH, 'event-id-missing', 'event-id-invalid').describe('Your own id of the event; sending it again changes nothing.'),
      actor: text(ID_LENGTH, 'actor-missing', 'actor-invalid').describe('Who did it: an e-mail address or another key of yours. Case does not matter.'),
      activity: text(NAME_LENGTH, 'activity-missing', 'activity-invalid').describe('What was done, such as case-updated or login.'),
      occurred_at: text(40, 'occurred-at-missing', 'occurred-at-invalid').describe("When, in ISO 8601; without an offset it is read in the workspace's time zone."),
      object: z.string('object-invalid').max(ID_LENGTH, 'object-invalid').refine(isStorable, 'object-invalid').nullish().describe('The record it was done to.'),
      duration_ms: z.number('duration-invalid').int('duration-invalid').min(0, 'duration-invalid').max(DURATION_LIMIT_MS, 'duration-invalid').nullish().describe('How long it took, in milliseconds.'),
      source: z.string('source-invalid').max(NAME_LENGTH, 'source-invalid').refine(isStorable, 'source-invalid').nullish().describe('The system that reports it.'),
      sent_at: text(40, 'sent-at-invalid', 'sent-at-invalid').nullish().describe("What the sender's clock said when this was sent: a clock that is more than a minute off is set right with it."),
      properties: z
        .record(z.string().min(1, 'properties-invalid').max(NAME_LENGTH, 'properties-invalid').refine(isStorable, 'properties-invalid'), z.union([z.string().refine(isStorable, 'properties-invalid'), z.number(), z.boolean(), z.null()], 'properties-invalid'), 'properties-invalid')
        .refine((given) => Object.keys(given).length <= PROPERTIES && JSON.stringify(given).length <= PROPERTIES_LENGTH, 'properties-invalid')
        .nullish()
        .describe('Small facts beside these: at most 20 texts, numbers and yes or no, 2,000 characters together.'),
    },
    { error: (issue) => (issue.code === 'unrecognized_keys' ? 'unknown-field' : 'not-an-event') },
  );

/** One event as understood, ready to store. */
export interface EventEnvelope {
  eventId: string;
  /** Trimmed and in lower case. */
  actor: string;
  activity: string;
  occurredAt: Date;
  object: string | null;
  durationMs: number | null;
  source: string | null;
  /** Null when there are none; keys in alphabetical order, so that the same facts are the same text. */
  properties: Record<string, string | number | boolean | null> | null;
  /** The time was set right by what the sender's clock said: sent again it can differ a little. */
  isClockCorrected?: true;
}

export type ReadEnvelope = { ok: true; event: EventEnvelope } | { ok: false; reason: EventRejection; eventId: string | null };

/** Reads what was sent. `asOf`: now, because what lies more than a day ahead has not happened. */
export function readEnvelope(given: unknown, { timeZone, asOf }: { timeZone: string; asOf: Date }): ReadEnvelope {
  const read = isPlainlyGood(given) ? { success: true as const, data: given } : EventEnvelopeSchema.safeParse(given);
  if (!read.success) return { ok: false, reason: firstReason(read.error), eventId: eventIdOf(given) };
  const sent = read.data;
  const reject = (reason: EventRejection): ReadEnvelope => ({ ok: false, reason, eventId: sent.event_id });
  const toldAt = parseInstant(sent.occurred_at.trim(), timeZone);
  if (!toldAt) return reject('occurred-at-invalid');
  const sentAt = sent.sent_at == null ? null : parseInstant(sent.sent_at.trim(), timeZone);
  if (sent.sent_at != null && !sentAt) return reject('sent-at-invalid');
  const offset = sentAt ? asOf.getTime() - sentAt.getTime() : 0;
  const isClockCorrected = Math.abs(offset) > CLOCK_TOLERANCE_MS;
  const occurredAt = isClockCorrected ? new Date(toldAt.getTime() + offset) : toldAt;
  if (occurredAt.getTime() < EARLIEST) return reject('occurred-at-too-early');
  if (occurredAt.getTime() > asOf.getTime() + AHEAD_MS) return reject('occurred-at-in-future');
  const event: EventEnvelope = {
    eventId: sent.event_id,
    actor: sent.actor.trim().toLowerCase(),
    activity: sent.activity.trim(),
    occurredAt,
    object: sent.object || null,
    durationMs: sent.duration_ms ?? null,
    source: sent.source || null,
    properties: inOrder(sent.properties),
    ...(isClockCorrected ? { isClockCorrected } : {}),
  };
  return { ok: true, event };
}

/** True when both say the same: the second sending of one event. */
export function isSameEvent(one: EventEnvelope, other: EventEnvelope): boolean {
  return (
    one.actor === other.actor &&
    one.activity === other.activity &&
    isSameTime(one, other) &&
    one.object === other.object &&
    one.durationMs === other.durationMs &&
    one.source === other.source &&
    JSON.stringify(one.properties) === JSON.stringify(other.properties)
  );
}

/** A time that was set right hangs on when it was sent, and that differs when it is sent again. */
function isSameTime(one: EventEnvelope, other: EventEnvelope): boolean {
  const apart = Math.abs(one.occurredAt.getTime() - other.occurredAt.getTime());
  return apart <= (one.isClockCorrected || other.isClockCorrected ? CLOCK_TOLERANCE_MS : 0);
}

/** JSONB keeps no order of its own: by length and then by alphabet; ours is by alphabet, and both are read back through this. */
export function inOrder(properties: EventEnvelope['properties'] | undefined): EventEnvelope['properties'] {
  if (!properties) return null;
  const keys = Object.keys(properties).sort();
  return keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, properties[key]!]));
}

const FIELDS = new Set(Object.keys(EventEnvelopeSchema.shape));

/**
 * A quick look that sees most good events as good, several times faster than the schema; only what it doubts is put
 * through the schema, which alone gives reasons. Never true where the schema says no: a test holds the two together.
 */
export function isPlainlyGood(given: unknown): given is z.output<typeof EventEnvelopeSchema> {
  if (typeof given !== 'object' || given === null || Object.getPrototypeOf(given) !== Object.prototype) return false;
  for (const key in given) if (!FIELDS.has(key)) return false;
  const { event_id, actor, activity, occurred_at, object, duration_ms, source, sent_at, properties } = given as Record<string, unknown>;
  return (
    properties == null &&
    (sent_at == null || isPlainText(sent_at, 40)) &&
    isPlainText(event_id, ID_LENGTH) &&
    isPlainText(actor, ID_LENGTH) &&
    isPlainText(activity, NAME_LENGTH) &&
    isPlainText(occurred_at, 40) &&
    (object == null || (typeof object === 'string' && object.length <= ID_LENGTH && isStorable(object))) &&
    (duration_ms == null || (Number.isInteger(duration_ms) && (duration_ms as number) >= 0 && (duration_ms as number) <= DURATION_LIMIT_MS)) &&
    (source == null || (typeof source === 'string' && source.length <= NAME_LENGTH && isStorable(source)))
  );
}

/** Begins with a visible ASCII character, fits, and can be stored. */
function isPlainText(given: unknown, max: number): boolean {
  return typeof given === 'string' && given.length <= max && given.charCodeAt(0) > 32 && given.charCodeAt(0) < 127 && isStorable(given);
}

function firstReason(error: z.ZodError): EventRejection {
  const message = error.issues[0]?.message;
  return EVENT_REJECTIONS.find((reason) => reason === message) ?? 'not-an-event';
}

function eventIdOf(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !('event_id' in given)) return null;
  return typeof given.event_id === 'string' && given.event_id.length <= ID_LENGTH && isStorable(given.event_id) ? given.event_id : null;
}
