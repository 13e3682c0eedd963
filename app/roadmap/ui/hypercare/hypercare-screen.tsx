import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Hypercare } from '../../hypercare/hypercare.ts';
import { clockName } from '../../hypercare/hypercare-words.ts';
import { CelebrationsCard } from './celebrations-card.tsx';
import { RhythmCard } from './rhythm-card.tsx';

interface HypercareScreenProps {
  /** Null while no go-live is planned. */
  hypercare: Hypercare | null;
  canWrite: boolean;
}

/** What happens after go-live, on a rhythm of its own for each of them, and how the start is celebrated. */
export function HypercareScreen({ hypercare, canWrite }: HypercareScreenProps) {
  const format = useFormat();
  return (
    <Page title={m.hypercare_title()} question={m.hypercare_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]}>
      {hypercare ? (
        <>
          {hypercare.clocks.length > 1 ? (
            <FilterForm>
              <FilterChoice label={m.hypercare_clock()} name="wave" value={hypercare.clock.waveId ?? ''} options={hypercare.clocks.map((clock) => ({ value: clock.waveId ?? '', label: clockName(clock, format) }))} />
            </FilterForm>
          ) : null}
          <RhythmCard hypercare={hypercare} canWrite={canWrite} />
          <div id="celebrations" className="scroll-mt-20">
            <CelebrationsCard hypercare={hypercare} canWrite={canWrite} />
          </div>
        </>
      ) : (
        <EmptyState title={m.hypercare_none()} action={<ButtonLink to={paths.roadmap}>{m.hypercare_to_roadmap()}</ButtonLink>}>
          {m.hypercare_none_text()}
        </EmptyState>
      )}
    </Page>
  );
}
