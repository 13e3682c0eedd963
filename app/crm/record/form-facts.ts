import type { EntityName, Field } from '../entity/entity.ts';
import type { RecordProblem } from './record-problem.ts';

export interface FormChoice {
  id: string;
  title: string;
  group: string | null;
}

/** Everything a form of a record needs to be shown. */
export interface FormFacts {
  entity: EntityName;
  /** The fields that are asked for, the workspace's own too, in the order of the description. */
  fields: Field[];
  members: { id: string; name: string }[];
  /** Kinds of record of which there are few, to be chosen from a list. */
  choices: Partial<Record<EntityName, FormChoice[]>>;
  /** Words used before. */
  tags: string[];
  /** What the fields start with; a reference is an id. */
  texts: Record<string, string>;
  /** What the ids among them are called. */
  titles: Record<string, string>;
  /** What the person looks at; null for a new record. */
  stamp: string | null;
  /** Of a new record's form: sending it twice makes one record. */
  key: string | null;
}

/** A field that two people wrote, as texts of the form; references and members by name. */
export interface ConflictTexts {
  field: string;
  mine: string;
  theirs: string;
  was: string;
}

/** What a form is answered with when it was not saved. */
export interface FormReply {
  problems: RecordProblem[];
  /** What was typed, by field, or what is to be looked at again after others wrote too. */
  texts: Record<string, string>;
  titles: Record<string, string>;
  /** As the form sent them: the next try speaks of the same record as it was looked at, and is the same act. */
  stamp: string | null;
  key: string | null;
  meeting: { conflicts: ConflictTexts[]; /** Names of fields that are theirs now. */ theirs: string[]; by: string | null; at: string | null; /** Of the record as it stands now. */ stamp: string } | null;
}

/** Kinds of which there are few: a list to choose from says more than a field to search in. */
export const CHOSEN_FROM_LIST: readonly EntityName[] = ['pipeline', 'stage', 'membership_type'];

const NOT_ASKED: Partial<Record<EntityName, readonly string[]>> = { deal: ['pipeline_id'], interaction: ['is_machine'] };

/** Whether a person is asked for the field; the pipeline of a deal follows from its stage, and numbers in other systems are for programs. */
export function isAsked(entity: EntityName, name: string): boolean {
  return name !== 'external_id' && name !== 'external_system' && !NOT_ASKED[entity]?.includes(name);
}
