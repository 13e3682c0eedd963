import { z } from 'zod';
import { permissionsOf } from '#app/people/permission.ts';
import { ROLES } from '#app/people/role.ts';
import type { Day } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import { RHYTHMS, type Rhythm } from './rhythm.ts';

export const READING_ROLES = ROLES.filter((role) => permissionsOf(role).has('kpis:read'));

/** Somebody who may have the dashboard by mail. */
export interface DigestReader {
  id: string;
  name: string;
  /** Null: they do not get it. */
  rhythm: Rhythm | null;
  /** When it last went to them; until the first time the day it was chosen. Null: they do not get it. */
  sentOn: Day | null;
  /** They said that they do not want such messages; nothing is sent then, whatever was chosen for them. */
  isRefused: boolean;
}

/** Who gets it and could get it, as far as who looks may see. */
export interface DigestChoices {
  readers: readonly DigestReader[];
  /** Of who looks; null for who is no reader of mail. */
  ownId: string | null;
  mayChooseForOthers: boolean;
}

export const DigestChoiceSchema = z.object({
  memberId: z.string().refine(isUuid),
  rhythm: z.enum([...RHYTHMS, 'never']).transform((rhythm): Rhythm | null => (rhythm === 'never' ? null : rhythm)),
});
