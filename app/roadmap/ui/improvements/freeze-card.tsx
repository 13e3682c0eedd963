import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { type Freeze, FREEZE_DAYS } from '../../improvements/freeze.ts';

interface FreezeCardProps {
  /** Null while nothing went live. */
  freeze: Freeze | null;
  /** Extensions that are open. */
  waiting: number;
}

/** Whether anything may be added now, and else from when. */
export function FreezeCard({ freeze, waiting }: FreezeCardProps) {
  const { date, list } = useFormat();
  if (!freeze) {
    return (
      <Card title={m.improvements_freeze()} actions={<Badge>{m.improvements_freeze_none()}</Badge>}>
        <p className="text-pretty">{m.improvements_freeze_none_text()}</p>
      </Card>
    );
  }
  const { goLiveOn, opensOn, isFrozen, notUsed, daysLeft } = freeze;
  const since = m.improvements_freeze_since({ date: date(goLiveOn) });
  if (!isFrozen) {
    return (
      <Card title={m.improvements_freeze()} description={since} actions={<Badge tone="good">{m.improvements_freeze_open()}</Badge>}>
        <p className="text-pretty">{m.improvements_freeze_opened({ date: date(opensOn) })}</p>
      </Card>
    );
  }
  if (daysLeft === 0) {
    return (
      <Card title={m.improvements_freeze()} description={since} actions={<Badge tone="bad">{m.improvements_held_unused()}</Badge>}>
        <p className="mb-3 text-pretty">{m.improvements_freeze_unused({ date: date(opensOn), roles: list(notUsed) })}</p>
        <ButtonLink to={paths.learning} size="small">
          {m.verdict_title()}
        </ButtonLink>
      </Card>
    );
  }
  return (
    <Card title={m.improvements_freeze()} description={since} actions={<Badge tone="warn">{m.improvements_freeze_left({ count: daysLeft })}</Badge>}>
      <p className="mb-3 text-pretty">{m.improvements_freeze_until({ date: date(opensOn) })}</p>
      <Progress value={FREEZE_DAYS - daysLeft} max={FREEZE_DAYS} label={m.improvements_freeze_day({ day: FREEZE_DAYS - daysLeft + 1, days: FREEZE_DAYS })} {...(waiting > 0 && { detail: m.improvements_freeze_waiting({ count: waiting }) })} />
    </Card>
  );
}
