import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { DateField } from '#app/ui/form/date-field.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { phaseNumber, type PhaseKind } from '../../phase.ts';
import { PLAN_COLOURS, PLAN_SHAPES } from '../../plan/plan-item.ts';
import { colourLongName, shapeName } from '../../plan/plan-words.ts';
import { phaseName } from '../../roadmap-words.ts';

export interface Named {
  id: string;
  name: string;
}

export interface PlanItemChoices {
  phases: readonly { id: string; kind: PhaseKind }[];
  members: readonly Named[];
  objectives: readonly Named[];
  specifications: readonly Named[];
}

/** Not an interface: the form wants to be sure that it has no other fields. */
export type PlanItemValues = {
  name: string;
  shape: string;
  colour: string;
  phaseId: string;
  ownerId: string;
  plannedStartsOn: string;
  plannedLastOn: string;
  forecastStartsOn: string;
  forecastLastOn: string;
  actualStartsOn: string;
  actualLastOn: string;
  hoursPlanned: string;
  hoursSpent: string;
  objectiveId: string;
  specificationId: string;
};

type Field = FieldMetadata<string, PlanItemValues>;
type Fields = { [Key in keyof PlanItemValues]: Field };

export const PLAN_FIELDS = ['name', 'shape', 'colour', 'phaseId', 'ownerId', 'plannedStartsOn', 'plannedLastOn', 'forecastStartsOn', 'forecastLastOn', 'actualStartsOn', 'actualLastOn', 'hoursPlanned', 'hoursSpent', 'objectiveId', 'specificationId'] as const;

/** What it is and who does it. */
export function WhatFields({ fields, choices }: { fields: Fields; choices: PlanItemChoices }) {
  const phases = [...choices.phases].sort((one, other) => phaseNumber(one.kind) - phaseNumber(other.kind));
  return (
    <>
      <TextField field={fields.name} label={m.plan_name()} hint={m.plan_name_hint()} maxLength={200} autoComplete="off" />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <SelectField field={fields.colour} label={m.plan_colour()} options={PLAN_COLOURS.map((colour) => ({ value: colour, label: colourLongName(colour) }))} />
        <SelectField field={fields.shape} label={m.plan_shape()} hint={m.plan_shape_hint()} options={PLAN_SHAPES.map((shape) => ({ value: shape, label: shapeName(shape) }))} />
        <SelectField field={fields.phaseId} label={m.plan_phase()} options={phases.map(({ id, kind }) => ({ value: id, label: `${phaseNumber(kind)}. ${phaseName(kind)}` }))} />
        <SelectField field={fields.ownerId} label={m.plan_owner()} isOptional options={choices.members.map(toOption)} placeholder={m.plan_owner_nobody()} />
      </div>
    </>
  );
}

/** Two days that belong together. */
export function DaysFields({ title, hint, first, last, isOptional = false }: { title: string; hint: string; first: Field; last: Field; isOptional?: boolean }) {
  return (
    <Together title={title} hint={hint}>
      <DateField field={first} label={m.plan_starts()} isOptional={isOptional} />
      <DateField field={last} label={m.plan_last()} isOptional={isOptional} />
    </Together>
  );
}

export function HoursFields({ planned, spent }: { planned: Field; spent: Field | null }) {
  return (
    <Together title={m.plan_hours()} hint={m.plan_hours_hint()}>
      <NumberField field={planned} label={m.plan_hours_planned()} isOptional suffix={m.plan_hours_unit()} />
      {spent ? <NumberField field={spent} label={m.plan_hours_spent()} isOptional suffix={m.plan_hours_unit()} /> : null}
    </Together>
  );
}

/** What it is done for. */
export function PurposeFields({ fields, choices }: { fields: Fields; choices: PlanItemChoices }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <SelectField field={fields.objectiveId} label={m.plan_objective()} isOptional options={choices.objectives.map(toOption)} placeholder={m.plan_objective_none()} />
      <SelectField field={fields.specificationId} label={m.plan_specification()} isOptional options={choices.specifications.map(toOption)} placeholder={m.plan_specification_none()} />
    </div>
  );
}

function Together({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="font-medium">{title}</legend>
      <p className="mb-2 text-sm text-muted">{hint}</p>
      <div className="grid gap-5 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}

const toOption = ({ id, name }: Named) => ({ value: id, label: name });
