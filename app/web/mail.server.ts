import { createTransport } from 'nodemailer';
import { env } from './env.server.ts';
import { log } from './log.server.ts';

interface Mail {
  to: string;
  subject: string;
  /** Plain text; the link stands on a line of its own. */
  text: string;
  /** The same with pictures, which stand in it as data: addresses and are sent beside it; null is plain text alone. */
  html?: string | null;
  /** What the mail is about, for the log when there is no mail server to send it. */
  link: string;
  /** Where somebody refuses such messages; mail programs show it as a button. */
  unsubscribe?: string;
}

/** @returns false when no mail server is set: the link is in the log then, for whoever runs the server to hand over. */
export async function sendMail({ to, subject, text, html = null, link, unsubscribe }: Mail): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) {
    log.info({ link }, 'mail: no SMTP_URL is set, hand this link over yourself');
    return false;
  }
  await createTransport(SMTP_URL).sendMail({ from: MAIL_FROM, to, subject, text, ...(html === null ? {} : { html, attachDataUrls: true }), ...(unsubscribe ? { list: { unsubscribe } } : {}) });
  return true;
}

/** A path as a full address, for who reads it outside the product. */
export function absolute(path: string): string {
  return new URL(path, process.env.PACER_URL || `http://localhost:${process.env.PORT ?? 3000}`).href;
}
