import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TabLinks } from '#app/ui/tabs.tsx';

/** The sides of specifications, each a page. */
export function SpecTabs() {
  return (
    <TabLinks
      label={m.specs_title()}
      tabs={[
        { label: m.specs_list(), to: paths.specs },
        { label: m.pillars_title(), to: paths.pillars },
        { label: m.library_title(), to: paths.specLibrary },
        { label: m.partners_title(), to: paths.specPartners },
      ]}
    />
  );
}
