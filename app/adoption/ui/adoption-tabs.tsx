import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TabLinks } from '#app/ui/tabs.tsx';

/** The sides of adoption, each a page. */
export function AdoptionTabs() {
  return (
    <TabLinks
      label={m.adoption_title()}
      tabs={[
        { label: m.adoption_title(), to: paths.adoption },
        { label: m.behaviour_title(), to: paths.behaviour, end: false },
        { label: m.behaviour_quality_title(), to: paths.quality },
      ]}
    />
  );
}
