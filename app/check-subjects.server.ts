import type { EntityName, Field } from '#app/crm/entity/entity.ts';
import { entitiesWord, fieldLabel } from '#app/crm/ui/field-label.ts';
import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { listMetricsEverOf } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { SubjectWords } from '#app/specs/evidence/check.ts';
import { CHECKED_ENTITIES, fieldsToFill, listOwnFieldsToFill } from '#app/specs/evidence/checks.server.ts';
import { standsAlone } from '#app/values/metric.ts';

/** Everything that a specification can be held against by itself, in the reader's words: its KPI, metrics, and records as they are. */
export async function listCheckSubjects(scope: Scope): Promise<SubjectWords[]> {
  const [metrics, ownFields] = await Promise.all([listMetricsEverOf(scope), listOwnFieldsToFill(scope)]);
  const target: SubjectWords = { key: 'target', name: m.evidence_target(), group: m.evidence_group_kpi(), unit: 'count' };
  const ofMetrics = metrics.filter(standsAlone).map((metric): SubjectWords => ({ key: `metric:${metric.id}`, name: metricName(metric), group: m.evidence_group_metrics(), unit: metric.unit, ...(metric.isEnded ? { isEnded: true } : {}) }));
  return [target, ...CHECKED_ENTITIES.flatMap((entity) => recordSubjects(entity, ownFields[entity] ?? [])), ...ofMetrics.sort(byName)];
}

function recordSubjects(entity: EntityName, ownFields: readonly Field[]): SubjectWords[] {
  const records = entitiesWord(entity);
  const filled = fieldsToFill(entity, ownFields).map((field): SubjectWords => ({ key: `filled:${entity}.${field.name}`, name: m.evidence_filled({ records, field: fieldLabel(field, getLocale()) }), group: records, unit: 'ratio' }));
  return [{ key: `records:${entity}`, name: m.evidence_records({ records }), group: records, unit: 'count' }, ...filled.sort(byName)];
}

function byName(one: SubjectWords, other: SubjectWords): number {
  return one.name.localeCompare(other.name);
}
