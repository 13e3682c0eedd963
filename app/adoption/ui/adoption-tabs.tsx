import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TabLinks } from '#app/ui/tabs.tsx';

/** The sides of adoption, each a page: first what is measured, then what helps. */
export function AdoptionTabs() {
  return (
    <TabLinks
      label={m.adoption_title()}
      tabs={[
        { label: m.use_tab_overview(), to: paths.adoption },
        { label: m.use_tab_retention(), to: paths.retention },
        { label: m.use_tab_funnels(), to: paths.funnels },
        { label: m.behaviour_title(), to: paths.behaviour, end: false },
        { label: m.behaviour_quality_title(), to: paths.quality },
        { label: m.milestones_since_title(), to: paths.sinceLive },
        { label: m.milestones_title(), to: paths.milestones, end: false },
        { label: m.pulses_title(), to: paths.pulses, end: false },
        { label: m.nudges_title(), to: paths.nudges, end: false },
        { label: m.training_page_title(), to: paths.training, end: false },
        { label: m.messages_title(), to: paths.keyMessages, end: false },
      ]}
    />
  );
}
