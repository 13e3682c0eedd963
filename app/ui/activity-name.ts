import { useMatches } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import type { ActivityNames } from '#app/values/activity-names.ts';
import type { Locale } from '#app/web/locale.ts';
import { useFormat } from './format.tsx';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;
const THINGS = new Map<string, Say>([
  ['account', m.events_thing_account], ['contact', m.events_thing_contact], ['interaction', m.events_thing_interaction], ['deal', m.events_thing_deal], ['case', m.events_thing_case],
  ['task', m.events_thing_task], ['membership', m.events_thing_membership], ['order', m.events_thing_order], ['invoice', m.events_thing_invoice], ['payment', m.events_thing_payment],
  ['note', m.events_thing_note], ['record', m.events_thing_record],
]);
const ACTS = new Map<string, Say>([
  ['create', m.events_act_create], ['update', m.events_act_update], ['log', m.events_act_log], ['remove', m.events_act_remove], ['restore', m.events_act_restore],
  ['done', m.events_act_done], ['confirm', m.events_act_confirm], ['stage', m.events_act_stage], ['next-step', m.events_act_next_step], ['renew', m.events_act_renew],
  ['cancel', m.events_act_cancel], ['register', m.events_act_register], ['allocate', m.events_act_allocate], ['bulk-edit', m.events_act_bulk_edit],
]);

/** What an activity is called: the name somebody gave it, in that language or else the other; what is done in Pacer itself in words; else the name under which sources report it. */
export function activityName(key: string, names: ActivityNames, locale: Locale): string {
  const given = Object.hasOwn(names, key) ? names[key] : undefined;
  const name = locale === 'nl' ? (given?.name ?? given?.nameEn) : (given?.nameEn ?? given?.name);
  if (name) return name;
  const [thing = '', act = '', ...more] = key.split('.');
  const [what, done] = [THINGS.get(thing), ACTS.get(act)];
  return what && done && more.length === 0 ? m.events_own_act({ thing: what({}, { locale }), act: done({}, { locale }) }, { locale }) : key;
}

/** As `activityName`, in the reader's language. The loader of a page that shows activities hands over `activityNames`. */
export function useActivityName(): (key: string) => string {
  const { locale } = useFormat();
  const data = useMatches().at(-1)?.data as { activityNames?: ActivityNames } | undefined;
  return (key) => activityName(key, data?.activityNames ?? {}, locale);
}
