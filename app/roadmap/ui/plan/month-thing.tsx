import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { Check, Flag } from 'lucide-react';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { phaseNumber } from '../../phase.ts';
import type { MonthBar, MonthThing } from '../../plan/month-layout.ts';
import { thingLabel, thingName } from '../../plan/month-words.ts';
import { isLate, stateOf, takesNoTime } from '../../plan/plan-item.ts';
import { GateDiamond } from '../gate-diamond.tsx';
import { ItemSign } from './item-sign.tsx';

/** Where it is worked on. */
export function thingPath(thing: MonthThing): string {
  if (thing.kind === 'item') return paths.planItem(thing.id);
  return thing.kind === 'gate' ? paths.gate(thing.id) : paths.goLive;
}

export function ThingSign({ thing, className }: { thing: MonthThing; className?: string }) {
  if (thing.kind === 'item') return <ItemSign item={thing.item} className={className ?? ''} />;
  if (thing.kind === 'go-live') return <Flag aria-hidden="true" className={clsx('size-4 shrink-0', className)} />;
  return (
    <span className={clsx('-my-2 -mx-1.5 shrink-0 scale-75', className)}>
      <GateDiamond verdict={thing.gate.verdict} number={phaseNumber(thing.gate.kind)} />
    </span>
  );
}

interface MonthBarLinkProps {
  bar: MonthBar;
  today: Day;
  isCritical: boolean;
}

/** What lies in one week: a bar over its days, blue square and red round, or a sign with its name on its day. */
export function MonthBarLink({ bar: { thing, days, isBegun, goesOn }, today, isCritical }: MonthBarLinkProps) {
  const { date } = useFormat();
  const item = thing.kind === 'item' ? thing.item : null;
  const isBar = item !== null && !takesNoTime(item);
  const isDone = item !== null && stateOf(item) === 'done';
  const label = thingLabel(thing, today, isCritical, date);
  return (
    <Link
      to={thingPath(thing)}
      prefetch="intent"
      aria-label={label}
      title={label}
      className={clsx(
        'flex min-h-6 items-center gap-1.5 px-1.5 py-0.5 text-xs leading-4 text-text no-underline hover:underline',
        isBar && 'border',
        isBar && (item.colour === 'blue' ? 'border-blue/60 bg-blue-soft' : 'border-red/60 bg-red-soft'),
        isBar && item.colour === 'blue' && [isBegun ? 'rounded-l-none' : 'rounded-l-[0.125rem]', goesOn ? 'rounded-r-none' : 'rounded-r-[0.125rem]'],
        isBar && item.colour === 'red' && [isBegun ? 'rounded-l-none' : 'rounded-l-[0.75rem]', goesOn ? 'rounded-r-none' : 'rounded-r-[0.75rem]'],
        isBar && isBegun && 'border-l-0',
        isBar && goesOn && 'border-r-0',
        !isBegun && 'ml-1',
        !goesOn && 'mr-1',
        !isBar && 'font-medium',
      )}
    >
      {isBar ? null : <ThingSign thing={thing} />}
      {isBar && isBegun ? <span aria-hidden="true">‹</span> : null}
      {isDone ? <Check aria-hidden="true" strokeWidth={2.5} className="size-3.5 shrink-0 text-muted" /> : null}
      <span className={clsx('min-w-0 flex-1', days > 2 ? 'truncate' : 'line-clamp-2 break-words hyphens-auto', isDone && 'text-muted', item && isLate(item, today) && 'font-medium text-warn')}>{thingName(thing)}</span>
      {isBar && goesOn ? <span aria-hidden="true">›</span> : null}
    </Link>
  );
}
