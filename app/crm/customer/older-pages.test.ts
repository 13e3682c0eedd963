import { expect, test } from 'vitest';
import { type Older, type OlderSlice, takeOlder, type TimelineSlice } from './older-pages.ts';
import type { TimelineItem } from './timeline.ts';

const item = (id: string): TimelineItem => ({ id, at: '2026-11-22T10:00:00.000Z', kind: 'note', channel: null, contactId: null, contact: null, member: null, isNoise: false, title: id, facts: {} });
const first = (next: string | null, ...ids: string[]): TimelineSlice => ({ items: ids.map(item), next });
const answer = (asked: string, next: string | null, ...ids: string[]): OlderSlice => ({ ...first(next, ...ids), asked });
const ask = (next: string) => `before=${next}`;
const idsOf = ({ of, pages }: Older) => [of, ...pages].flatMap(({ items }) => items.map(({ id }) => id));

/** As the screen does: each time with the first page and the answer that are there. */
function walk(steps: readonly (readonly [TimelineSlice, OlderSlice | undefined])[]): Older {
  const [start] = steps[0]!;
  return steps.reduce<Older>((older, [page, data]) => takeOlder(older, page, data, ask), { of: start, pages: [], taken: undefined });
}

const page = first('b', '9', '8');
const second = answer('before=b', 'd', '7', '6');
const third = answer('before=d', null, '5', '4');

test('older ones are added in order, each once', () => {
  expect(idsOf(walk([[page, undefined], [page, second], [page, second], [page, third], [page, third]]))).toEqual(['9', '8', '7', '6', '5', '4']);
});

// After an act the page and the last answer are both read anew: the last answer alone would leave out what lies between.
test('after something was written the list begins again, without a gap', () => {
  const anew = first('c', '10', '9');
  const thirdAnew = answer('before=d', null, '5', '4');
  const older = walk([[page, undefined], [page, second], [page, third], [anew, third], [anew, thirdAnew]]);
  expect(idsOf(older)).toEqual(['10', '9']);
  expect(idsOf(takeOlder(older, anew, answer('before=c', 'e', '8', '7'), ask))).toEqual(['10', '9', '8', '7']);
});

test('an answer that comes late, for another filter, is not added', () => {
  expect(idsOf(walk([[page, undefined], [page, answer('show=work&before=b', null, '7')]]))).toEqual(['9', '8']);
});
