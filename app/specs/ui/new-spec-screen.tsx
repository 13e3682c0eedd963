import { USUAL_BOUNDS } from '#app/kpis/target/judging.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { amountText } from '#app/values/amount.ts';
import { SpecForm, type SpecFormProps } from './spec-form.tsx';

interface NewSpecScreenProps extends Omit<SpecFormProps, 'defaults' | 'isChange'> {
  canAddObjective: boolean;
  /** What a ready specification fills in; null starts with an empty sheet. */
  taken: SpecFormProps['defaults'] | null;
  /** What follows from a metric that somebody looked at. */
  explored: SpecFormProps['defaults'] | null;
}

/** The form; without a goal to serve there is nothing to fill in yet, and that is said before somebody types. */
export function NewSpecScreen({ canAddObjective, taken, explored, ...given }: NewSpecScreenProps) {
  const preset = { startsOn: given.today, baselineOn: given.today, frequency: 'week', course: 'line', onTrackWithin: amountText(USUAL_BOUNDS.onTrackWithin, 'count'), behindWithin: amountText(USUAL_BOUNDS.behindWithin, 'count'), statusAfter: '2', notUsedFor: m.specs_not_used_for_preset() };
  const defaults = taken ? { ...preset, usedFor: m.library_used_for(), ...taken } : { ...preset, ...explored };
  return (
    <Page title={m.specs_new()} question={m.specs_new_question()} breadcrumbs={[{ label: m.specs_title(), to: paths.specs }]}>
      {taken ? (
        <Notice tone="info" title={m.library_taken_title({ name: taken.name ?? '' })}>
          {m.library_taken_text()}
        </Notice>
      ) : null}
      {given.objectives.length === 0 ? <NoObjective canAdd={canAddObjective} /> : <SpecForm key={taken?.name ?? explored?.metricId} {...given} defaults={defaults} />}
    </Page>
  );
}

function NoObjective({ canAdd }: { canAdd: boolean }) {
  const action = (
    <ButtonLink to={paths.newObjective(paths.newSpec)} variant="primary" size="small">
      {m.specs_no_objective_add()}
    </ButtonLink>
  );
  return (
    <Notice tone="info" title={m.specs_no_objective_title()} actions={canAdd ? action : null}>
      {canAdd ? m.specs_no_objective_text() : m.specs_no_objective_ask()}
    </Notice>
  );
}
