import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { isUuid } from '#app/values/uuid.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Locale } from '#app/web/locale.ts';
import { absolute } from '#app/web/mail.server.ts';
import { paths } from '#app/paths.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { Scope } from '../scope.ts';
import { unsubscribeToken } from './message-choices.server.ts';
import type { MessageKind } from './message-kind.ts';
import { messageWords } from './message-words.ts';
import type { OutboxFilter, OutboxMail } from './outbox.ts';

export interface NewMail {
  memberId: string;
  kind: MessageKind;
  address: string;
  locale: Locale;
  subject: string;
  /** Plain text; the way to refuse such messages is put under it when it goes out. */
  body: string;
  /** The same with pictures and tables, as a whole document with its own way to refuse; absent for plain text alone. */
  html?: string;
  /** A path of the product or a whole address. */
  link: string;
}

/** Puts messages in the outbox, in the open transaction: they are there exactly when what they tell of is. */
export async function queueMails(tx: SqlTransaction, { workspaceId }: Scope, mails: readonly NewMail[], queuedAt: Date): Promise<void> {
  if (mails.length === 0) return;
  const column = (read: (mail: NewMail) => string) => arrayLiteral(mails.map(read));
  await tx.$executeRaw`
    INSERT INTO outgoing_mails (id, workspace_id, member_id, kind, address, locale, subject, body, html, link, queued_at)
    SELECT g.id, ${workspaceId}::uuid, g.member_id, g.kind, g.address, g.locale, g.subject, g.body, nullif(g.html, ''), g.link, ${queuedAt.toISOString()}::timestamptz
    FROM unnest(${column(() => uuid())}::uuid[], ${column((mail) => mail.memberId)}::uuid[], ${column((mail) => mail.kind)}::text[], ${column((mail) => mail.address)}::text[], ${column((mail) => mail.locale)}::text[],
      ${column((mail) => mail.subject)}::text[], ${column((mail) => mail.body)}::text[], ${column((mail) => mail.html ?? '')}::text[], ${column((mail) => mail.link)}::text[]) AS g(id, member_id, kind, address, locale, subject, body, html, link)`;
}

const PAGE = 50;
const Cursor = z.string().regex(/^\d{1,15}\.[\da-f-]{36}$/);

const EVERYTHING: OutboxFilter = { kind: null, state: null, to: '' };

/** The messages of the workspace, the newest first, as they went out or would have. */
export async function listOutbox(scope: Scope, { after, filter: { kind, state, to } = EVERYTHING }: { after: string | null; filter?: OutboxFilter }): Promise<{ mails: OutboxMail[]; next: string | null }> {
  const { workspaceId } = scope;
  const cursor = Cursor.safeParse(after).data?.split('.') ?? null;
  return inWorkspaceSql(workspaceId, async (tx) => {
    const rows = await tx.$queryRaw<OutboxRow[]>`
      SELECT o.id, o.member_id AS "memberId", o.kind, o.address, o.locale, o.subject, o.body, o.html IS NOT NULL AS "hasHtml", o.link, o.queued_at AS "queuedAt", o.sent_at AS "sentAt", o.failed_at AS "failedAt", o.error
      FROM outgoing_mails o
      WHERE o.workspace_id = ${workspaceId}::uuid
        AND (${kind}::text IS NULL OR o.kind = ${kind})
        AND (${state}::text IS NULL OR ${state} = CASE WHEN o.sent_at IS NOT NULL THEN 'sent' WHEN o.failed_at IS NOT NULL THEN 'failed' ELSE 'waiting' END)
        AND strpos(lower(o.address), ${to.toLowerCase()}) > 0
        AND (${cursor?.[1] ?? null}::uuid IS NULL OR (o.queued_at, o.id) < (to_timestamp(${cursor?.[0] ?? null}::float8 / 1000), ${cursor?.[1] ?? null}::uuid))
      ORDER BY o.queued_at DESC, o.id DESC LIMIT ${PAGE + 1}`;
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return { mails: page.map((row) => ({ ...row, text: textOf(scope, row) })), next: last ? `${last.queuedAt.getTime()}.${last.id}` : null };
  });
}

/** A message as mail programs show it; null when there is none of that id, or it is plain text alone. */
export async function findMailHtml({ workspaceId }: Scope, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const [row] = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ html: string | null }[]>`SELECT html FROM outgoing_mails WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
  return row?.html ?? null;
}

export type OutboxRow = Omit<OutboxMail, 'text'> & { memberId: string; locale: Locale; body: string; link: string };

/** The message as it is sent: with the link it is about and the way to have no more of it. */
export function textOf({ workspaceId }: Pick<Scope, 'workspaceId'>, { memberId, kind, locale, body, link }: Pick<OutboxRow, 'memberId' | 'kind' | 'locale' | 'body' | 'link'>): string {
  return [body, absolute(link), m.mail_footer({ kinds: messageWords(kind, locale).plural, link: unsubscribeLink(workspaceId, memberId, kind) }, { locale })].join('\n\n');
}

export function unsubscribeLink(workspaceId: string, memberId: string, kind: MessageKind): string {
  return absolute(paths.unsubscribe(unsubscribeToken(workspaceId, memberId, kind)));
}
