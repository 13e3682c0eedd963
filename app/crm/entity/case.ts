import type { Entity } from './entity.ts';

/** A question, complaint or request, from coming in to solved. */
export const CASE: Entity = {
  name: 'case',
  table: 'cases',
  segment: 'cases',
  title: 'subject',
  sort: 'opened_at',
  hasPage: true,
  hasTags: true,
  derived: ['search_text'],
  matchKeys: ['external_id', 'number'],
  unique: [['number']],
  fields: [
    { name: 'number', kind: 'text', isRequired: true, isListed: true, maxLength: 60, aliases: ['zaaknummer', 'case_number', 'ticket', 'ticketnumber', 'ticket_number', 'ticket_id', 'meldingsnummer', 'incident_number'] },
    { name: 'kind', kind: 'choice', isRequired: true, isListed: true, choices: ['question', 'complaint', 'request', 'incident'] },
    { name: 'subject', kind: 'text', isRequired: true, isListed: true, aliases: ['onderwerp', 'title'] },
    { name: 'body', kind: 'long-text', isPersonal: true, aliases: ['omschrijving', 'description'] },
    { name: 'status', kind: 'choice', isRequired: true, isListed: true, choices: ['new', 'open', 'waiting', 'solved', 'closed'], wording: 'case' },
    { name: 'priority', kind: 'choice', isRequired: true, isListed: true, choices: ['low', 'normal', 'high', 'urgent'] },
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isListed: true },
    { name: 'topic', kind: 'text', maxLength: 80, aliases: ['categorie', 'category'] },
    { name: 'channel', kind: 'choice', choices: ['phone', 'email', 'visit', 'meeting', 'video', 'chat', 'message', 'letter', 'web', 'social', 'event', 'other'] },
    { name: 'opened_at', kind: 'instant', isRequired: true, isListed: true, aliases: ['geopend', 'created', 'opened'] },
    { name: 'due_at', kind: 'instant', isListed: true },
    { name: 'first_responded_at', kind: 'instant' },
    { name: 'solved_at', kind: 'instant' },
    { name: 'solution', kind: 'long-text' },
    { name: 'owner_id', kind: 'member', isListed: true },
  ],
};
