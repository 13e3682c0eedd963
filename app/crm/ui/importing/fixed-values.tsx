import { m } from '#app/messages/compiled/messages.js';
import type { ImportPlan } from '../../importing/plan.ts';
import type { TargetGroup } from '../../importing/target-choice.ts';
import { TargetSelect } from './target-select.tsx';

const EMPTY_ROWS = 2;

/** Fields that no column fills: the same text for every row, or the row's number in a text. */
export function FixedValues({ plan, groups }: { plan: ImportPlan; groups: readonly TargetGroup[] }) {
  const fixed = plan.columns.flatMap(({ target, from }) => ('column' in from ? [] : [{ target, text: 'constant' in from ? from.constant : 'template' in from ? from.template : '{row}' }]));
  const rows = [...fixed, ...Array.from({ length: EMPTY_ROWS }, () => ({ target: '', text: '' }))];
  return (
    <fieldset className="flex flex-col gap-2 border-t pt-4">
      <legend className="float-left w-full text-sm font-semibold">{m.importing_fixed()}</legend>
      <p className="text-sm text-muted">{m.importing_fixed_hint({ row: '{row}' })}</p>
      {rows.map(({ target, text }, at) => (
        <div key={at} className="grid gap-2 sm:grid-cols-2">
          <TargetSelect name={`extra-target-${at}`} label={m.importing_fixed_target({ number: at + 1 })} value={target} groups={groups} />
          <input name={`extra-text-${at}`} aria-label={m.importing_fixed_text({ number: at + 1 })} defaultValue={text} maxLength={500} className="control" />
        </div>
      ))}
    </fieldset>
  );
}
