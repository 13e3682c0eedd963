import { isOwnRecordRule } from '#app/crm/own-records/own-record.ts';
import { type ChecklistItem, type ItemRule, progressOf } from './checklist.ts';
import type { ItemForm, ListForm } from './list-form.ts';
import type { OwnChecklist } from './own-checklist.ts';

/** A list being typed, as somebody of its role would see it on their first day: only what is true from the start is done. */
export function toSample(form: ListForm): OwnChecklist {
  const items = form.items.map((item, at) => {
    const rule = sampleRule(item);
    const sample: ChecklistItem = { key: String(at), title: { nl: item.titleNl.trim(), en: item.titleEn.trim() }, benefit: { nl: item.benefitNl.trim(), en: item.benefitEn.trim() }, rule, link: item.link.trim() || null, howTo: item.howTo.trim() || null };
    return { ...sample, isTickedByHand: rule.kind === 'hand', state: rule.kind === 'start' ? ({ kind: 'true-from-start' } as const) : ({ kind: 'open', count: 0 } as const) };
  });
  return { id: 'sample', title: { nl: form.titleNl.trim(), en: form.titleEn.trim() }, week: Number(form.week) || 1, items, progress: progressOf(items.map(({ state }) => state)) };
}

/** The rule as far as it was filled in. */
function sampleRule(item: ItemForm): ItemRule {
  const times = Math.max(1, Number(item.times) || 1);
  if (item.rule === 'events') return { kind: 'events', activityKey: item.activityKey, times, withinDays: Number(item.withinDays) || null };
  if (item.rule === 'records') return { kind: 'records', recordRule: isOwnRecordRule(item.recordRule) ? item.recordRule : 'accounts-owned', times };
  return { kind: item.rule };
}
