import type { Entity } from './entity.ts';

/** A planned series of contacts with one aim. */
export const CAMPAIGN: Entity = {
  name: 'campaign',
  table: 'campaigns',
  segment: 'campaigns',
  title: 'name',
  sort: 'name',
  hasPage: true,
  hasTags: true,
  derived: ['name_folded'],
  matchKeys: ['external_id', 'name'],
  fields: [
    { name: 'name', kind: 'text', isRequired: true, isListed: true, aliases: ['campagne', 'naam'] },
    { name: 'kind', kind: 'choice', isRequired: true, isListed: true, choices: ['acquisition', 'retention', 'cross-sell', 'service', 'event', 'other'], wording: 'campaign' },
    { name: 'channel', kind: 'choice', isListed: true, choices: ['phone', 'email', 'visit', 'meeting', 'video', 'chat', 'message', 'letter', 'web', 'social', 'event', 'other'] },
    { name: 'objective', kind: 'text' },
    { name: 'status', kind: 'choice', isRequired: true, isListed: true, choices: ['planned', 'running', 'done', 'stopped'] },
    { name: 'starts_on', kind: 'day', isListed: true },
    { name: 'ends_on', kind: 'day', isListed: true },
    { name: 'budget_cents', kind: 'money' },
    { name: 'actual_cost_cents', kind: 'money' },
    { name: 'currency', kind: 'text', maxLength: 3, check: 'currency' },
    { name: 'owner_id', kind: 'member', isListed: true },
  ],
};
