import { redirect } from '@remix-run/node';
import { z } from 'zod';

const Toast = z.object({
  tone: z.enum(['good', 'bad']),
  text: z.string().max(300),
  /** A form that is posted by pressing the word, such as undoing what was just done. */
  action: z.object({ label: z.string().max(60), to: z.string().max(200).regex(/^\/(?!\/)/) }).optional(),
});
export type Toast = z.infer<typeof Toast>;

const COOKIE = 'toast';

/** To another page, with a word about what was done; `headers` adds cookies of its own. */
export function redirectWithToast(url: string, toast: Toast, headers?: HeadersInit): ReturnType<typeof redirect> {
  const all = new Headers(headers);
  const value = Buffer.from(JSON.stringify(toast)).toString('base64url');
  all.append('set-cookie', `${COOKIE}=${value}; Path=/; Max-Age=30; HttpOnly; SameSite=Lax`);
  return redirect(url, { headers: all });
}

/**
 * As `redirectWithToast`, from a form that made something: the page takes the place of the form in the history, so that going
 * back leads past it instead of to an empty form that would make another.
 */
export function replaceWithToast(url: string, toast: Toast): ReturnType<typeof redirect> {
  return redirectWithToast(url, toast, { 'x-remix-replace': 'true' });
}

/** The word the previous page left, with the header that takes it away; both null when there is none. */
export function takeToast(request: Request): { toast: Toast | null; headers: Headers } {
  const headers = new Headers();
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '')?.[1];
  if (!value) return { toast: null, headers };
  headers.append('set-cookie', `${COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);
  return { toast: parse(value), headers };
}

function parse(value: string): Toast | null {
  try {
    return Toast.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
  } catch {
    return null; // somebody else's cookie of the same name
  }
}
