import { CalendarDays, CircleDot, Globe, Mail, MailOpen, MapPin, MessageSquare, Phone, Share2, Users, Video } from 'lucide-react';

const ICONS = { phone: Phone, email: Mail, visit: MapPin, meeting: Users, video: Video, chat: MessageSquare, message: MessageSquare, letter: MailOpen, web: Globe, social: Share2, event: CalendarDays, other: CircleDot } as const;

/** The picture of a channel; its word stands beside it or is read out elsewhere. */
export function ChannelIcon({ channel, className = 'size-4' }: { channel: string | null; className?: string }) {
  const Icon = channel !== null && Object.hasOwn(ICONS, channel) ? ICONS[channel as keyof typeof ICONS] : CircleDot;
  return <Icon className={className} aria-hidden="true" />;
}
