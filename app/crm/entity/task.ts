import type { Entity } from './entity.ts';

/** Something to do, by somebody, before some day. */
export const TASK: Entity = {
  name: 'task',
  table: 'tasks',
  segment: 'tasks',
  title: 'title',
  sort: 'due_on',
  hasPage: true,
  hasTags: true,
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'title', kind: 'text', isRequired: true, isListed: true, isPersonal: true, aliases: ['taak', 'titel', 'subject', 'onderwerp'] },
    { name: 'body', kind: 'long-text', isPersonal: true },
    { name: 'due_on', kind: 'day', isListed: true, aliases: ['deadline', 'due_date', 'vervaldatum'] },
    { name: 'done_at', kind: 'instant', isListed: true },
    { name: 'priority', kind: 'choice', isRequired: true, isListed: true, choices: ['low', 'normal', 'high'] },
    { name: 'owner_id', kind: 'member', isListed: true, aliases: ['uitvoerder', 'assignee', 'assigned_to'] },
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isListed: true },
    { name: 'deal_id', kind: 'reference', target: 'deal', relation: 'deal' },
    { name: 'case_id', kind: 'reference', target: 'case', relation: 'case' },
    { name: 'membership_id', kind: 'reference', target: 'membership', relation: 'membership' },
  ],
};
