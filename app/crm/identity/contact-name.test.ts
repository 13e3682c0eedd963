import { expect, test } from 'vitest';
import { fullName, sortKey, sortName } from './contact-name.ts';

const berg = { givenName: 'Jan', initials: 'J.P.', surnamePrefix: 'van den', surname: 'Berg' };

// Order of Dutch names: Taalunie, Taaladvies on alphabetical order (prefixes do not count); in lists: "Berg, Jan van den".
test.each([
  [berg, 'Jan van den Berg', 'Berg, Jan van den', 'berg  jan van den'],
  [{ ...berg, givenName: null }, 'J.P. van den Berg', 'Berg, J.P. van den', 'berg  j p van den'],
  [{ ...berg, surnamePrefix: '' }, 'Jan Berg', 'Berg, Jan', 'berg  jan'],
  [{ surnamePrefix: 'de', surname: 'Vries' }, 'de Vries', 'Vries, de', 'vries  de'],
  [{ givenName: 'Anna' }, 'Anna', 'Anna', 'anna'],
  [{ givenName: 'Omar', surnamePrefix: 'al-', surname: 'Rashid' }, 'Omar al-Rashid', 'Rashid, Omar al-', 'rashid  omar al'],
  [{ givenName: 'Maria', surnamePrefix: "d'", surname: 'Ancona' }, "Maria d'Ancona", "Ancona, Maria d'", 'ancona  maria d'],
  [{ surnamePrefix: "van 't", surname: 'Hof' }, "van 't Hof", "Hof, van 't", 'hof  van t'],
  [{}, '', '', ''],
])('%j', (name, full, sorted, key) => {
  expect([fullName(name), sortName(name), sortKey(name)]).toEqual([full, sorted, key]);
});

test('names are ordered by surname, then given name; the prefix hardly counts', () => {
  const names = ['berg  anna van den', 'berg  jan', 'berg bakker  anna', 'bergman  anna'];
  const made = [
    { givenName: 'Anna', surname: 'Bergman' },
    { givenName: 'Jan', surname: 'Berg' },
    { givenName: 'Anna', surname: 'Berg-Bakker' },
    { givenName: 'Anna', surnamePrefix: 'van den', surname: 'Berg' },
  ].map(sortKey);
  expect(made.sort()).toEqual(names);
});
