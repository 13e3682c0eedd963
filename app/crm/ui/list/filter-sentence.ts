import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import type { Entity, Field, FieldValue } from '../../entity/entity.ts';
import { type FilterGroup, type FilterRule, isGroup } from '../../filter/filter.ts';
import { fieldPath, reversePath } from '../../filter/filter-field.ts';
import { entitiesWord, fieldLabel } from '../field-label.ts';
import { operatorWord } from './operator-word.ts';
import { valueText } from './value-text.ts';

interface Telling {
  entity: Entity;
  customFields: readonly Field[];
  /** What references and members are called, by id. */
  titles: Readonly<Record<string, string>>;
  format: Format;
  currency: string;
}

/** A condition in words: "Sector is Zorg"; parts in brackets where they belong together. */
export function nodeSentence(node: FilterGroup | FilterRule, telling: Telling): string {
  return isGroup(node) ? groupSentence(node, telling) : ruleSentence(node, telling);
}

function groupSentence(group: FilterGroup, telling: Telling): string {
  const parts = group.rules.map((rule) => (isGroup(rule) && rule.rules.length > 1 ? `(${nodeSentence(rule, telling)})` : nodeSentence(rule, telling)));
  const together = parts.join(group.combinator === 'and' ? ` ${m.list_and()} ` : ` ${m.list_or()} `);
  return group.not ? m.list_not({ what: together }) : together;
}

function ruleSentence(rule: FilterRule, telling: Telling): string {
  if (isGroup(rule.value)) {
    const reverse = reversePath(telling.entity, rule.field);
    if (!reverse) return rule.field;
    const inner = rule.value.rules.length > 0 ? ` (${groupSentence(rule.value, { ...telling, entity: reverse.entity, customFields: [] })})` : '';
    return `${operatorWord(rule.operator, null)} ${entitiesWord(reverse.entity.name).toLowerCase()}${inner}`;
  }
  const found = fieldPath(telling.entity, rule.field, telling.customFields);
  if (!found) return rule.field;
  const label = [...found.hops, found.field].map((field) => fieldLabel(field, telling.format.locale)).join(' › ');
  return [label, operatorWord(rule.operator, found.field.kind), operand(rule, found.field, telling)].filter(Boolean).join(' ');
}

function operand({ operator, value }: FilterRule, field: Field, telling: Telling): string {
  if (operator === 'null' || operator === 'notNull' || isGroup(value)) return '';
  if (operator === 'inLast' || operator === 'inNext') return m.list_days({ days: Number(value) });
  const values = (Array.isArray(value) ? value : [value]) as FieldValue[];
  const texts = values.map((each) => valueText(field, each, telling));
  return operator === 'between' ? texts.join(` ${m.list_and()} `) : texts.join(` ${m.list_or()} `);
}
