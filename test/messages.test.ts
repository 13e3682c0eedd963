import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

type Message = string | { declarations: string[]; match: Record<string, string> }[];

const FOLDER = 'app/messages';
const ROOMS = readdirSync(join(FOLDER, 'en'));

function messages(locale: string): Map<string, Message> {
  const all = ROOMS.flatMap((file) => Object.entries(JSON.parse(readFileSync(join(FOLDER, locale, file), 'utf8')) as Record<string, Message>));
  return new Map(all.filter(([key]) => key !== '$schema'));
}

/** Every text a message can come out as. */
function texts(message: Message): string[] {
  return typeof message === 'string' ? [message] : message.flatMap((variant) => Object.values(variant.match));
}

function parameters(message: Message): string[] {
  const declared = typeof message === 'string' ? [] : message.flatMap((variant) => variant.declarations.flatMap((line) => /^input (\w+)/.exec(line)?.[1] ?? []));
  const used = texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  return [...new Set([...declared, ...used])].sort();
}

const dutch = messages('nl');
const english = messages('en');

test('every message stands in both languages', () => {
  expect([...english.keys()].filter((key) => !dutch.has(key)), 'missing in Dutch').toEqual([]);
  expect([...dutch.keys()].filter((key) => !english.has(key)), 'missing in English').toEqual([]);
});

test('a message takes the same parameters in both languages', () => {
  const differing = [...english].filter(([key, message]) => String(parameters(message)) !== String(parameters(dutch.get(key) ?? '')));
  expect(differing.map(([key]) => key)).toEqual([]);
});

test('no message is empty', () => {
  const empty = [...dutch, ...english].filter(([, message]) => texts(message).some((text) => !text.trim()));
  expect(empty.map(([key]) => key)).toEqual([]);
});

test('a message is named for its room', () => {
  const misplaced = ROOMS.flatMap((file) => {
    const room = file.replace('.json', '');
    const keys = Object.keys(JSON.parse(readFileSync(join(FOLDER, 'en', file), 'utf8')) as object);
    return keys.filter((key) => key !== '$schema' && !key.startsWith(`${room}_`));
  });
  expect(misplaced).toEqual([]);
});

test('every message is used, and every used message exists', () => {
  const used = new Set<string>();
  for (const { text } of sourceFiles(['app', 'server', 'scripts', 'prisma'])) for (const match of text.matchAll(/\bm\.(\w+)/g)) used.add(match[1] ?? '');
  expect([...english.keys()].filter((key) => !used.has(key)), 'unused').toEqual([]);
});

test('what is quoted stands between “ and ” in both languages', () => {
  const otherwise = [...dutch, ...english].filter(([, message]) => texts(message).some((text) => /[„«»"‘]/.test(text) || text.split('“').length !== text.split('”').length));
  expect(otherwise.map(([key]) => key)).toEqual([]);
});

/** Said only of more than one: a limit, or what is over it. */
const NEVER_ONE = [
  'behaviour_own_least', 'catalogue_too_long', 'checklists_todo_all_tasks', 'customer_channels_cut', 'customer_item_edit_times', 'customer_people_more', 'events_unknown_more', 'explore_seen_time', 'exporting_rows_more', 'golive_span_days', 'golive_span_days_hours',
  'exporting_too_many', 'kpis_span_periods', 'list_history_records_more', 'list_trash_empty_hint', 'nudges_effect_few', 'privacy_keep_trash_what', 'pulses_measured_times',
];
const MANY = /\{\w+\} (rijen|regels|records|bestanden|dagen|weken|maanden|minuten|kansen|contacten|contactmomenten|facturen|antwoorden|teams|namen|handelingen|taken|vragen|lijsten|procentpunten|rows|files|days|weeks|months|minutes|deals|contacts|invoices|names|acts|tasks|questions|lists|periods|times|percentage points)\b/;

test('one of something is not said as many', () => {
  const single = [...dutch, ...english].filter(([key, message]) => typeof message === 'string' && MANY.test(message) && !NEVER_ONE.includes(key));
  expect([...new Set(single.map(([key]) => key))]).toEqual([]);
});
