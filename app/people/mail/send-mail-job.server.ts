import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { defineJob } from '#app/jobs/define-job.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { env } from '#app/web/env.server.ts';
import { absolute, sendMail } from '#app/web/mail.server.ts';
import type { Scope } from '../scope.ts';
import { type OutboxRow, textOf, unsubscribeLink } from './outbox.server.ts';

const MOST_ATTEMPTS = 5;

/**
 * Sends what waits in the outbox, one after the other. Without a mail server, or in a demo, whose people are invented, it
 * stays there to be read. What was refused is tried again with the next attempt of the job, and given up after five.
 */
const sendWaiting = defineJob('people.mail', {
  schema: z.strictObject({}),
  maxAttempts: MOST_ATTEMPTS + 1,
  run: async (_payload, { scope, asOf, signal, report }) => {
    const { workspaceId } = scope;
    if ((await mailIsKept(scope)) !== null) return;
    const waiting = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<(OutboxRow & { html: string | null; attempts: number })[]>`
      SELECT id, member_id AS "memberId", kind, address, locale, subject, body, html, link, attempts FROM outgoing_mails
      WHERE workspace_id = ${workspaceId}::uuid AND sent_at IS NULL AND failed_at IS NULL ORDER BY queued_at, id`);
    let refused = 0;
    for (const [at, mail] of waiting.entries()) {
      signal.throwIfAborted();
      const unsubscribe = unsubscribeLink(workspaceId, mail.memberId, mail.kind);
      const error = await sendMail({ to: mail.address, subject: mail.subject, text: textOf(scope, mail), html: mail.html, link: absolute(mail.link), unsubscribe }).then(() => null, (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)));
      if (error !== null && mail.attempts + 1 < MOST_ATTEMPTS) refused++;
      await note(scope, mail, { error, asOf });
      await report(at + 1, waiting.length);
    }
    if (refused > 0) throw new Error(`${refused} of ${waiting.length} messages were refused by the mail server`);
  },
});

/** Asks for the outbox to be sent, in the open transaction. */
export async function askToSend(tx: SqlTransaction, scope: Scope): Promise<void> {
  await enqueue(tx, scope, sendWaiting, {}, { singletonKey: 'outbox' });
}

/** Why messages of this workspace do not go out; null when they do. The people of a demo are invented, their addresses may not be. */
export async function mailIsKept({ workspaceId }: Scope): Promise<'demo' | 'no-server' | null> {
  const [row] = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ is_demo: boolean }[]>`SELECT is_demo FROM workspaces WHERE id = ${workspaceId}::uuid`);
  if (row?.is_demo !== false) return 'demo';
  return env().SMTP_URL ? null : 'no-server';
}

async function note({ workspaceId }: Scope, { id }: OutboxRow, { error, asOf }: { error: string | null; asOf: Date }): Promise<void> {
  const at = asOf.toISOString();
  await inWorkspaceSql(workspaceId, (tx) => tx.$executeRaw`
    UPDATE outgoing_mails SET attempts = attempts + 1, error = ${error}::text, sent_at = CASE WHEN ${error}::text IS NULL THEN ${at}::timestamptz END,
      failed_at = CASE WHEN ${error}::text IS NOT NULL AND attempts + 1 >= ${MOST_ATTEMPTS} THEN ${at}::timestamptz END
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
}
