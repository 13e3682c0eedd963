import type { FieldMetadata } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';

export interface MemberName {
  id: string;
  name: string;
}

/** What we want to reach. */
export function NameField({ field }: { field: FieldMetadata<string> }) {
  return <TextField field={field} label={m.roadmap_objective_name()} hint={m.roadmap_objective_name_hint()} required maxLength={200} autoComplete="off" />;
}

/** How it helps the goal it stands under. */
export function ContributionField({ field }: { field: FieldMetadata<string> }) {
  return <TextAreaField field={field} label={m.objectives_contribution()} hint={m.objectives_contribution_hint()} isOptional rows={2} maxLength={500} />;
}

export function OwnerField({ field, members }: { field: FieldMetadata<string>; members: readonly MemberName[] }) {
  return <SelectField field={field} label={m.roadmap_col_owner()} isOptional options={members.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.roadmap_objective_nobody()} />;
}

/** How much it counts in what the goals are added up to. */
export function WeightField({ field }: { field: FieldMetadata<string> }) {
  const labels = [m.rollup_weight_0(), m.rollup_weight_1(), m.rollup_weight_2(), m.rollup_weight_3()];
  return <SelectField field={field} label={m.rollup_weight_label()} options={labels.map((label, weight) => ({ value: String(weight), label }))} />;
}
