import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWaits, waitsText } from './waits-text.ts';

const name = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'B', 'é', ',', ' ', '[', ']', '+', '2') }).map((text) => text.trim()).filter((text) => text !== '' && !/ \[[+-]\d{1,4}\]$/.test(text));

test('what is written is read back, whatever the names', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.record({ name, lagDays: fc.integer({ min: -365, max: 365 }) }), { selector: (wait) => wait.name, maxLength: 4 }), (waits) => {
      const whole = new Set(waits.map((wait) => wait.name));
      // Names of which one is the beginning of another cannot be told apart by anybody.
      fc.pre(waits.every((wait) => !wait.name.includes(',') || waits.length === 1));
      expect(readWaits(waitsText(waits), (each) => whole.has(each))).toEqual(waits);
    }),
  );
});

test.each([
  ['', []],
  ['Talks', [{ name: 'Talks', lagDays: 0 }]],
  ['Talks [+3], Vision [-1]', [{ name: 'Talks', lagDays: 3 }, { name: 'Vision', lagDays: -1 }]],
  ['Talks, all [+3], Vision', [{ name: 'Talks, all', lagDays: 3 }, { name: 'Vision', lagDays: 0 }]],
  ['Vision [new]', [{ name: 'Vision [new]', lagDays: 0 }]],
  ['Talks,  both [+1]', [{ name: 'Talks,  both', lagDays: 1 }]],
  ['Talks,, Vision,', [{ name: 'Talks', lagDays: 0 }, { name: 'Vision', lagDays: 0 }]],
  ['Nobody [+2], Vision', [{ name: 'Nobody', lagDays: 2 }, { name: 'Vision', lagDays: 0 }]],
])('“%s” is read', (cell, waits) => {
  expect(readWaits(cell, (each) => ['Talks', 'Talks, all', 'Talks,  both', 'Vision', 'Vision [new]'].includes(each))).toEqual(waits);
});
