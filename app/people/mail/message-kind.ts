/** Kinds of message that the product sends by itself, each of which somebody can do without. */
export const MESSAGE_KINDS = ['nudge', 'training', 'answer', 'success', 'alert', 'digest', 'reading', 'roadmap'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export function isMessageKind(value: unknown): value is MessageKind {
  return MESSAGE_KINDS.includes(value as MessageKind);
}
