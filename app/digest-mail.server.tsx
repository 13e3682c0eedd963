import { renderToStaticMarkup } from 'react-dom/server';
import { coursesOf, type Digest } from '#app/kpis/digest/digest.ts';
import { standingText } from '#app/kpis/digest/digest-words.ts';
import type { WriteDigest } from '#app/kpis/digest/send-digests.server.ts';
import { DigestMail } from '#app/kpis/ui/digest/digest-mail.tsx';
import { digestText } from '#app/kpis/ui/digest/digest-text.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { unsubscribeLink } from '#app/people/mail/outbox.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { getWorkspace } from '#app/people/workspaces.server.ts';
import { sparklinePicture } from '#app/ui/chart/picture.server.tsx';
import { FormatProvider } from '#app/ui/format.tsx';
import { makeFormat } from '#app/ui/make-format.ts';
import { dayIn } from '#app/values/day.ts';
import { inLocale } from '#app/web/locale.server.ts';
import { absolute } from '#app/web/mail.server.ts';

/** The courses of a digest as pictures, by what they are of; what has no value has none. */
export async function drawDigest(digest: Digest): Promise<Record<string, string>> {
  const drawn: Record<string, string> = {};
  for (const { key, ...course } of coursesOf(digest)) {
    const picture = await sparklinePicture(course);
    if (picture) drawn[key] = picture;
  }
  return drawn;
}

/** Writes the digest to its readers, each in their language; the pictures are drawn once. */
export function digestWriter(scope: Scope, asOf: Date): WriteDigest {
  let drawing: ReturnType<typeof drawDigest> | null = null;
  let naming: Promise<string> | null = null;
  return async (digest, { memberId, locale }) => {
    const pictures = await (drawing ??= drawDigest(digest));
    const workspace = await (naming ??= getWorkspace(scope).then(({ name }) => name));
    return inLocale(locale, () => {
      const subject = `${workspace}: ${standingText(digest)}`;
      const footer = (
        <>
          <a href={absolute(paths.digest)}>{m.digest_change()}</a> · <a href={unsubscribeLink(scope.workspaceId, memberId, 'digest')}>{m.digest_unsubscribe()}</a>
        </>
      );
      const html = renderToStaticMarkup(
        <html lang={locale}>
          <head>
            <meta charSet="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>{subject}</title>
          </head>
          <body style={{ margin: 0 }}>
            <FormatProvider locale={locale} timeZone={scope.timeZone}>
              <DigestMail digest={digest} workspace={workspace} today={dayIn(asOf, scope.timeZone)} pictures={pictures} linkTo={absolute} footer={footer} />
            </FormatProvider>
          </body>
        </html>,
      );
      return { subject, body: digestText(digest, makeFormat(locale, scope.timeZone)), html: `<!doctype html>${html}` };
    });
  };
}
