import { z } from 'zod';

// Error messages are codes; the screen has a sentence for each.

/** Who has to sign, and for what. */
export const SignerSchema = z.strictObject({
  memberId: z.uuid('member'),
  part: z.string('part').trim().min(1, 'part').max(80, 'part-long'),
});
export type SignerInput = z.output<typeof SignerSchema>;

/** A signature or a refusal as it is posted; whoever refuses says why. */
export const SignatureSchema = z
  .strictObject({
    is: z.enum(['signed', 'refused']),
    reason: z.string().trim().max(1_000, 'long').default(''),
    /** Of what was shown: when the gate stands otherwise by now, it has to be looked at again. */
    moment: z.string().max(100).default(''),
  })
  .superRefine(({ is, reason }, context) => {
    if (is === 'refused' && !reason) context.addIssue({ code: 'custom', path: ['reason'], message: 'reason' });
  });
export type SignatureInput = z.output<typeof SignatureSchema>;

/** R5: why the sponsor lets a gate be passed all the same. */
export const OverrideSchema = z.strictObject({ reason: z.string('override').trim().min(1, 'override').max(1_000, 'long') });
export type OverrideInput = z.output<typeof OverrideSchema>;

/** What gate_signatures.moment holds. */
export const MomentSchema = z.object({
  lastVerdictId: z.string().nullable(),
  criteria: z.array(z.object({ id: z.string(), state: z.enum(['met', 'not-met', 'unknown']), word: z.string().nullable() })),
  unconfirmedRoles: z.array(z.string()),
  overrideId: z.string().nullable(),
});
