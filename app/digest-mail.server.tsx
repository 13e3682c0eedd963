import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { coursesOfChart, pictureOfTile } from '#app/kpis/dashboards/dashboard-mail.ts';
import type { ShownDashboard, ShownTile } from '#app/kpis/dashboards/shown-dashboard.ts';
import { courseOf, coursesOf, type Digest } from '#app/kpis/digest/digest.ts';
import { standingText } from '#app/kpis/digest/digest-words.ts';
import type { Recipient, WriteDigest } from '#app/kpis/digest/send-digests.server.ts';
import { DashboardMail } from '#app/kpis/ui/dashboards/dashboard-mail.tsx';
import { dashboardMailText } from '#app/kpis/ui/dashboards/dashboard-mail-text.ts';
import { DigestMail } from '#app/kpis/ui/digest/digest-mail.tsx';
import { digestText } from '#app/kpis/ui/digest/digest-text.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { unsubscribeLink } from '#app/people/mail/outbox.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { getWorkspace } from '#app/people/workspaces.server.ts';
import { reportSubject } from '#app/roadmap/report/report-words.ts';
import { ReportMail } from '#app/roadmap/ui/report/report-mail.tsx';
import { reportMailText } from '#app/roadmap/ui/report/report-mail-text.ts';
import { coursesPicture, sparklinePicture } from '#app/ui/chart/picture.server.tsx';
import { FormatProvider } from '#app/ui/format.tsx';
import { type Format, makeFormat } from '#app/ui/make-format.ts';
import type { MailAround } from '#app/ui/mail/mail-parts.tsx';
import { dayIn } from '#app/values/day.ts';
import { inLocale } from '#app/web/locale.server.ts';
import { absolute } from '#app/web/mail.server.ts';
import { readStatusReport } from './status-report.server.ts';

type Pictures = Record<string, string>;

/** The courses of a digest as pictures, by what they are of; what has no value has none. */
export async function drawDigest(digest: Digest): Promise<Pictures> {
  const drawn: Pictures = {};
  for (const { key, ...course } of coursesOf(digest)) {
    const picture = await sparklinePicture(course);
    if (picture) drawn[key] = picture;
  }
  return drawn;
}

/** The courses and charts of a dashboard as pictures, by tile; what has no value has none. */
export async function drawDashboard({ sheets }: ShownDashboard): Promise<Pictures> {
  const drawn: Pictures = {};
  for (const tile of sheets.flat()) {
    const picture = await drawTile(tile);
    if (picture) drawn[pictureOfTile(tile)] = picture;
  }
  return drawn;
}

async function drawTile(tile: ShownTile): Promise<string | null> {
  if (tile.kind === 'kpi') return tile.tile && sparklinePicture(courseOf(tile.tile));
  if (tile.kind !== 'chart' || !tile.result.ok) return null;
  const courses = coursesOfChart(tile.result.value);
  return courses && coursesPicture(courses);
}

/** What a mail says, in the language that is spoken now. */
interface Words {
  title: string;
  toMail: (around: MailAround) => ReactElement;
  toText: (format: Format) => string;
  /** Where the reader chooses how often it comes. */
  change: string;
}

/** Writes what is sent to its readers, each in their language; the pictures are drawn once. */
export function digestWriter(scope: Scope, asOf: Date): WriteDigest {
  const drawn = new Map<Digest | ShownDashboard, Promise<Pictures>>();
  let naming: Promise<string> | null = null;

  async function drawOnce<Of extends Digest | ShownDashboard>(of: Of, draw: (of: Of) => Promise<Pictures>): Promise<Pictures> {
    const drawing = drawn.get(of) ?? draw(of);
    drawn.set(of, drawing);
    return drawing;
  }

  async function write({ memberId, locale }: Recipient, pictures: Pictures, words: () => Words) {
    const workspace = await (naming ??= getWorkspace(scope).then(({ name }) => name));
    return inLocale(locale, () => {
      const { title, toMail, toText, change } = words();
      const subject = `${workspace}: ${title}`;
      const footer = (
        <>
          <a href={absolute(change)}>{m.digest_change()}</a> · <a href={unsubscribeLink(scope.workspaceId, memberId, 'digest')}>{m.digest_unsubscribe()}</a>
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
              {toMail({ workspace, today: dayIn(asOf, scope.timeZone), pictures, linkTo: absolute, footer })}
            </FormatProvider>
          </body>
        </html>,
      );
      return { subject, body: toText(makeFormat(locale, scope.timeZone)), html: `<!doctype html>${html}` };
    });
  }

  async function report() {
    const read = await readStatusReport(scope, asOf);
    if (!read) return null;
    return {
      isClosed: read.roadmap.closedOn !== null,
      write: async (to: Recipient) => write(to, {}, () => ({ title: reportSubject(read, makeFormat(to.locale, scope.timeZone)), toMail: (around) => <ReportMail {...around} report={read} />, toText: (format) => reportMailText(read, format), change: paths.statusReportMail })),
    };
  }

  return {
    report,
    digest: async (digest, to) => write(to, await drawOnce(digest, drawDigest), () => ({ title: standingText(digest), toMail: (around) => <DigestMail {...around} digest={digest} />, toText: (format) => digestText(digest, format), change: paths.digest })),
    dashboard: async (shown, to) => write(to, await drawOnce(shown, drawDashboard), () => ({ title: shown.name, toMail: (around) => <DashboardMail {...around} shown={shown} />, toText: (format) => dashboardMailText(shown, format), change: paths.dashboardDigest(shown.id) })),
  };
}
