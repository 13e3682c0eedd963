import { redirect } from '@remix-run/node';

/** A redirect to throw: from anywhere below a loader or action, whose own type it leaves alone. */
export function redirectTo(url: string): Response {
  return redirect(url);
}
