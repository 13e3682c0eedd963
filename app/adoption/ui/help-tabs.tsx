import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TabLinks } from '#app/ui/tabs.tsx';

/** Adoption with what helps people along. */
export function HelpTabs() {
  return (
    <TabLinks
      label={m.pulses_help_tabs()}
      tabs={[
        { to: paths.adoption, label: m.adoption_title() },
        { to: paths.pulses, label: m.pulses_title(), end: false },
        { to: paths.nudges, label: m.nudges_title(), end: false },
      ]}
    />
  );
}
