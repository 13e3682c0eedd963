import { z } from 'zod';
import { ROLES } from '#app/people/role.ts';
import { CriterionResultSchema } from '../gate-evidence.ts';
import { USE_MEASURES } from './use-verdict.ts';

const State = z.enum(['used', 'not-used', 'no-data']);

/** What use_verdicts.evidence holds: every role with what was measured of it, under the names it had then. */
export const VerdictEvidenceSchema = z.array(
  z.object({
    roleId: z.string(),
    name: z.string(),
    state: State,
    lines: z.array(
      z.object({
        subject: z.discriminatedUnion('kind', [z.object({ kind: z.literal('everybody') }), z.object({ kind: z.literal('team'), id: z.string(), name: z.string() }), z.object({ kind: z.literal('role'), role: z.enum(ROLES) })]),
        state: State,
        readings: z.array(z.object({ measure: z.enum(USE_MEASURES), result: CriterionResultSchema.nullable() })),
      }),
    ),
  }),
);
