import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { FrozenCriterion } from '../../roadmap.ts';
import { criterionStateName } from '../../roadmap-words.ts';
import { Grounds } from '../criterion-card.tsx';
import { CriterionStateIcon } from '../criterion-state-icon.tsx';
import { CriterionValue } from '../criterion-value.tsx';

/** Every criterion with what it came to and on whose word, to be read and not acted on. */
export function ReportedCriteria({ criteria }: { criteria: readonly FrozenCriterion[] }) {
  const { locale } = useFormat();
  if (criteria.length === 0) return <p className="px-5 py-4 text-muted">{m.roadmap_open_none_listed()}</p>;
  return (
    <ul className="divide-y">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="flex break-inside-avoid gap-3 px-4 py-3 sm:px-5">
          <CriterionStateIcon state={criterion.result.state} />
          <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
            <p>
              <span className="font-medium">{inLanguage(criterion.title, locale)}</span>
              <span className="block text-sm text-muted">
                {criterionStateName(criterion.result.state)} · {criterion.isCritical ? m.roadmap_critical() : m.roadmap_not_critical()}
              </span>
            </p>
            <div>
              <CriterionValue result={criterion.result} />
              <Grounds criterion={criterion} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
