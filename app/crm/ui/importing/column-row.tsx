import { useState } from 'react';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { m } from '#app/messages/compiled/messages.js';
import type { ColumnView } from '../../importing/import-page.ts';
import { DURATION_UNITS, type DurationUnit, type ImportPlan } from '../../importing/plan.ts';
import type { TargetChoice, TargetGroup } from '../../importing/target-choice.ts';
import { TargetSelect } from './target-select.tsx';
import { choiceLabel, fieldLabel } from '../field-label.ts';

interface ColumnRowProps {
  column: ColumnView;
  at: number;
  plan: ImportPlan;
  groups: readonly TargetGroup[];
}

/** One column: what stands in it, where it goes, and how it is read. */
export function ColumnRow({ column, at, plan, groups }: ColumnRowProps) {
  const [planned, ...more] = plan.columns.filter(({ from }) => 'column' in from && from.column === column.header);
  const [target, setTarget] = useState(planned?.target ?? '');
  const choice = groups.flatMap(({ choices }) => choices).find((each) => each.target === target);
  const kind = choice?.field.kind;
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-2">
      <div className="min-w-0">
        <p className="font-medium break-words">{column.header}</p>
        <p className="truncate text-sm text-muted">{column.samples.length > 0 ? column.samples.join(' · ') : m.importing_column_empty()}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <TargetSelect name={`target-${at}`} label={m.importing_goes_to({ column: column.header })} value={target} groups={groups} hasNew onChange={setTarget} />
        {more.length > 0 ? <p className="text-sm text-muted">{m.importing_says_also({ fields: more.map((each) => fieldLabel({ name: each.target }, getLocale())).join(', ') })}</p> : null}
        {target === 'duration_seconds' ? <UnitSelect at={at} unit={planned?.unit} /> : null}
        {kind === 'day' || kind === 'instant' || kind === 'integer' || kind === 'decimal' || kind === 'money' ? (
          <FormatSelect at={at} column={column} isDate={kind === 'day' || kind === 'instant'} />
        ) : null}
        {target !== '' && target !== 'new' ? (
          <label className="flex items-center gap-2 text-sm">
            <input type="checkbox" name={`empties-${at}`} value="yes" defaultChecked={planned?.canEmpty ?? false} className="size-4 accent-accent" />
            {m.importing_empties()}
          </label>
        ) : null}
        {choice && column.values && hasValues(choice) ? <Values at={at} values={column.values} choice={choice} known={planned?.values ?? {}} /> : null}
      </div>
    </li>
  );
}

function hasValues({ field }: TargetChoice): boolean {
  return ['choice', 'flag', 'reference', 'member'].includes(field.kind) || (field.kind === 'text' && !['name', 'number', 'sku', 'full_name', 'surname', 'external_id'].includes(field.name));
}

function FormatSelect({ at, column, isDate }: { at: number; column: ColumnView; isDate: boolean }) {
  return isDate ? (
    <label className="flex items-center gap-2 text-sm">
      {m.importing_dates()}
      <select name={`order-${at}`} defaultValue={column.format.order} className="control">
        <option value="day-first">{m.importing_day_first()}</option>
        <option value="month-first">{m.importing_month_first()}</option>
      </select>
      <input type="hidden" name={`decimal-${at}`} value={column.format.decimal} />
    </label>
  ) : (
    <label className="flex items-center gap-2 text-sm">
      {m.importing_decimals()}
      <select name={`decimal-${at}`} defaultValue={column.format.decimal} className="control">
        <option value=",">1.234,56</option>
        <option value=".">1,234.56</option>
      </select>
      <input type="hidden" name={`order-${at}`} value={column.format.order} />
    </label>
  );
}

const UNIT_WORDS: Record<DurationUnit, () => string> = { seconds: m.importing_unit_seconds, milliseconds: m.importing_unit_milliseconds, minutes: m.importing_unit_minutes, hours: m.importing_unit_hours };

function UnitSelect({ at, unit }: { at: number; unit: DurationUnit | undefined }) {
  return (
    <label className="flex items-center gap-2 text-sm">
      <span className="whitespace-nowrap">{m.importing_unit()}</span>
      <select name={`unit-${at}`} defaultValue={unit ?? 'seconds'} className="control">
        {DURATION_UNITS.map((each) => (
          <option key={each} value={each}>
            {UNIT_WORDS[each]()}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the file's words mean here. */
function Values({ at, values, choice, known }: { at: number; values: { value: string; count: number }[]; choice: TargetChoice; known: Record<string, string> }) {
  const locale = getLocale();
  const choices = choice.field.kind === 'flag' ? ['yes', 'no'] : choice.field.kind === 'choice' ? (choice.field.choices ?? []) : null;
  const isOpen = choices !== null && values.some(({ value }) => !choices.includes(value) && known[value] === undefined);
  return (
    <details open={isOpen} className="text-sm">
      <summary className="fold">{m.importing_values({ count: values.length })}</summary>
      <ul className="mt-2 flex flex-col gap-2">
        {values.map(({ value, count }, n) => (
          <li key={value} className="flex flex-wrap items-center gap-2">
            <input type="hidden" name={`value-${at}-${n}-from`} value={value} />
            <span className="min-w-0 flex-1 break-words">
              {value} <span className="text-muted">({count.toLocaleString(locale)})</span>
            </span>
            {choices ? (
              <select name={`value-${at}-${n}-to`} aria-label={m.importing_value_means({ value })} defaultValue={known[value] ?? (choices.includes(value) ? value : '')} className="control">
                <option value="">{m.importing_as_it_is()}</option>
                {choices.map((each) => (
                  <option key={each} value={each}>
                    {choice.field.kind === 'flag' ? (each === 'yes' ? m.importing_yes() : m.importing_no()) : choiceLabel(each, choice.field)}
                  </option>
                ))}
              </select>
            ) : (
              <input name={`value-${at}-${n}-to`} aria-label={m.importing_value_means({ value })} defaultValue={known[value] ?? ''} placeholder={m.importing_as_it_is()} className="control" />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
