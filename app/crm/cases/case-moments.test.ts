import { expect, test } from 'vitest';
import { caseMoments } from './case-moments.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const THEN = '2026-11-20T10:00:00.000Z';
const OPEN = { status: 'open', solved_at: null, first_responded_at: null };

// The same moments as the acts on a case write, for forms, the API and bulk edits.
test.each([
  ['solved', { ...OPEN, status: 'solved' }, OPEN, { solved_at: NOW, first_responded_at: NOW }],
  ['solved, answered before', { ...OPEN, status: 'solved', first_responded_at: THEN }, { ...OPEN, first_responded_at: THEN }, { solved_at: NOW, first_responded_at: THEN }],
  ['solved at a moment that was given', { ...OPEN, status: 'solved', solved_at: THEN }, OPEN, { solved_at: THEN, first_responded_at: THEN }],
  ['solved a second time', { ...OPEN, status: 'solved', solved_at: THEN, first_responded_at: THEN }, { ...OPEN, status: 'closed', solved_at: THEN, first_responded_at: THEN }, { solved_at: NOW, first_responded_at: THEN }],
  ['new and solved at once', { ...OPEN, status: 'solved' }, null, { solved_at: NOW, first_responded_at: NOW }],
  ['opened again', { status: 'open', solved_at: THEN, first_responded_at: THEN }, { status: 'solved', solved_at: THEN, first_responded_at: THEN }, { solved_at: null }],
  ['closed after solving', { status: 'closed', solved_at: THEN, first_responded_at: THEN }, { status: 'solved', solved_at: THEN, first_responded_at: THEN }, {}],
  ['closed without solving', { ...OPEN, status: 'closed' }, OPEN, {}],
  ['taken up', OPEN, { ...OPEN, status: 'new' }, {}],
  ['unchanged', { status: 'solved', solved_at: null }, { status: 'solved', solved_at: null }, {}],
])('%s', (_, row, before, moments) => {
  expect(caseMoments(row, before, NOW)).toEqual(moments);
});
