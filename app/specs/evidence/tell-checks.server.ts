import type { Transaction } from '#app/db/client.server.ts';
import { paths } from '#app/paths.ts';
import { mailReaders } from '#app/people/mail/mail-readers.server.ts';
import { type NewMail, queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Locale } from '#app/web/locale.ts';
import { failedCheckMail } from './evidence-words.ts';

/** By mail to the owner of the specification and to who set the check; in the transaction that keeps what was found. One mail a specification, however many of its checks stopped holding. */
export async function tellFailedChecks(tx: Transaction, scope: Scope, failed: readonly { specificationId: string; setById: string }[], { localeOf, asOf }: { localeOf: (memberId: string) => Locale; asOf: Date }): Promise<void> {
  const { workspaceId } = scope;
  if (failed.length === 0) return;
  const specs = await tx.specification.findMany({ where: { workspaceId, id: { in: failed.map(({ specificationId }) => specificationId) } }, select: { id: true, name: true, ownerId: true }, orderBy: { id: 'asc' } });
  const told = specs.flatMap((spec) => [...new Set([spec.ownerId, ...failed.flatMap(({ specificationId, setById }) => (specificationId === spec.id ? [setById] : []))])].map((memberId) => ({ spec, memberId })));
  const readers = await mailReaders(tx, scope, [...new Set(told.map(({ memberId }) => memberId))], 'alert');
  const mails = told.flatMap(({ spec, memberId }): NewMail[] => {
    const reader = readers.get(memberId);
    if (!reader) return [];
    const locale = localeOf(memberId);
    return [{ memberId, kind: 'alert', address: reader.address, locale, ...failedCheckMail({ name: reader.name, spec: spec.name }, locale), link: paths.spec(spec.id) }];
  });
  await queueMails(tx, scope, mails, asOf);
  if (mails.length > 0) await askToSend(tx, scope);
}
