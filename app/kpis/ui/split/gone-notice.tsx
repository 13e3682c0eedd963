import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { KpiView } from '../../kpi-page.ts';
import { sliceText } from '../../slice-words.ts';

/** Why there is nothing to count: the part, the team or the kind of period is gone. */
export function GoneNotice({ view: { kpi, refusal } }: { view: KpiView }) {
  const isPart = kpi.slice && (refusal === 'unknown-slice' || refusal === 'unknown-role');
  return (
    <Notice tone="warn" title={m.slices_gone_title()} actions={<ButtonLink to={paths.spec(kpi.specification.id)} size="small">{m.slices_to_spec()}</ButtonLink>}>
      {isPart && kpi.slice ? m.slices_gone_text({ part: sliceText(kpi.slice) }) : m.slices_team_gone_text()}
    </Notice>
  );
}
