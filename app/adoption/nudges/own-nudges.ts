import type { Localized } from '#app/values/localized.ts';

/** A reminder as the person sees it. */
export interface OwnNudge {
  id: string;
  title: Localized;
  benefit: Localized;
  link: string | null;
  at: Date;
}

/** Somebody of one's team who did not answer three times: whom to speak with about what. */
export interface Handover {
  id: string;
  name: string;
  title: Localized;
  handedAt: Date;
}
