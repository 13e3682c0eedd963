import { Link } from '@remix-run/react';
import { ArrowDownLeft, ArrowUpRight, CircleCheck, FileText, Flag, HandCoins, IdCard, LifeBuoy, Megaphone, Pencil, Plus, ShieldCheck, ShoppingCart, StickyNote } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { TimelineEntry, TimelineKind } from '../../customer/timeline.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { tellEntry } from './tell-entry.ts';

const ICONS: Record<Exclude<TimelineKind, 'interaction'>, typeof Flag> = {
  case: LifeBuoy,
  deal: Flag,
  order: ShoppingCart,
  invoice: FileText,
  payment: HandCoins,
  membership: IdCard,
  task: CircleCheck,
  note: StickyNote,
  consent: ShieldCheck,
  campaign: Megaphone,
  edit: Pencil,
  made: Plus,
};

/** Kinds that are known by day only: their time on the clock would be made up. */
const WHOLE_DAYS: readonly TimelineKind[] = ['order', 'invoice', 'payment', 'membership'];

/** One happening in a line or two; the whole line leads to the record. */
export function TimelineEntryRow({ entry, time, currency }: { entry: TimelineEntry; time: string; currency: string }) {
  const format = useFormat();
  const { title, details } = tellEntry(entry, format, currency);
  const to = linkOf(entry);
  const Icon = entry.kind === 'interaction' ? null : ICONS[entry.kind];
  // That somebody found the facts right stands among what machines did, but was done by a person.
  const isAutomatic = entry.isNoise && entry.kind !== 'edit';
  return (
    <li className="relative flex gap-3 py-2 not-last:before:absolute not-last:before:top-10 not-last:before:-bottom-1 not-last:before:left-3.5 not-last:before:w-px not-last:before:bg-border">
      <span className={`relative grid size-7 shrink-0 place-items-center rounded-full border bg-surface ${entry.kind === 'interaction' ? 'text-accent' : 'text-muted'}`}>
        {Icon ? <Icon className="size-3.5" aria-hidden="true" /> : <ChannelIcon channel={entry.channel} className="size-3.5" />}
        {entry.kind === 'interaction' && entry.facts.direction ? <Direction isIn={entry.facts.direction === 'in'} /> : null}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-3">
          {to ? (
            <Link to={to} className="line-clamp-3 min-w-0 font-medium no-underline hover:underline">
              {title}
            </Link>
          ) : (
            <span className={entry.kind === 'edit' || entry.kind === 'made' ? 'min-w-0 text-sm text-muted' : 'min-w-0 font-medium'}>{title}</span>
          )}
          <span className="shrink-0 text-xs text-muted tabular-nums">{WHOLE_DAYS.includes(entry.kind) ? '' : time}</span>
        </span>
        {details.length > 0 || isAutomatic ? <span className="block text-sm text-muted">{[...details, isAutomatic ? m.customer_item_noise() : ''].filter(Boolean).join(' · ')}</span> : null}
      </span>
    </li>
  );
}

function Direction({ isIn }: { isIn: boolean }) {
  const Arrow = isIn ? ArrowDownLeft : ArrowUpRight;
  return (
    <span className="absolute -right-1 -bottom-1 grid size-3.5 place-items-center rounded-full border bg-surface text-muted">
      <Arrow className="size-2.5" aria-hidden="true" />
    </span>
  );
}

function linkOf({ kind, id, facts }: TimelineEntry): string | null {
  switch (kind) {
    case 'interaction':
      return paths.record('interactions', id);
    case 'deal':
      return typeof facts.deal === 'string' ? paths.record('deals', facts.deal) : null;
    case 'campaign':
      return typeof facts.campaign === 'string' ? paths.record('campaigns', facts.campaign) : null;
    case 'edit':
      return paths.batch(id);
    case 'consent':
    case 'made':
      return null;
    default:
      return paths.record(`${kind}s`, id);
  }
}
