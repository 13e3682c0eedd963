import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Day } from '#app/values/day.ts';

/** That the programme is over, with the way to its report for who may read it. */
export function ClosedNotice({ closedOn, canRead }: { closedOn: Day; canRead: boolean }) {
  const { date } = useFormat();
  const toReport = (
    <ButtonLink to={paths.closing} size="small">
      {m.closing_to_report()}
    </ButtonLink>
  );
  return <Notice tone="info" title={m.closing_closed_on({ date: date(closedOn) })} actions={canRead ? toReport : null} />;
}
