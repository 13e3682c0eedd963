import { expect, test } from 'vitest';
import { activityName } from './activity-name.ts';

const NAMES = { 'case-created': { name: 'Melding aangemaakt', nameEn: 'Ticket created' }, 'deal-won': { name: 'Gewonnen', nameEn: null }, 'task.done': { name: null, nameEn: 'Ticked off' } };

test.each([
  ['case-created', 'nl', 'Melding aangemaakt'],
  ['case-created', 'en', 'Ticket created'],
  ['deal-won', 'en', 'Gewonnen'],
  ['task.done', 'nl', 'Ticked off'],
  ['page.opened', 'nl', 'page.opened'],
  ['task.done.twice', 'nl', 'task.done.twice'],
  ['constructor', 'nl', 'constructor'],
  ['task.toString', 'nl', 'task.toString'],
] as const)('%s is called in %s: %s', (key, locale, name) => {
  expect(activityName(key, NAMES, locale)).toBe(name);
});

test('what is done in Pacer itself needs no name to be read', () => {
  expect(activityName('interaction.log', {}, 'nl')).toBe('Contactmoment: vastgelegd');
  expect(activityName('deal.next-step', {}, 'en')).toBe('Deal: next step');
});
