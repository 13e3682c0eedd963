import type { RequestHandler } from 'express';
import { m } from '#app/messages/compiled/messages.js';
import { inLocale, localeOf } from '#app/web/locale.server.ts';
import { fileLimitMb } from './file-limit.ts';

const MEGABYTE = 1024 * 1024;
/** Of a form, and of what stands around a file that is sent. */
const FORM_LIMIT = MEGABYTE;

/**
 * Refuses forms that are too big before they are read. The length must be announced: Node's parser then hands over no
 * byte more than that. The API has ceilings of its own.
 */
export function bodyLimit(): RequestHandler {
  return (request, response, next) => {
    if (request.path.startsWith('/api/')) {
      next();
      return;
    }
    const fileMb = fileLimitMb(request.path);
    const limit = FORM_LIMIT + (fileMb ?? 0) * MEGABYTE;
    const isUnannounced = request.headers['transfer-encoding'] !== undefined;
    if (!isUnannounced && Number(request.headers['content-length'] ?? 0) <= limit) {
      next();
      return;
    }
    const locale = localeOf({ cookie: request.headers.cookie, acceptLanguage: request.headers['accept-language'] });
    const text = inLocale(locale, () => (isUnannounced ? m.people_refused_unannounced() : m.people_refused_size({ megabytes: fileMb ?? 1 })));
    // What is announced is let run out unread: who were cut off while sending would not come to read why.
    response.status(isUnannounced ? 411 : 413).set({ 'cache-control': 'no-store', ...(isUnannounced && { connection: 'close' }) }).type('text').send(`${text}\n`);
  };
}
