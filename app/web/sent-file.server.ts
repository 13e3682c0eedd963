import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import type { Scope } from '#app/people/scope.ts';
import { textOf } from './text-of.server.ts';
import { BrokenPackage, UploadTooLarge } from './unpacked-size.server.ts';
import { findUpload, keepUpload, type Upload } from './uploads.server.ts';

export type SendingRefusal = 'no-file' | 'gone' | 'too-large' | 'too-large-unpacked' | 'not-unpackable' | 'unreadable-name';

/** `gone` is the id of a file that was looked at before and is no longer kept; null is that it was not about one. */
type Sent = { ok: true; form: FormData; upload: Upload } | { ok: false; reason: SendingRefusal; gone: string | null };

/** A form with a file newly sent, or with one looked at before by its id in `upload`. */
export async function readSentFile(scope: Scope, request: Request, asOf: Date): Promise<Sent> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const form = await request.formData();
    const id = form.get('upload');
    if (typeof id !== 'string') return { ok: false, reason: 'gone', gone: null };
    const upload = await findUpload(scope, id);
    return upload ? { ok: true, form, upload } : { ok: false, reason: 'gone', gone: id };
  }
  const uploads: Upload[] = [];
  try {
    const form = await parseMultipart(request, async ({ filename, data: bytes }) => {
      if (filename) uploads.push(await keepUpload(scope, filename, bytes, asOf));
      else if (filename === undefined) return textOf(bytes);
      return undefined;
    });
    return uploads[0] ? { ok: true, form, upload: uploads[0] } : { ok: false, reason: 'no-file', gone: null };
  } catch (error) {
    const [told] = [error, error instanceof Error ? error.cause : null].filter((each) => each instanceof UploadTooLarge || each instanceof BrokenPackage);
    if (told) return { ok: false, reason: told instanceof BrokenPackage ? 'not-unpackable' : told.isUnpacked ? 'too-large-unpacked' : 'too-large', gone: null };
    if (hasUnreadableName(error)) return { ok: false, reason: 'unreadable-name', gone: null };
    if (isBrokenForm(error)) return { ok: false, reason: 'no-file', gone: null };
    throw error;
  }
}

/** Forms in parts are read by what stands between the signs that their headers are made of. */
function hasUnreadableName(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('malformed content-disposition');
}

/** What was sent breaks off or has no parts: its sender stopped, or was no browser. */
function isBrokenForm(error: unknown): boolean {
  return error instanceof Error && /^malformed multipart|^Could not parse content as FormData/.test(error.message);
}
