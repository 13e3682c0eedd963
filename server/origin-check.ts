import type { Request, RequestHandler } from 'express';
import { m } from '#app/messages/compiled/messages.js';
import { inLocale, localeOf } from '#app/web/locale.server.ts';
import { fileLimitMb } from './file-limit.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const FORM_TYPES = ['application/x-www-form-urlencoded'];
/** Only where files are sent: elsewhere nobody needs a form in parts, and one that is broken would fail in the page. */
const FILE_TYPES = [...FORM_TYPES, 'multipart/form-data'];

/**
 * Lets a write through only when the browser says it comes from our own pages, and only as a form: another site's page
 * can make a visitor's browser send a form here, cookies and all. The API is left out: it knows no cookies.
 */
export function originCheck(): RequestHandler {
  return (request, response, next) => {
    if (READS.has(request.method) || request.path.startsWith('/api/')) {
      next();
      return;
    }
    if (!isOwnOrigin(request)) {
      refuse(403, m.people_refused_origin);
      return;
    }
    if (request.headers['content-type'] && !request.is(fileLimitMb(request.path) === null ? FORM_TYPES : FILE_TYPES)) {
      refuse(415, m.people_refused_type);
      return;
    }
    next();

    function refuse(status: number, message: () => string): void {
      const locale = localeOf({ cookie: request.headers.cookie, acceptLanguage: request.headers['accept-language'] });
      response.status(status).set('cache-control', 'no-store').type('text').send(`${inLocale(locale, message)}\n`);
    }
  };
}

function isOwnOrigin(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (origin === undefined) return site === 'same-origin';
  return origin === `${request.protocol}://${request.headers.host ?? ''}` || origin === ownOrigin();
}

/** Behind a proxy that ends TLS the request itself does not know the address people use. */
function ownOrigin(): string | null {
  return process.env.PACER_URL ? new URL(process.env.PACER_URL).origin : null;
}
