import { z } from 'zod';
import { type ChecklistItem, RULE_KINDS } from './checklist.ts';
import type { ListContent } from './list-content.ts';

const text = z.string().max(2_000);

/** An item as the form has it: text only, finished or not. */
const ItemFormSchema = z.object({
  /** Null is made by the form and not yet stored. */
  key: z.uuid().nullable().catch(null),
  titleNl: text.catch(''),
  titleEn: text.catch(''),
  benefitNl: text.catch(''),
  benefitEn: text.catch(''),
  rule: z.enum(RULE_KINDS).catch('hand'),
  activityKey: text.catch(''),
  recordRule: text.catch(''),
  times: text.catch(''),
  withinDays: text.catch(''),
  link: text.catch(''),
  howTo: text.catch(''),
});
export type ItemForm = z.infer<typeof ItemFormSchema>;

/** A list as the form has it. Whatever is sent reads as one: what is missing or wrong is said by `checkList`, and nothing typed is lost. */
export const ListFormSchema = z.object({
  titleNl: text.catch(''),
  titleEn: text.catch(''),
  week: text.catch('1'),
  countsFrom: text.catch('enrolment'),
  items: z.array(ItemFormSchema).catch([]),
});
export type ListForm = z.infer<typeof ListFormSchema>;

/** More than this on one list is not a list any more; five is where it is warned. */
export const MOST_ITEMS = 10;

/** The fields as they are named in the form: `titleNl`, `items.2.benefitEn`. */
export function readListForm(entries: Iterable<[string, unknown]>): ListForm {
  const list: Record<string, unknown> = {};
  const items: Record<string, unknown>[] = [];
  for (const [name, value] of entries) {
    const item = /^items\.(\d{1,2})\.(\w+)$/.exec(name);
    if (!item) list[name] = value;
    else (items[Number(item[1])] ??= {})[item[2]!] = value;
  }
  return ListFormSchema.parse({ ...list, items: items.filter(Boolean).slice(0, MOST_ITEMS) });
}

export function emptyItem(): ItemForm {
  return ItemFormSchema.parse({});
}

export function emptyList(): ListForm {
  return { ...ListFormSchema.parse({}), items: [{ ...emptyItem(), rule: 'start' }, emptyItem(), emptyItem()] };
}

/** What can be done with the order: `add`, `remove:2`, `up:2`, `down:1`, `move:4:0`. */
export function arrangeItems<Item>(items: readonly Item[], act: string, make: () => Item): Item[] {
  const [verb, first, second] = act.split(':');
  const [at, to] = [Number(first), Number(second)];
  if (verb === 'add') return items.length < MOST_ITEMS ? [...items, make()] : [...items];
  const has = (place: number) => Number.isInteger(place) && place >= 0 && place < items.length;
  if (!has(at)) return [...items];
  if (verb === 'remove') return items.filter((_item, place) => place !== at);
  const target = verb === 'up' ? at - 1 : verb === 'down' ? at + 1 : verb === 'move' ? to : at;
  if (!has(target)) return [...items];
  const rest = items.filter((_item, place) => place !== at);
  return [...rest.slice(0, target), items[at]!, ...rest.slice(target)];
}

/** A list as the form shows it. */
export function toListForm({ title, week, countsFrom, items }: ListContent): ListForm {
  return { titleNl: title.nl, titleEn: title.en, week: String(week), countsFrom, items: items.map(toItemForm) };
}

function toItemForm({ key, title, benefit, rule, link, howTo }: ChecklistItem): ItemForm {
  const counts = rule.kind === 'events' || rule.kind === 'records';
  return {
    key,
    titleNl: title.nl,
    titleEn: title.en,
    benefitNl: benefit.nl,
    benefitEn: benefit.en,
    rule: rule.kind,
    activityKey: rule.kind === 'events' ? rule.activityKey : '',
    recordRule: rule.kind === 'records' ? rule.recordRule : '',
    times: counts ? String(rule.times) : '',
    withinDays: rule.kind === 'events' && rule.withinDays !== null ? String(rule.withinDays) : '',
    link: link ?? '',
    howTo: howTo ?? '',
  };
}
