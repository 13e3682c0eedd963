import { z } from 'zod';
import { ACTIVITY_KINDS, type ActivityKind } from './activity.ts';

/** What can be told on the page of usage data. */
export const UsageChangeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('match'), actorId: z.string(), member: z.string().trim().max(300).default('') }),
  z.object({ intent: z.literal('set-aside'), actorId: z.string() }),
  z.object({ intent: z.literal('forget'), actorId: z.string() }),
  z.object({ intent: z.literal('kinds'), version: z.coerce.number().int().min(0) }),
]);

/** The kinds as chosen, by the id of the activity; a kind that is none is left out. */
export function readKinds(form: FormData): Map<string, ActivityKind> {
  const kinds = new Map<string, ActivityKind>();
  for (const [name, value] of form) {
    const id = /^kind-([0-9a-f-]{36})$/.exec(name)?.[1];
    const kind = ACTIVITY_KINDS.find((each) => each === value);
    if (id && kind) kinds.set(id, kind);
  }
  return kinds;
}
