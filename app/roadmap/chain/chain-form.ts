import { z } from 'zod';

/** What can be tied to the link before it. */
export const TIED_KINDS = ['specification', 'behaviour', 'item', 'message', 'criterion'] as const;
export type TiedKind = (typeof TIED_KINDS)[number];

/** One link of the chain; without a target it is taken away. */
export const ChainLinkSchema = z.strictObject({
  kind: z.enum(TIED_KINDS),
  id: z.uuid(),
  target: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  /** The page that sent somebody here, to go back to. */
  to: z.string().max(500).default(''),
});
