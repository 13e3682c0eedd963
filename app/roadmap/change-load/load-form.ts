import { z } from 'zod';

const points = (most: number) => z.coerce.number().int().min(1).max(most);

/** How much change a group is thought to carry, in points. */
export const NormSchema = z.strictObject({ week: points(100), month: points(400) });
export type NormInput = z.output<typeof NormSchema>;

/** Which affected groups an item of the plan touches. */
export const TouchedSchema = z.array(z.uuid()).max(100);
