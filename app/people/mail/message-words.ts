import { m } from '#app/messages/compiled/messages.js';
import type { Locale } from '#app/web/locale.ts';
import type { MessageKind } from './message-kind.ts';

type Say = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const NAMES: Record<MessageKind, { name: Say; about: Say; plural: Say }> = {
  nudge: { name: m.mail_kind_nudge, about: m.mail_kind_nudge_about, plural: m.mail_kind_nudge_plural },
  training: { name: m.mail_kind_training, about: m.mail_kind_training_about, plural: m.mail_kind_training_plural },
  answer: { name: m.mail_kind_answer, about: m.mail_kind_answer_about, plural: m.mail_kind_answer_plural },
  success: { name: m.mail_kind_success, about: m.mail_kind_success_about, plural: m.mail_kind_success_plural },
  digest: { name: m.mail_kind_digest, about: m.mail_kind_digest_about, plural: m.mail_kind_digest_plural },
  alert: { name: m.mail_kind_alert, about: m.mail_kind_alert_about, plural: m.mail_kind_alert_plural },
  reading: { name: m.mail_kind_reading, about: m.mail_kind_reading_about, plural: m.mail_kind_reading_plural },
  roadmap: { name: m.mail_kind_roadmap, about: m.mail_kind_roadmap_about, plural: m.mail_kind_roadmap_plural },
};

/** The kind as a heading, what it is, and as a word within a sentence; in the reader's language, or the one given. */
export function messageWords(kind: MessageKind, locale?: Locale): { name: string; about: string; plural: string } {
  const { name, about, plural } = NAMES[kind];
  const say = (words: Say) => words({}, locale ? { locale } : {});
  return { name: say(name), about: say(about), plural: say(plural) };
}
