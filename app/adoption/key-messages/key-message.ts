import { isRole, type Role } from '#app/people/role.ts';
import type { Day } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';

/** A group that hears messages: everybody, the people of a role by its name, or a team by its id. */
export type GroupKey = 'everybody' | Role | (string & {});

export const EVERYBODY: GroupKey = 'everybody';

export function isGroupKey(text: string): boolean {
  return text === EVERYBODY || isRole(text) || isUuid(text);
}

/** How often the sender should give a message unless said otherwise (Prosci: five to seven times). */
export const MEANT_TIMES = { least: 5, most: 7 } as const;

export const CHANNELS = ['team-meeting', 'gathering', 'conversation', 'mail', 'newsletter', 'video', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** From whom people should hear it. */
export type Sender = { kind: 'role'; role: Role } | { kind: 'member'; memberId: string };

export interface KeyMessage {
  id: string;
  text: string;
  audience: GroupKey[];
  sender: Sender;
  least: number;
  most: number;
  /** Null is still given. */
  withdrawnAt: Date | null;
  version: number;
}

/** One time that something was told. */
export interface Occasion {
  id: string;
  /** The key message that was given; null is none in particular. */
  messageId: string | null;
  /** The message of the communication plan that it was; null is told without a plan. */
  planned: { id: string; subject: string } | null;
  on: Day;
  giverId: string;
  /** The role they had when it was written down. */
  giverRole: string;
  channel: Channel;
  audience: GroupKey[];
  link: string | null;
  note: string | null;
  /** Null counts; else it was written down by mistake. */
  removedAt: Date | null;
  version: number;
}

export function isBySender(sender: Sender, { giverId, giverRole }: Pick<Occasion, 'giverId' | 'giverRole'>): boolean {
  return sender.kind === 'role' ? sender.role === giverRole : sender.memberId === giverId;
}
