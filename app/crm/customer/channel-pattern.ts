import type { ChannelCount } from './customer.ts';

export interface ChannelShare {
  channel: string;
  in: number;
  out: number;
  /** Of all moments, as a ratio. */
  ratio: number;
}

export interface ChannelPattern {
  channels: ChannelShare[];
  total: number;
  /** They to us, of all moments, as a ratio. */
  inRatio: number;
}

/** Which channels somebody and we use, the most used first. Null when there was no contact. */
export function channelPattern(counts: readonly ChannelCount[]): ChannelPattern | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const shares = new Map<string, ChannelShare>();
  for (const { channel, direction, count } of counts) {
    const share = shares.get(channel) ?? { channel, in: 0, out: 0, ratio: 0 };
    share[direction] += count;
    share.ratio = (share.in + share.out) / total;
    shares.set(channel, share);
  }
  const channels = [...shares.values()].sort((one, other) => other.ratio - one.ratio || (one.channel < other.channel ? -1 : 1));
  return { channels, total, inRatio: channels.reduce((sum, share) => sum + share.in, 0) / total };
}
