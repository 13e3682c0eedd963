import { z } from 'zod';
import { isRole } from '#app/people/role.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ACTIVITY_KINDS } from './activity.ts';
import { type ActivityMeaning, LONGEST_FORM, LONGEST_NAME } from './activity-meaning.ts';

/** What can be told on the page of usage data. */
export const UsageChangeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('match'), actorId: z.string(), member: z.string().trim().max(300).default('') }),
  z.object({ intent: z.literal('set-aside'), actorId: z.string() }),
  z.object({ intent: z.literal('forget'), actorId: z.string() }),
  z.object({ intent: z.literal('kinds'), version: z.coerce.number().int().min(0), reason: z.string().trim().max(300).default('') }),
]);

export interface ReadMeanings {
  /** As they were written, also where that is too long. */
  meanings: Map<string, ActivityMeaning>;
  /** The names of fields in which more was written than is kept. */
  tooLong: string[];
}

/** What was chosen and written, by the id of the activity; what is none of the choices is left out. `metrics` are those that tell of quality. */
export function readMeanings(form: FormData, metrics: readonly string[]): ReadMeanings {
  const meanings = new Map<string, ActivityMeaning>();
  const tooLong: string[] = [];
  for (const [name, value] of form) {
    const id = /^kind-([0-9a-f-]{36})$/.exec(name)?.[1];
    const kind = ACTIVITY_KINDS.find((each) => each === value);
    if (!id || !kind) continue;
    const text = (field: string) => {
      const given = form.get(`${field}-${id}`);
      return typeof given === 'string' ? given.trim().replaceAll('\r\n', '\n') || null : null; // a browser sends two characters for a new line and counts one
    };
    const told = (field: string, longest = LONGEST_FORM) => {
      const given = text(field);
      if (given !== null && given.length > longest) tooLong.push(`${field}-${id}`);
      return given;
    };
    const countsAs = text('counts-as');
    const quality = text('quality');
    meanings.set(id, {
      kind,
      countsAsId: countsAs && isUuid(countsAs) ? countsAs : null,
      roles: form.getAll(`roles-${id}`).filter(isRole),
      name: told('name', LONGEST_NAME),
      nameEn: told('name-en', LONGEST_NAME),
      desired: told('desired'),
      undesired: told('undesired'),
      qualityMetric: quality && metrics.includes(quality) ? quality : null,
    });
  }
  return { meanings, tooLong };
}
