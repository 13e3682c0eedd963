import { Page } from '../layout/page.tsx';
import { ActionsSection } from './actions-section.tsx';
import { ChartsSection } from './charts-section.tsx';
import { ColoursSection } from './colours-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { FormsSection } from './forms-section.tsx';
import { LayersSection } from './layers-section.tsx';
import { StructureSection } from './structure-section.tsx';
import { TablesSection } from './tables-section.tsx';

/** For who builds pages: every piece in all its states. Its words are samples and stay English. */
export function Gallery() {
  return (
    <main id="content" lang="en">
      <Page title="Gallery" question="Which pieces are there, and how do they look in every state?" breadcrumbs={[{ label: 'Pacer', to: '/' }]}>
        <ColoursSection />
        <ActionsSection />
        <FormsSection />
        <FiguresSection />
        <ChartsSection />
        <TablesSection />
        <StructureSection />
        <LayersSection />
      </Page>
    </main>
  );
}
