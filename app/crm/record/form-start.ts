import { addDays, type Day } from '#app/values/day.ts';
import type { EntityName } from '../entity/entity.ts';

interface Now {
  today: Day;
  /** As a form has it: `2026-11-22T14:05`. */
  moment: string;
  memberId: string | null;
  currency: string;
}

const TERM_DAYS = 30;

/** What a new record starts with, so that the usual one needs little typing. */
export function formStart(entity: EntityName, { today, moment, memberId, currency }: Now): Record<string, string> {
  const mine: Record<string, string> = memberId ? { owner_id: memberId } : {};
  switch (entity) {
    case 'account':
      return { ...mine, country: 'NL' };
    case 'contact':
      return { ...mine, country: 'NL' };
    case 'interaction':
      return { ...mine, channel: 'phone', direction: 'out', occurred_at: moment };
    case 'case':
      return { ...mine, kind: 'question', status: 'new', priority: 'normal', opened_at: moment };
    case 'task':
      return { ...mine, priority: 'normal' };
    case 'deal':
      return { ...mine, currency, opened_on: today };
    case 'campaign':
      return { ...mine, status: 'planned', currency };
    case 'membership':
      return { ...mine, status: 'active', joined_on: today, starts_on: today, auto_renew: 'on' };
    case 'membership_type':
      return { period_unit: 'year', period_count: '1', scheme: 'rolling', currency, auto_renew: 'on' };
    case 'order':
      return { ...mine, ordered_on: today, status: 'confirmed', currency };
    case 'invoice':
      return { issued_on: today, due_on: addDays(today, TERM_DAYS), status: 'draft', currency };
    case 'payment':
      return { received_on: today, method: 'bank-transfer', currency };
    case 'product':
      return { is_active: 'on', currency };
    case 'product_usage':
      return { period_on: `${today.slice(0, 7)}-01` };
    case 'note':
      return mine;
    case 'pipeline':
      return { position: '1' };
    case 'stage':
      return { kind: 'open', probability: '10', position: '1' };
    case 'order_line':
    case 'invoice_line':
      return { quantity: '1' };
    case 'campaign_member':
      return { status: 'planned' };
    case 'interaction_participant':
      return { role: 'attendee' };
    default:
      return {};
  }
}

/** The number after the last one: its last run of digits plus one, as wide as it was. Null when it has none. */
export function nextNumber(last: string): string | null {
  const found = /^(.*?)(\d{1,15})(\D*)$/s.exec(last);
  if (!found) return null;
  const [, before = '', digits = '', after = ''] = found;
  return `${before}${String(Number(digits) + 1).padStart(digits.length, '0')}${after}`;
}
