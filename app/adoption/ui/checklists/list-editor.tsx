import { Form } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useActivityName } from '#app/ui/activity-name.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { LeavingGuard } from '#app/ui/form/leaving-guard.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { adviceOn } from '../../checklists/advice.ts';
import type { ListProblems } from '../../checklists/list-content.ts';
import { arrangeItems, emptyItem, type ItemForm, type ListForm, MOST_ITEMS, readListForm } from '../../checklists/list-form.ts';
import type { ManagedList } from '../../checklists/managed-list.ts';
import { ItemEditor } from './item-editor.tsx';
import { fieldId, ListSelectField, ListTextField } from './list-field.tsx';
import { ADVICE_WORDS, PROBLEM_WORDS } from './list-words.ts';

interface ListEditorProps {
  list: ManagedList;
  form: ListForm;
  problems: ListProblems;
  isStale: boolean;
  /** What is being typed, for whoever shows it. */
  sample: ListForm;
  onTyped: (form: ListForm) => void;
}

/** The whole list in one form. The order lives here while somebody works; what is typed stays in the fields themselves. */
export function ListEditor({ list, form, problems, isStale, sample, onTyped }: ListEditorProps) {
  const { number } = useFormat();
  const nameOf = useActivityName();
  const { element, rows, arrange, said } = useRows(form.items, onTyped);
  const advice = adviceOn({ rules: sample.items.map(({ rule }) => rule), week: Number(sample.week), countsFrom: sample.countsFrom });
  const typed = () => element.current && onTyped(readListForm(new FormData(element.current)));
  const doneBy = (key: string | null) => (key && list.doneByItem[key] !== undefined && list.completion.people ? m.checklists_item_done({ count: list.doneByItem[key], done: number(list.doneByItem[key]), people: number(list.completion.people) }) : null);
  return (
    <Form method="post" ref={element} onInput={typed} preventScrollReset noValidate className="flex min-w-0 flex-col gap-5">
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        {m.checklists_save()}
      </button>
      <input type="hidden" name="revision" value={list.revision} />
      <LeavingGuard isChanged={isStale || Object.keys(problems).length > 0 || said !== ''} />
      {isStale ? <Notice tone="bad" title={m.checklists_stale_title()}>{m.checklists_stale()}</Notice> : null}
      <Problems problems={problems} />
      <Card>
        <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2">
          <ListTextField name="titleNl" label={m.checklists_title_nl()} defaultValue={form.titleNl} problems={problems} lang="nl" />
          <ListTextField name="titleEn" label={m.checklists_title_en()} defaultValue={form.titleEn} problems={problems} lang="en" />
          <ListTextField name="week" label={m.checklists_week()} defaultValue={form.week} problems={problems} inputMode="numeric" />
          <ListSelectField name="countsFrom" label={m.checklists_counts_from()} defaultValue={form.countsFrom} problems={problems}>
            <option value="enrolment">{m.checklists_from_enrolment()}</option>
            <option value="go-live">{m.checklists_from_live()}</option>
          </ListSelectField>
        </div>
      </Card>
      <ol className="flex flex-col gap-4">
        {rows.map(({ id, item }, at) => (
          <ItemEditor key={id} at={at} count={rows.length} item={item} problems={problems} activitiesId="list-activities" figure={doneBy(item.key)} onArrange={arrange} />
        ))}
      </ol>
      <datalist id="list-activities">
        {list.activities.map((key) => (
          <option key={key} value={key} label={nameOf(key)} />
        ))}
      </datalist>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <div>
        <Button type="submit" name="intent" value="add" onClick={(event) => arrange('add', event)} disabledReason={rows.length >= MOST_ITEMS ? m.checklists_problem_many() : undefined}>
          <Plus aria-hidden="true" />
          {m.checklists_add()}
        </Button>
      </div>
      {advice.length > 0 ? (
        <Notice tone="warn" title={m.checklists_advice()}>
          <ul className="mt-1 flex list-disc flex-col gap-1 pl-4">
            {advice.map((each) => (
              <li key={each}>{ADVICE_WORDS[each]()}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="sticky bottom-14 z-10 -mx-1 flex flex-wrap items-center gap-2 border-t bg-background/95 px-1 py-3 lg:bottom-0">
        <SubmitButton name="intent" value="publish">
          {list.version === 0 ? m.checklists_publish() : m.checklists_publish_next({ version: list.version + 1 })}
        </SubmitButton>
        <SubmitButton name="intent" value="save" variant="secondary">
          {m.checklists_save()}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** The order of the items, changed at once; the fields move with what is typed in them. */
function useRows(items: readonly ItemForm[], onTyped: (form: ListForm) => void) {
  const element = useRef<HTMLFormElement>(null);
  const next = useRef(items.length);
  const focusOn = useRef<string | null>(null);
  const [rows, setRows] = useState(() => items.map((item, id) => ({ id, item })));
  const [said, setSaid] = useState('');
  useEffect(() => {
    const form = element.current;
    if (!form || focusOn.current === null) return;
    form.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
    onTyped(readListForm(new FormData(form)));
  }, [rows, onTyped]);
  const arrange = (act: string, event?: MouseEvent) => {
    event?.preventDefault();
    const [verb, at, to] = act.split(':');
    const place = { add: rows.length, remove: Math.max(0, Number(at) - 1), up: Number(at) - 1, down: Number(at) + 1, move: Number(to) }[verb ?? ''] ?? 0;
    focusOn.current = verb === 'up' || verb === 'down' ? `[data-arrange="${verb}:${place}"]` : `[name="items.${place}.titleNl"]`;
    setSaid(verb === 'remove' ? m.checklists_said_removed({ number: Number(at) + 1 }) : m.checklists_said_place({ number: place + 1 }));
    setRows(arrangeItems(rows, act, () => ({ id: next.current++, item: emptyItem() })));
  };
  return { element, rows, arrange, said };
}

function Problems({ problems }: { problems: ListProblems }) {
  const all = Object.entries(problems);
  if (all.length === 0) return null;
  return (
    <Notice tone="bad" title={m.ui_form_errors({ count: all.length })}>
      <ul className="mt-1 flex list-disc flex-col pl-4">
        {all.map(([name, problem]) => (
          <li key={name}>
            {name === '' ? (
              PROBLEM_WORDS[problem]()
            ) : (
              <a href={`#${fieldId(name)}`} className="link inline-block min-h-7 py-1" onClick={(event) => focusField(event, name)}>
                {placeOf(name)}: {PROBLEM_WORDS[problem]()}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function focusField(event: MouseEvent, name: string) {
  const field = document.getElementById(fieldId(name));
  if (!field) return;
  event.preventDefault();
  field.focus();
}

const FIELD_WORDS: Record<string, () => string> = {
  titleNl: m.checklists_item_title_nl,
  titleEn: m.checklists_item_title_en,
  benefitNl: m.checklists_benefit_nl,
  benefitEn: m.checklists_benefit_en,
  activityKey: m.checklists_activity,
  recordRule: m.checklists_records,
  times: m.checklists_times,
  withinDays: m.checklists_within,
  link: m.checklists_link,
  howTo: m.checklists_how_to_link,
};
const LIST_WORDS: Record<string, () => string> = { titleNl: m.checklists_title_nl, titleEn: m.checklists_title_en, week: m.checklists_week, countsFrom: m.checklists_counts_from };

function placeOf(name: string): string {
  const item = /^items\.(\d+)\.(\w+)$/.exec(name);
  if (!item) return LIST_WORDS[name]?.() ?? name;
  return `${m.checklists_item_number({ number: Number(item[1]) + 1 })}, ${FIELD_WORDS[item[2]!]?.() ?? ''}`;
}
