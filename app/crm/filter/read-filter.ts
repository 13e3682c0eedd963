import { z } from 'zod';
import { parseDay } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity, Field, FieldValue } from '../entity/entity.ts';
import { readValue } from '../record/read-input.ts';
import { FILTER_OPERATORS, type FilterGroup, type FilterOperator, type FilterProblem, type FilterRule, ME } from './filter.ts';
import { fieldPath, HAS, operatorsOf, reversePath } from './filter-field.ts';

const MOST_DEEP = 6;
const MOST_RULES = 100;
const MOST_VALUES = 500;
const LONGEST = 300;
const MOST_DAYS = 36_600;

const GroupSchema = z.object({ combinator: z.enum(['and', 'or']).default('and'), not: z.boolean().nullish(), rules: z.array(z.unknown()) });
const RuleSchema = z.object({ field: z.string().max(200), operator: z.enum(FILTER_OPERATORS), value: z.unknown().optional() });

type Reading = { ok: true; value: FilterGroup } | ({ ok: false } & FilterProblem);

/** Thrown inside only: the depth of the tree makes returning a refusal through every level no clearer. */
class Refused extends Error {
  constructor(readonly problem: FilterProblem) {
    super(problem.reason);
  }
}

/**
 * Reads a filter from outside: the shape of react-querybuilder, what it adds left out. Values come back as they are stored,
 * money as text in whole units. The first thing that is not right is told with its place.
 */
export function readFilter(given: unknown, entity: Entity, customFields: readonly Field[] = []): Reading {
  try {
    return { ok: true, value: readGroup(given, { entity, customFields, path: '', depth: 1, count: { rules: 0 } }) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, ...error.problem };
    throw error;
  }
}

interface Place {
  entity: Entity;
  customFields: readonly Field[];
  path: string;
  depth: number;
  count: { rules: number };
}

function readGroup(given: unknown, place: Place): FilterGroup {
  if (place.depth > MOST_DEEP) throw new Refused({ reason: 'too-deep', path: place.path });
  const read = GroupSchema.safeParse(given);
  if (!read.success) throw new Refused({ reason: 'not-a-filter', path: place.path });
  const { combinator, not, rules } = read.data;
  const nodes = rules.map((rule, at) => {
    const path = `${place.path}${place.path === '' ? '' : '.'}rules.${at}`;
    if ((place.count.rules += 1) > MOST_RULES) throw new Refused({ reason: 'too-many-rules', path });
    const inner = { ...place, path, depth: place.depth + 1 };
    return typeof rule === 'object' && rule !== null && 'rules' in rule ? readGroup(rule, inner) : readRule(rule, inner);
  });
  return { combinator, ...(not ? { not: true } : {}), rules: nodes };
}

function readRule(given: unknown, place: Place): FilterRule {
  const { path } = place;
  const read = RuleSchema.safeParse(given);
  if (!read.success) {
    const isOperator = typeof given === 'object' && given !== null && 'field' in given && 'operator' in given;
    throw new Refused({ reason: isOperator ? 'operator-unfit' : 'not-a-filter', path });
  }
  const { field: name, operator, value } = read.data;
  if (name.startsWith(HAS)) {
    const reverse = reversePath(place.entity, name);
    if (!reverse) throw new Refused({ reason: 'field-unknown', path });
    if (operator !== 'some' && operator !== 'none') throw new Refused({ reason: 'operator-unfit', path });
    return { field: name, operator, value: readGroup(value ?? { rules: [] }, { ...place, entity: reverse.entity, customFields: [], path: `${path}.value` }) };
  }
  const found = fieldPath(place.entity, name, place.customFields);
  if (!found) throw new Refused({ reason: 'field-unknown', path });
  if (!operatorsOf(found.field.kind).includes(operator)) throw new Refused({ reason: 'operator-unfit', path });
  return { field: name, operator, value: readOperand(found.field, operator, value, path) };
}

function readOperand(field: Field, operator: FilterOperator, given: unknown, path: string): FilterRule['value'] {
  const one = (raw: unknown): FieldValue => {
    const value = readOne(field, operator, raw);
    if (value === undefined) throw new Refused({ reason: 'value-unfit', path });
    if (value === null) throw new Refused({ reason: 'value-missing', path });
    return value;
  };
  const listed: unknown[] = Array.isArray(given) ? (given as unknown[]) : typeof given === 'string' ? given.split(',') : [given];
  switch (operator) {
    case 'null':
    case 'notNull':
      return null;
    case 'between': {
      if (listed.length !== 2) throw new Refused({ reason: 'value-missing', path });
      return listed.map(one);
    }
    case 'in':
    case 'notIn': {
      const asked = listed.filter((each) => each !== '' && each !== null);
      if (asked.length === 0) throw new Refused({ reason: 'value-missing', path });
      if (asked.length > MOST_VALUES) throw new Refused({ reason: 'value-unfit', path });
      return asked.map(one);
    }
    default:
      return one(given);
  }
}

/** Undefined does not fit, null is empty. Text is taken as typed: half an e-mail address is something to look for. */
function readOne(field: Field, operator: FilterOperator, raw: unknown): FieldValue | undefined {
  if (operator === 'inLast' || operator === 'inNext') {
    const days = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
    if (days === '' || days === null || days === undefined) return null;
    return typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : undefined;
  }
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'url':
    case 'tags': {
      if (raw === null || raw === undefined) return null;
      if (typeof raw !== 'string' || raw.length > LONGEST || /[\0\p{Surrogate}]/u.test(raw)) return undefined;
      return raw.trim() === '' ? null : raw.trim();
    }
    case 'instant': {
      if (raw === null || raw === undefined || raw === '') return null;
      if (typeof raw !== 'string') return undefined;
      if (parseDay(raw)) return raw;
      // A moment without an offset would mean another one for every reader.
      return /(?:[zZ]|[+-]\d{2}(?::?\d{2})?)$/.test(raw) ? parseInstant(raw, 'UTC')?.toISOString() : undefined;
    }
    case 'member':
    case 'reference':
      if (raw === ME && field.kind === 'member') return ME;
      if (raw === null || raw === undefined || raw === '') return null;
      return typeof raw === 'string' && isUuid(raw) ? raw.toLowerCase() : undefined;
    case 'flag':
      if (raw === null || raw === undefined || raw === '') return null;
      break;
    default:
  }
  // What no record can hold may be compared with all the same.
  const { min: _min, max: _max, ...bare } = field;
  const read = readValue(bare, raw, { timeZone: 'UTC' });
  return read.ok ? read.value : undefined;
}
