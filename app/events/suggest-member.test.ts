import { expect, test } from 'vitest';
import { suggestMember } from './suggest-member.ts';

const MEMBERS = [
  { id: 'vries', name: 'Jan de Vries', email: 'jan.devries@firma.example' },
  { id: 'bakker', name: 'Zoë Bakker', email: 'zb@firma.example' },
  { id: 'jansen1', name: 'Piet Jansen', email: 'pjansen@firma.example' },
  { id: 'jansen2', name: 'Paul Jansen', email: 'paul@firma.example' },
];

test.each<[string, string | null, string]>([
  ['jan.devries@elders.example', 'vries', 'the same local part at another domain'],
  ['FIRMA\\jan.devries', 'vries', 'a Windows account'],
  ['jandevries', 'vries', 'the whole name'],
  ['devries-jan', 'vries', 'surname first'],
  ['j.devries', 'vries', 'initial and surname with its prefix'],
  ['vriesj', 'vries', 'surname and initial'],
  ['zoe_bakker', 'bakker', 'without accents'],
  ['pjansen', 'jansen1', 'an address goes before an initial that fits two'],
  ['jansenp', null, 'two have that initial and surname'],
  ['integration', null, 'nobody'],
  ['zb', null, 'two letters say nothing'],
])('%s is %s: %s', (key, expected, _why) => expect(suggestMember(key, MEMBERS)).toBe(expected));
