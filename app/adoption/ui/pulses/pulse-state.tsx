import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { addDays } from '#app/values/day.ts';
import type { ListedPulse } from './pulses-screen.tsx';

/** Whether it can be answered now, by how many it was, and when it comes again. */
export function PulseState({ pulse, open, next }: ListedPulse) {
  const { date, number } = useFormat();
  const tookPart = open && open.people !== null && open.asked !== null ? m.pulses_took_part({ count: open.people, people: number(open.people), asked: number(open.asked) }) : null;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {open ? <Badge tone="good">{m.pulses_open_until({ date: date(addDays(open.closesOn, -1)) })}</Badge> : null}
      {tookPart ? <span className="text-muted">{tookPart}</span> : null}
      {!open && pulse.stoppedOn ? <Badge>{m.pulses_stopped_on({ date: date(pulse.stoppedOn) })}</Badge> : null}
      {!open && next ? <span className="text-muted">{m.pulses_next_on({ date: date(next.opensOn) })}</span> : null}
      {!open && !next && !pulse.stoppedOn ? <Badge>{m.pulses_ended()}</Badge> : null}
    </span>
  );
}
