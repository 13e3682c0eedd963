import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { MessageKind } from '#app/people/mail/message-kind.ts';
import { readOutboxFilter } from '#app/people/mail/outbox.ts';
import { listOutbox, queueMails } from '#app/people/mail/outbox.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

process.env.AUTH_SECRET ??= 'a-secret-for-tests-that-is-long-enough';
const NOW = new Date('2026-05-04T08:00:00Z');

async function queue(scope: Scope, kind: MessageKind, address: string, at = NOW): Promise<void> {
  const mail = { memberId: scope.member!.id, kind, address, locale: 'nl', subject: kind, body: 'Text', link: '/kpis' } as const;
  await inWorkspaceSql(scope.workspaceId, (tx) => queueMails(tx, scope, [mail], at));
}

async function found(scope: Scope, asked: Record<string, string>, after: string | null = null) {
  return listOutbox(scope, { after, filter: readOutboxFilter(new URLSearchParams(asked)) });
}

const subjects = async (scope: Scope, asked: Record<string, string>) => (await found(scope, asked)).mails.map(({ subject, address }) => `${subject} ${address}`).sort();

test('what was sent is found by its kind, by what became of it and by a part of the address', async () => {
  const scope = await makeScope({ role: 'administrator' });
  await queue(scope, 'digest', 'Ada@example.org');
  await queue(scope, 'nudge', 'ada@example.org');
  await queue(scope, 'nudge', 'bea_1@example.org');
  const { workspaceId } = scope;
  await database().outgoingMail.updateMany({ where: { workspaceId, kind: 'digest' }, data: { sentAt: NOW } });
  await database().outgoingMail.updateMany({ where: { workspaceId, address: 'bea_1@example.org' }, data: { failedAt: NOW, error: 'Refused' } });
  expect(await subjects(scope, { kind: 'nudge' })).toEqual(['nudge ada@example.org', 'nudge bea_1@example.org']);
  expect(await subjects(scope, { state: 'sent' })).toEqual(['digest Ada@example.org']);
  expect(await subjects(scope, { state: 'failed' })).toEqual(['nudge bea_1@example.org']);
  expect(await subjects(scope, { state: 'waiting' })).toEqual(['nudge ada@example.org']);
  expect(await subjects(scope, { to: ' ADA@ ' })).toEqual(['digest Ada@example.org', 'nudge ada@example.org']);
  expect(await subjects(scope, { to: 'a%' }), 'a sign is a sign').toEqual([]);
  expect(await subjects(scope, { kind: 'nudge', to: 'ada' })).toEqual(['nudge ada@example.org']);
  expect(await subjects(scope, { kind: 'other', state: 'lost' }), 'what cannot be asked for is left out').toHaveLength(3);
  expect(await subjects(await makeScope({ role: 'administrator' }), {})).toEqual([]);
});

test('however much else is sent meanwhile, a kind is one page of its own', async () => {
  const scope = await makeScope({ role: 'administrator' });
  await queue(scope, 'digest', 'ada@example.org');
  for (let nth = 1; nth <= 60; nth++) await queue(scope, 'success', `p${nth}@example.org`, new Date(NOW.getTime() + nth));
  expect((await found(scope, {})).mails.map(({ kind }) => kind)).not.toContain('digest');
  expect(await subjects(scope, { kind: 'digest' })).toEqual(['digest ada@example.org']);
  const first = await found(scope, { kind: 'success' });
  const second = await found(scope, { kind: 'success' }, first.next);
  expect([first.mails.length, second.mails.length, second.next]).toEqual([50, 10, null]);
  expect(new Set([...first.mails, ...second.mails].map(({ address }) => address)).size).toBe(60);
});
