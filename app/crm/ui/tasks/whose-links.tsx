import { m } from '#app/messages/compiled/messages.js';
import { SegmentLinks } from '#app/ui/segment-links.tsx';

/** Mine or the team's. */
export function WhoseLinks({ isTeam, toMine, toTeam }: { isTeam: boolean; toMine: string; toTeam: string }) {
  return (
    <SegmentLinks
      label={m.customer_work_whose()}
      links={[
        { label: m.customer_work_mine(), to: toMine, isCurrent: !isTeam },
        { label: m.customer_work_team(), to: toTeam, isCurrent: isTeam },
      ]}
    />
  );
}
