/** act: a meaningful act. sign-in and view: presence only; they count for reach, not for being active. */
export const ACTIVITY_KINDS = ['act', 'sign-in', 'view'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

const SIGN_IN = /^(user|session|account)?(signedin|signin|login|loggedin|logon|loggedon|sessionstart|sessionstarted)$/;
const VIEW = /^([a-z]+)?(pageview|pageviewed|view|viewed|open|opened|visit|visited|read|screenview|impression|pageleave|autocapture|heartbeat)$/;
const NO_VIEW = /(reopen(ed)?|review(ed)?|spread|thread)$/; // opening a closed case again and reviewing are work, not looking

/** The kind that a source's own name of an activity tells; anything that is not signing in or looking is an act. */
export function kindOfActivity(name: string): ActivityKind {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  if (SIGN_IN.test(plain)) return 'sign-in';
  if (SIGN_IN.test(plain.replace(/(failed|failure)$/, ''))) return 'view'; // trying to get in is no work
  if (VIEW.test(plain) && !NO_VIEW.test(plain)) return 'view';
  return 'act';
}
