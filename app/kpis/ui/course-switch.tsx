import { useSearchParams } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { SegmentLinks } from '#app/ui/segment-links.tsx';

/** What the chart of a KPI is drawn with; stands in the URL beside the rest of the filter. */
export function CourseSwitch({ withLimits }: { withLimits: boolean }) {
  const [search] = useSearchParams();
  const leadTo = (limits: boolean) => {
    const query = new URLSearchParams(search);
    query.delete('limits');
    if (limits) query.set('limits', '1');
    return `?${query.toString()}`;
  };
  return (
    <SegmentLinks
      label={m.kpis_view()}
      links={[
        { label: m.kpis_view_path(), to: leadTo(false), isCurrent: !withLimits },
        { label: m.kpis_view_limits(), to: leadTo(true), isCurrent: withLimits },
      ]}
    />
  );
}
