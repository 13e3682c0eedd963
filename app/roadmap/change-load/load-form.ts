import { z } from 'zod';

/** A whole number of points; the error is a code, and the screen has a sentence for it. */
const points = (most: number, code: string) => z.coerce.number(code).int(code).min(1, code).max(most, code);

/** How much change a group is thought to carry, in points. */
export const NormSchema = z.strictObject({ week: points(100, 'week'), month: points(400, 'month') });
export type NormInput = z.output<typeof NormSchema>;

/** Which affected groups an item of the plan touches. */
export const TouchedSchema = z.array(z.uuid()).max(100);
