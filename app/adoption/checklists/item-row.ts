import { z } from 'zod';
import { isOwnRecordRule } from '#app/crm/own-records/own-record.ts';
import type { Localized } from '#app/values/localized.ts';
import { type ChecklistItem, type ItemRule, RULE_KINDS } from './checklist.ts';

const LocalizedRow = z.object({ nl: z.string(), en: z.string() }) satisfies z.ZodType<Localized>;

/** An item as the table has it. */
export const ItemRow = z.object({
  key: z.string(),
  title: LocalizedRow,
  benefit: LocalizedRow,
  rule: z.enum(RULE_KINDS),
  activityKey: z.string().nullable(),
  recordRule: z.string().nullable(),
  times: z.int(),
  withinDays: z.int().nullable(),
  link: z.string().nullable(),
  howTo: z.string().nullable(),
});
export type ItemRow = z.infer<typeof ItemRow>;

/** @throws on a rule that lacks what it counts: the table would be broken. */
export function toItem({ key, title, benefit, link, howTo, ...rest }: ItemRow): ChecklistItem {
  return { key, title, benefit, link, howTo, rule: toRule(rest) };
}

function toRule({ rule, activityKey, recordRule, times, withinDays }: Pick<ItemRow, 'rule' | 'activityKey' | 'recordRule' | 'times' | 'withinDays'>): ItemRule {
  if (rule === 'start' || rule === 'hand') return { kind: rule };
  if (rule === 'events' && activityKey) return { kind: 'events', activityKey, times, withinDays };
  if (rule === 'records' && isOwnRecordRule(recordRule)) return { kind: 'records', recordRule, times };
  throw new Error(`An item of a checklist counts nothing: ${rule}`);
}

/** The columns of an item. */
export function toRow({ key, title, benefit, link, howTo, rule }: ChecklistItem): ItemRow {
  return {
    key,
    title,
    benefit,
    link,
    howTo,
    rule: rule.kind,
    activityKey: rule.kind === 'events' ? rule.activityKey : null,
    recordRule: rule.kind === 'records' ? rule.recordRule : null,
    times: rule.kind === 'events' || rule.kind === 'records' ? rule.times : 1,
    withinDays: rule.kind === 'events' ? rule.withinDays : null,
  };
}
