import { z } from 'zod';

/** A goal as it is posted: its level follows from the one it serves, none is the top. */
export const ObjectiveFormSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  parentId: z.uuid().nullable().default(null),
  ownerId: z.uuid().nullable().default(null),
  /** The page that sent somebody here, to go back to. */
  to: z.string().max(500).default(''),
});

/** A role the change touches; the benefit may still have to be found. */
export const NewRoleSchema = z.strictObject({ name: z.string().trim().min(1).max(120), benefit: z.string().trim().max(500).default('') });

export const RoleFormSchema = NewRoleSchema.extend({ programmeId: z.uuid() });

/** Who in the role confirmed its benefit; the benefit itself only where none was written down before. */
export const BenefitFormSchema = z.strictObject({ confirmedById: z.uuid(), benefit: z.string().trim().max(500).default('') });
