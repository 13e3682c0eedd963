import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TabLinks } from '#app/ui/tabs.tsx';

/** What people learn from each other, each a page. */
export function LearnTabs() {
  return (
    <TabLinks
      label={m.questions_learn_title()}
      tabs={[
        { label: m.successes_title(), to: paths.successes },
        { label: m.questions_title(), to: paths.questions, end: false },
      ]}
    />
  );
}
