import { expect, test } from 'vitest';
import { quorumState } from '../strategy/strategy-rule.ts';
import { choiceRefusal, isPackageChosen, type SelectionAct, selectionRefusal } from './selection-rule.ts';

const quorum = (signed: number) => quorumState({ partners: 10, signed, quorum: 0.8 }).isReached;

test.each<[string, SelectionAct, { signed: number; isClosed: boolean }, ReturnType<typeof selectionRefusal>]>([
  ['seven of ten signed: no suppliers yet', 'suppliers', { signed: 7, isClosed: false }, 'locked'],
  ['nor scores', 'scores', { signed: 7, isClosed: false }, 'locked'],
  ['nor a choice', 'close', { signed: 7, isClosed: false }, 'locked'],
  ['but what is asked of them can be written down', 'criteria', { signed: 0, isClosed: false }, null],
  ['eight of ten: the lock is off', 'suppliers', { signed: 8, isClosed: false }, null],
  ['for scores too', 'scores', { signed: 8, isClosed: false }, null],
  ['and for the choice', 'close', { signed: 8, isClosed: false }, null],
  ['what was decided is opened again first', 'suppliers', { signed: 10, isClosed: true }, 'closed'],
  ['for criteria too', 'criteria', { signed: 10, isClosed: true }, 'closed'],
  ['closing twice is once', 'close', { signed: 10, isClosed: true }, 'closed'],
  ['a decision can be opened after partners took back their word', 'reopen', { signed: 0, isClosed: true }, null],
  ['what is open cannot be opened', 'reopen', { signed: 10, isClosed: false }, 'still-open'],
])('R2: %s', (_case, act, { signed, isClosed }, expected) => {
  expect(selectionRefusal(act, { isQuorumReached: quorum(signed), isClosed })).toBe(expected);
});

test.each([
  ['scored on all that weighs', { total: 3.5 }, null],
  ['not yet', { total: null }, 'not-scored'],
  ['not on the list', undefined, 'unknown-supplier'],
])('who is chosen: %s', (_case, chosen, expected) => {
  expect(choiceRefusal(chosen)).toBe(expected);
});

test.each([
  ['no selection was ever made', null, false],
  ['it is still open', { isClosed: false }, false],
  ['it is closed', { isClosed: true }, true],
])('R3: the package is chosen, %s', (_case, selection, expected) => {
  expect(isPackageChosen(selection)).toBe(expected);
});
