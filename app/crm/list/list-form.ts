import { z } from 'zod';

const Flag = z.literal('on').optional().transform((value) => value === 'on');
/** `personal`, `public`, or the id of a team. */
const Reach = z.union([z.enum(['personal', 'public']), z.uuid()]).default('personal');
const Version = z.coerce.number().int();
const Query = z.string().max(50_000);

/** Where a refused one goes back to. */
const To = z.string().max(60_000).optional();

/** What the list's forms about views and arrangement send. */
export const ViewFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), name: z.string().max(200), reach: Reach, isPinned: Flag, isDefault: Flag, query: Query, stays: Flag, to: To }),
  z.object({ intent: z.literal('change'), viewId: z.uuid(), version: Version, name: z.string().max(200), reach: Reach, isPinned: Flag, isDefault: Flag, query: Query.optional(), stays: Flag, to: To }),
  z.object({ intent: z.literal('remove'), viewId: z.uuid(), to: To }),
  z.object({ intent: z.literal('arrange'), columns: z.string().max(4000).optional(), density: z.enum(['comfortable', 'compact']).optional() }),
]);
export type ViewForm = z.infer<typeof ViewFormSchema>;

const Ids = z.array(z.uuid()).max(20_000);
/** Rows chosen in a list: some by id, or all but a few. */
export const SelectionSchema = z.union([z.object({ ids: Ids }), z.object({ all: z.literal(true), except: Ids })]);
const Names = z.array(z.string().max(100)).max(100).default([]);

/** What the bulk dialogs send, as JSON in one field: which records, and what is to become of them. */
export const BulkFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['preview', 'edit']), selection: SelectionSchema, set: z.record(z.string().max(100), z.unknown()).default({}), clear: Names, addTags: Names, removeTags: Names }),
  z.object({ intent: z.literal('trash'), selection: SelectionSchema }),
]);
export type BulkSelection = z.infer<typeof SelectionSchema>;
