import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import { type DragEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { OWN_RECORD_RULES } from '#app/crm/own-records/own-record.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { RuleKind } from '../../checklists/checklist.ts';
import type { ListProblems } from '../../checklists/list-content.ts';
import type { ItemForm } from '../../checklists/list-form.ts';
import { ListSelectField, ListSentenceField, ListTextField } from './list-field.tsx';
import { RECORD_RULE_WORDS, RULE_WORDS } from './list-words.ts';

interface ItemEditorProps {
  at: number;
  count: number;
  item: ItemForm;
  problems: ListProblems;
  activitiesId: string;
  /** How many did it so far, in words. */
  figure: string | null;
  onArrange: (act: string, event?: MouseEvent) => void;
}

const RULES: readonly RuleKind[] = ['events', 'records', 'hand', 'start'];

/** One item: both languages beside each other, what ticks it, where it is done. Its place changes by buttons and by dragging. */
export function ItemEditor({ at, count, item, problems, activitiesId, figure, onArrange }: ItemEditorProps) {
  const [rule, setRule] = useState<RuleKind>(item.rule);
  const [isOver, setOver] = useState(false);
  const name = (field: keyof ItemForm) => `items.${at}.${field}`;
  const text = (field: keyof ItemForm) => ({ name: name(field), defaultValue: item[field] ?? '', problems });
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onArrange(`move:${event.dataTransfer.getData('text/x-pacer-item')}:${at}`);
  };
  return (
    <li
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('text/x-pacer-item')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={clsx('rounded-lg border bg-surface shadow-card', isOver && 'outline-2 outline-accent')}
    >
      <fieldset className="flex min-w-0 flex-col gap-4 px-4 pt-2 pb-4">
        <legend className="sr-only">{m.checklists_item_number({ number: at + 1 })}</legend>
        <input type="hidden" name={name('key')} value={item.key ?? ''} />
        <div className="flex flex-wrap items-center gap-1">
          <span
            draggable
            onDragStart={(event) => event.dataTransfer.setData('text/x-pacer-item', String(at))}
            title={m.checklists_drag()}
            className="grid size-8 cursor-grab place-items-center rounded-md text-muted hover:bg-sunken pointer-coarse:hidden"
          >
            <GripVertical className="size-4" aria-hidden="true" />
          </span>
          <span className="font-semibold">{m.checklists_item_number({ number: at + 1 })}</span>
          {figure ? <span className="ml-2 text-sm text-muted">{figure}</span> : null}
          <span className="ml-auto flex">
            <Arrange act={`up:${at}`} label={m.checklists_up({ number: at + 1 })} isOff={at === 0} onArrange={onArrange}>
              <ArrowUp aria-hidden="true" />
            </Arrange>
            <Arrange act={`down:${at}`} label={m.checklists_down({ number: at + 1 })} isOff={at === count - 1} onArrange={onArrange}>
              <ArrowDown aria-hidden="true" />
            </Arrange>
            <Arrange act={`remove:${at}`} label={m.checklists_remove({ number: at + 1 })} isOff={false} onArrange={onArrange}>
              <Trash2 aria-hidden="true" />
            </Arrange>
          </span>
        </div>
        <Pair>
          <ListSentenceField {...text('titleNl')} label={m.checklists_item_title_nl()} lang="nl" />
          <ListSentenceField {...text('titleEn')} label={m.checklists_item_title_en()} lang="en" />
          <ListSentenceField {...text('benefitNl')} label={m.checklists_benefit_nl()} lang="nl" />
          <ListSentenceField {...text('benefitEn')} label={m.checklists_benefit_en()} lang="en" />
        </Pair>
        <Pair>
          <ListSelectField name={name('rule')} label={m.checklists_rule()} problems={problems} defaultValue={item.rule} onChange={(event) => setRule(event.target.value as RuleKind)}>
            {RULES.map((each) => (
              <option key={each} value={each}>
                {RULE_WORDS[each]()}
              </option>
            ))}
          </ListSelectField>
          <div hidden={rule !== 'events'}>
            <ListTextField {...text('activityKey')} label={m.checklists_activity()} list={activitiesId} autoComplete="off" />
          </div>
          <div hidden={rule !== 'records'}>
            <ListSelectField name={name('recordRule')} label={m.checklists_records()} problems={problems} defaultValue={item.recordRule}>
              <option value="">{m.ui_choose()}</option>
              {OWN_RECORD_RULES.map((each) => (
                <option key={each} value={each}>
                  {RECORD_RULE_WORDS[each]()}
                </option>
              ))}
            </ListSelectField>
          </div>
          <div hidden={rule !== 'events' && rule !== 'records'}>
            <ListTextField {...text('times')} label={rule === 'records' ? m.checklists_how_many() : m.checklists_times()} inputMode="numeric" placeholder="1" />
          </div>
          <div hidden={rule !== 'events'}>
            <ListTextField {...text('withinDays')} label={m.checklists_within()} isOptional inputMode="numeric" placeholder={m.checklists_within_ever()} />
          </div>
        </Pair>
        <Pair>
          <ListTextField {...text('link')} label={m.checklists_link()} isOptional placeholder="/crm/deals" />
          <ListTextField {...text('howTo')} label={m.checklists_how_to_link()} isOptional placeholder="https://" />
        </Pair>
      </fieldset>
    </li>
  );
}

function Pair({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2">{children}</div>;
}

interface ArrangeProps {
  act: string;
  label: string;
  isOff: boolean;
  onArrange: ItemEditorProps['onArrange'];
  children: ReactNode;
}

/** A button of the form, so that the order can be changed without JavaScript too. */
function Arrange({ act, label, isOff, onArrange, children }: ArrangeProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={act}
      data-arrange={act}
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={(event) => onArrange(act, event)}
      className="grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text aria-disabled:opacity-40 pointer-coarse:size-11 [&_svg]:size-4"
    >
      {children}
    </button>
  );
}
