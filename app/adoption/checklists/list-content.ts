import { isOwnRecordRule } from '#app/crm/own-records/own-record.ts';
import type { Localized } from '#app/values/localized.ts';
import type { ChecklistItem, ItemRule } from './checklist.ts';
import { type ItemForm, type ListForm, MOST_ITEMS } from './list-form.ts';
import { COUNTS_FROM, type Unlock } from './unlock.ts';

/** What a version of a list says. */
export interface ListContent extends Unlock {
  title: Localized;
  items: ChecklistItem[];
}

export type ListProblem = 'required' | 'too-long' | 'not-a-number' | 'choose-one' | 'not-a-link' | 'no-items' | 'too-many-items';

/** What is wrong, by the name of the field in the form. */
export type ListProblems = Record<string, ListProblem>;

const MOST = { title: 120, itemTitle: 160, benefit: 200, activity: 100, link: 500, week: 52, times: 1_000, days: 366 };

/**
 * Reads a filled-in form as a list that can be published, or says field by field why not. Both languages are asked for:
 * who reads the other one should not have to do with a gap.
 * @param newKey makes the key of an item that has none yet.
 */
export function checkList(form: ListForm, newKey: () => string): { ok: true; content: ListContent } | { ok: false; problems: ListProblems } {
  const problems: ListProblems = {};
  const ask = makeAsk(problems);
  const title = ask.both('title', { nl: form.titleNl, en: form.titleEn }, MOST.title, '');
  const week = ask.number('week', form.week, MOST.week);
  const countsFrom = COUNTS_FROM.find((each) => each === form.countsFrom);
  if (!countsFrom) problems.countsFrom = 'choose-one';
  if (form.items.length === 0) problems[''] = 'no-items';
  if (form.items.length > MOST_ITEMS) problems[''] = 'too-many-items';
  const items = form.items.map((item, at) => readItem(item, `items.${at}.`, ask, problems));
  const keys = new Set<string>();
  // The same key twice is another item, whatever was sent.
  const keyed = items.map((item): ChecklistItem => ({ ...item, key: item.key && !keys.has(item.key) ? (keys.add(item.key), item.key) : newKey() }));
  if (Object.keys(problems).length > 0 || !countsFrom) return { ok: false, problems };
  return { ok: true, content: { title, week, countsFrom, items: keyed } };
}

function readItem(item: ItemForm, place: string, ask: Ask, problems: ListProblems): Omit<ChecklistItem, 'key'> & { key: string | null } {
  return {
    key: item.key,
    title: ask.both('title', { nl: item.titleNl, en: item.titleEn }, MOST.itemTitle, place),
    benefit: ask.both('benefit', { nl: item.benefitNl, en: item.benefitEn }, MOST.benefit, place),
    rule: readRule(item, place, ask, problems),
    link: ask.link(`${place}link`, item.link),
    howTo: ask.link(`${place}howTo`, item.howTo),
  };
}

function readRule(item: ItemForm, place: string, ask: Ask, problems: ListProblems): ItemRule {
  switch (item.rule) {
    case 'start':
    case 'hand':
      return { kind: item.rule };
    case 'events':
      return {
        kind: 'events',
        activityKey: ask.text(`${place}activityKey`, item.activityKey, MOST.activity),
        times: ask.number(`${place}times`, item.times || '1', MOST.times),
        withinDays: item.withinDays.trim() ? ask.number(`${place}withinDays`, item.withinDays, MOST.days) : null,
      };
    case 'records': {
      if (isOwnRecordRule(item.recordRule)) return { kind: 'records', recordRule: item.recordRule, times: ask.number(`${place}times`, item.times || '1', MOST.times) };
      problems[`${place}recordRule`] = 'choose-one';
      return { kind: 'hand' };
    }
  }
}

interface Ask {
  text: (name: string, given: string, most: number) => string;
  both: (name: string, given: Localized, most: number, place: string) => Localized;
  number: (name: string, given: string, most: number) => number;
  link: (name: string, given: string) => string | null;
}

function makeAsk(problems: ListProblems): Ask {
  const text: Ask['text'] = (name, given, most) => {
    const word = given.trim().replace(/\s+/g, ' '); // one line, however it was typed
    if (!word) problems[name] = 'required';
    else if (word.length > most) problems[name] = 'too-long';
    return word;
  };
  return {
    text,
    both: (name, given, most, place) => ({ nl: text(`${place}${name}Nl`, given.nl, most), en: text(`${place}${name}En`, given.en, most) }),
    number: (name, given, most) => {
      const number = /^\s*\d{1,4}\s*$/.test(given) ? Number(given) : 0;
      if (number < 1 || number > most) problems[name] = 'not-a-number';
      return number;
    },
    link: (name, given) => {
      const link = given.trim();
      if (!link) return null;
      if (link.length > MOST.link) problems[name] = 'too-long';
      else if (!isLink(link)) problems[name] = 'not-a-link';
      return link;
    },
  };
}

/** A path of the product or an https address; nothing that runs, and no other site in the clothes of a path. */
function isLink(text: string): boolean {
  if (/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text)) return true;
  return /^https:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}
