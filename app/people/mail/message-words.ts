import { m } from '#app/messages/compiled/messages.js';
import type { MessageKind } from './message-kind.ts';

const NAMES: Record<MessageKind, { name: () => string; about: () => string; plural: () => string }> = {
  nudge: { name: m.mail_kind_nudge, about: m.mail_kind_nudge_about, plural: m.mail_kind_nudge_plural },
};

/** The kind as a heading, what it is, and as a word within a sentence. */
export function messageWords(kind: MessageKind): { name: string; about: string; plural: string } {
  const { name, about, plural } = NAMES[kind];
  return { name: name(), about: about(), plural: plural() };
}
