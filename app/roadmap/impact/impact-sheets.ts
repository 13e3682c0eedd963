import { m } from '#app/messages/compiled/messages.js';
import type { Sheet, SheetValue } from '#app/values/table/sheet.ts';
import type { Impact } from './impact.ts';
import { IMPACT_LEVELS } from './impact-rule.ts';
import { levelName } from './impact-words.ts';
import { byWeight, placedRisks } from './risk-matrix.ts';

/** The groups as the page shows them to who asks; null where there is no programme. */
export function groupsSheet(impact: Impact | null): Sheet | null {
  if (!impact) return null;
  return {
    name: m.impact_groups(),
    headers: [m.impact_group(), m.impact_group_role(), m.impact_group_team(), m.impact_now(), m.impact_wanted(), ...IMPACT_LEVELS.map((level) => m.impact_on({ level: levelName(level) })), m.impact_note()],
    rows: impact.groups.map(({ name, role, team, now, wanted, inside }) => [name, role?.name ?? null, team?.name ?? null, now, wanted, ...IMPACT_LEVELS.map((level) => figure(inside?.scores[level])), inside?.note ?? null]),
  };
}

/** A row for every weighing, the heaviest challenge first; null for who may not see the risks. */
export function risksSheet(impact: Impact | null): Sheet | null {
  if (!impact?.challenges) return null;
  return {
    name: m.impact_risks(),
    headers: [m.impact_challenge(), m.impact_group(), m.impact_risk(), m.impact_mitigation(), m.impact_owner()],
    rows: placedRisks({ ...impact, challenges: byWeight(impact.challenges) }).map(({ challenge, group, score, mitigation, owner }) => [challenge.name, group.name, figure(score), mitigation, owner?.name ?? null]),
  };
}

const figure = (value: number | null | undefined): SheetValue => (value === null || value === undefined ? null : { as: 'number', value });
