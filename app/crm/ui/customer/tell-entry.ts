import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import type { Day } from '#app/values/day.ts';
import type { TimelineEntry } from '../../customer/timeline.ts';
import { CASE } from '../../entity/case.ts';
import { fieldOf } from '../../entity/entities.ts';
import type { Entity } from '../../entity/entity.ts';
import { ORDER } from '../../entity/order.ts';
import { choiceLabel, fieldLabel } from '../field-label.ts';

/** What a line of the timeline says: a title, and small facts after it. @param currency of amounts without one of their own. */
export function tellEntry(entry: TimelineEntry, format: Format, currency: string): { title: string; details: string[] } {
  const { facts, member, contact } = entry;
  const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : '');
  const money = (name: string) => (typeof facts[name] === 'number' ? format.money(facts[name], text('currency') || currency, true) : '');
  const word = (name: string, of?: Entity) => (text(name) ? choiceLabel(text(name), of && fieldOf(of, name)).toLowerCase() : '');
  const by = [contact ? m.customer_item_with({ name: contact }) : '', member ?? ''];
  const told = (title: string, ...details: string[]) => ({ title, details: [...details, ...by].filter(Boolean) });
  switch (entry.kind) {
    case 'interaction': {
      const channel = entry.channel ? choiceLabel(entry.channel) : '';
      const direction = text('direction') === 'in' ? m.customer_item_in() : text('direction') === 'out' ? m.customer_item_out() : '';
      return told(entry.title, [channel, direction].filter(Boolean).join(', '), text('topic'), text('outcome'));
    }
    case 'case':
      return told(entry.title, m.customer_item_case({ number: text('number') }), word('kind'), word('status', CASE));
    case 'deal':
      return told(entry.title, text('from') ? m.customer_item_deal_moved({ from: text('from'), to: text('to') }) : m.customer_item_deal_new({ to: text('to') }), money('cents'));
    case 'order':
      return told(m.customer_item_order({ number: entry.title }), money('cents'), word('status', ORDER));
    case 'invoice':
      return told(m.customer_item_invoice({ number: entry.title }), money('cents'), facts.open ? m.customer_item_invoice_open({ amount: money('open') }) : word('status'));
    case 'payment':
      return told(entry.title ? m.customer_item_payment_of({ reference: entry.title }) : m.customer_item_payment(), money('cents'), word('method'));
    case 'membership':
      return told(m.customer_item_membership({ name: entry.title }), text('number'), word('status'), word('reason'));
    case 'task':
      return told(entry.title, facts.done === true ? m.customer_item_task_done() : m.customer_item_task_made(), facts.done !== true && text('due') ? m.customer_item_task_due({ date: format.date(text('due') as Day) }) : '');
    case 'note':
      return told(entry.title, m.customer_item_note());
    case 'consent':
      return told(m.customer_item_consent({ purpose: choiceLabel(entry.title).toLowerCase() }), word('status'), entry.channel ? choiceLabel(entry.channel).toLowerCase() : '');
    case 'campaign':
      return told(m.customer_item_campaign({ name: entry.title }), word('status'));
    case 'edit':
      return told(entry.isNoise ? m.customer_item_confirmed() : editedFields(facts.fields, format), entry.count > 1 ? m.customer_item_edit_times({ count: entry.count }) : '', member ? '' : text('actor'));
    case 'made':
      return told(/import/.test(entry.title) ? m.customer_item_made_import() : m.customer_item_made(), member ? '' : text('actor'));
  }
}

const OTHER_WORDS: Readonly<Record<string, () => string>> = {
  custom: () => m.customer_field_custom(),
  deleted_at: () => m.customer_field_deleted(),
  merged_into_id: () => m.customer_field_merged(),
};
const FIELDS_TOLD = 5;

function editedFields(fields: unknown, format: Format): string {
  const names = Array.isArray(fields) ? (fields as string[]) : [];
  if (names.length === 0 || names.length > FIELDS_TOLD) return m.customer_item_edited_some();
  const words = names.map((name) => (OTHER_WORDS[name]?.() ?? fieldLabel({ name }, format.locale)).toLowerCase());
  return m.customer_item_edited({ fields: words.join(', ') });
}
