import { z } from 'zod';

/** A goal as it is posted: its level follows from the one it serves, none is the top. */
export const ObjectiveFormSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  parentId: z.uuid().nullable().default(null),
  ownerId: z.uuid().nullable().default(null),
  contribution: z.string().trim().max(500).default(''),
  /** The page that sent somebody here, to go back to. */
  to: z.string().max(500).default(''),
});

/** Other words or another owner for a goal. */
export const ObjectiveEditSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  contribution: z.string().trim().max(500).default(''),
  ownerId: z.uuid().nullable().default(null),
  weight: z.coerce.number().int().min(0).max(3).default(1),
  version: z.coerce.number().int(),
});

/** Another place for a goal; none is the top. */
export const ObjectivePlaceSchema = z.strictObject({ parentId: z.uuid().nullable().default(null), version: z.coerce.number().int() });

export const ObjectiveEndingSchema = z.strictObject({ is: z.enum(['ended', 'reopened']) });

/** A role the change touches; the benefit may still have to be found. */
export const NewRoleSchema = z.strictObject({ name: z.string().trim().min(1).max(120), benefit: z.string().trim().max(500).default('') });

export const RoleFormSchema = NewRoleSchema.extend({ programmeId: z.uuid() });

/** Who in the role confirmed its benefit; the benefit itself only where none was written down before. */
export const BenefitFormSchema = z.strictObject({ confirmedById: z.uuid(), benefit: z.string().trim().max(500).default('') });
