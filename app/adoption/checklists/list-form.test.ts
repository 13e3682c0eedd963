import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeItems, emptyItem, emptyList, MOST_ITEMS, readListForm, toListForm } from './list-form.ts';
import { checkList } from './list-content.ts';
import { templateForm, TEMPLATES } from './templates.ts';
import { adviceOn } from './advice.ts';

const make = () => 'new';

test.each([
  ['up:1', ['b', 'a', 'c']],
  ['down:1', ['a', 'c', 'b']],
  ['up:0', ['a', 'b', 'c']],
  ['down:2', ['a', 'b', 'c']],
  ['remove:1', ['a', 'c']],
  ['move:2:0', ['c', 'a', 'b']],
  ['move:0:2', ['b', 'c', 'a']],
  ['move:0:9', ['a', 'b', 'c']],
  ['move:x:1', ['a', 'b', 'c']],
  ['add', ['a', 'b', 'c', 'new']],
  ['nonsense', ['a', 'b', 'c']],
])('%s', (act, expected) => {
  expect(arrangeItems(['a', 'b', 'c'], act, make)).toEqual(expected);
});

test('another order loses and doubles nothing; up and down undo each other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: MOST_ITEMS }), fc.nat(9), fc.nat(9), (items, from, to) => {
      expect([...arrangeItems(items, `move:${from}:${to}`, () => 0)].sort()).toEqual([...items].sort());
      const at = 1 + (from % (items.length - 1));
      expect(arrangeItems(arrangeItems(items, `up:${at}`, () => 0), `down:${at - 1}`, () => 0)).toEqual(items);
    }),
  );
});

test('a list has no more than ten items', () => {
  expect(arrangeItems(Array.from({ length: MOST_ITEMS }, () => 'x'), 'add', make)).toHaveLength(MOST_ITEMS);
});

test('whatever is sent reads as a form, and what was typed comes back', () => {
  const typed: [string, unknown][] = [['titleNl', '  Begin '], ['week', 'drie'], ['items.1.titleNl', 'Tweede'], ['items.0.titleNl', 'Eerste'], ['items.0.rule', 'magic'], ['items.0.key', 'x'], ['items.0.toString', 'x']];
  const form = readListForm(typed);
  expect(form).toMatchObject({ titleNl: '  Begin ', week: 'drie', countsFrom: 'enrolment', items: [{ titleNl: 'Eerste', rule: 'hand', key: null }, { titleNl: 'Tweede' }] });
});

test('a form that is not finished says field by field what is missing', () => {
  const form = { ...emptyList(), titleNl: 'Begin', week: '0', countsFrom: 'x', items: [{ ...emptyItem(), titleNl: 'a', titleEn: 'a'.repeat(161), benefitNl: 'b', benefitEn: 'b', rule: 'records' as const, times: '0', link: 'javascript:alert(1)', howTo: '//evil.example' }] };
  expect(checkList(form, () => 'k')).toEqual({
    ok: false,
    problems: { titleEn: 'required', week: 'not-a-number', countsFrom: 'choose-one', 'items.0.titleEn': 'too-long', 'items.0.recordRule': 'choose-one', 'items.0.link': 'not-a-link', 'items.0.howTo': 'not-a-link' },
  });
  expect(checkList({ ...emptyList(), items: [] }, () => 'k')).toMatchObject({ ok: false, problems: { '': 'no-items' } });
});

test('the same key twice is another item', () => {
  const item = { ...emptyItem(), titleNl: 'a', titleEn: 'a', benefitNl: 'b', benefitEn: 'b', key: '0192f0c1-7d3a-7a4e-8f00-000000000001' };
  const checked = checkList({ ...emptyList(), titleNl: 't', titleEn: 't', items: [item, item] }, () => 'made');
  expect(checked.ok && checked.content.items.map(({ key }) => key)).toEqual([item.key, 'made']);
});

test('every example can be published as it is, in both languages, and comes back the same', () => {
  for (const { id } of TEMPLATES) {
    const form = templateForm(id)!;
    let key = 0;
    const checked = checkList(form, () => String(key++));
    expect(checked.ok, id).toBe(true);
    if (!checked.ok) continue;
    expect({ ...toListForm(checked.content), items: toListForm(checked.content).items.map((item) => ({ ...item, key: null })) }).toEqual(form);
    expect(adviceOn({ ...checked.content, rules: checked.content.items.map(({ rule }) => rule.kind) }).filter((advice) => advice !== 'only-by-hand'), id).toEqual([]);
  }
});

test.each([
  ['three with a start', ['start', 'events', 'hand'] as const, []],
  ['six', ['start', 'events', 'events', 'events', 'events', 'events'] as const, ['too-many']],
  ['two', ['start', 'events'] as const, ['too-few']],
  ['no start in the first week', ['events', 'events', 'events'] as const, ['no-start']],
  ['nothing ticks itself', ['start', 'hand', 'hand'] as const, ['only-by-hand']],
])('advice: %s', (_case, rules, expected) => {
  expect(adviceOn({ rules, week: 1, countsFrom: 'enrolment' })).toEqual(expected);
});
