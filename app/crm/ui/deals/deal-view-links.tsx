import { Columns3, List } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { SegmentLinks } from '#app/ui/segment-links.tsx';

/** The deals under each other or stage beside stage. */
export function DealViewLinks({ isBoard }: { isBoard: boolean }) {
  return (
    <SegmentLinks
      label={m.deal_board_view()}
      links={[
        { label: <><List aria-hidden="true" />{m.deal_board_list()}</>, to: paths.deals, isCurrent: !isBoard },
        { label: <><Columns3 aria-hidden="true" />{m.deal_board_board()}</>, to: paths.dealBoard, isCurrent: isBoard },
      ]}
    />
  );
}
