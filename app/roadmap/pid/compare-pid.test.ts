import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { comparePid } from './compare-pid.ts';
import { PID_PARTS, type PidContent, type PidLine, pidLine } from './pid.ts';

const document = (lines: PidLine[], text: string | null = null): PidContent => ({ programme: 'P', currency: 'EUR', sections: PID_PARTS.map((part) => (part === 'plan' ? { part, text, lines } : { part, text: null, lines: [] })) });

test('a milestone that moved changed, one that came is new, one that went is gone, and what stayed is not told', () => {
  const [kept, moved, went, came] = ['Tested', 'Live', 'Party', 'Trained'].map((name, at) => pidLine('milestone', { name, until: day(`2026-03-0${at + 1}`) }));
  const later = { ...moved!, until: day('2026-04-02') };
  expect(comparePid(document([kept!, moved!, went!]), document([kept!, later, came!]))).toEqual([
    { part: 'plan', text: null, lines: [{ then: moved, now: later }, { then: null, now: came }, { then: went, now: null }] },
  ]);
});

test('the same risk for another group is another risk', () => {
  const risk = (who: string, amount: number) => pidLine('risk', { name: 'No time', who, amount });
  expect(comparePid(document([risk('Desk', 5), risk('Sales', 2)]), document([risk('Desk', 3), risk('Sales', 2)]))[0]?.lines).toEqual([{ then: risk('Desk', 5), now: risk('Desk', 3) }]);
});

test('other words are told as such', () => {
  expect(comparePid(document([], 'One way.'), document([], null))).toEqual([{ part: 'plan', text: { then: 'One way.', now: null }, lines: [] }]);
});

const anyLine = fc.record({ name: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 1, max: 3 }), who: fc.constantFrom('x', 'y') }).map((given) => pidLine('risk', given));
const anyLines = fc.array(anyLine, { maxLength: 8 });

test('law: against itself nothing changed; what is new one way is gone the other way', () => {
  fc.assert(
    fc.property(anyLines, anyLines, (one, other) => {
      expect(comparePid(document(one), document(one))).toEqual([]);
      const count = (then: PidLine[], now: PidLine[]) => {
        const lines = comparePid(document(then), document(now)).flatMap((change) => change.lines);
        return { added: lines.filter((line) => line.then === null).length, gone: lines.filter((line) => line.now === null).length };
      };
      const [there, back] = [count(one, other), count(other, one)];
      expect([there.added, there.gone]).toEqual([back.gone, back.added]);
      expect(one.length + there.added - there.gone).toBe(other.length);
    }),
  );
});
