import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { FilterGroup, FilterRule } from '../filter/filter.ts';
import { openRule } from '../list/open-list.ts';
import { KEY_KINDS, type KeyKind } from './quality.ts';

/** As many owners as a filter may name. */
const MOST_OWNERS = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Which records: those that lack all of the fields, or anything at all, or an owner who works here. */
export type Lack = { fields: readonly string[] } | 'anything' | 'owner';

/** The filter of a list that holds exactly the records a figure of today counts: of a team, or of everybody. */
export async function missingFilter(scope: Scope, { kind, lack, teamId, today }: { kind: KeyKind; lack: Lack; teamId: string | null; today: Day }): Promise<FilterGroup> {
  const rules: (FilterRule | FilterGroup)[] = kind === 'deal' ? [openRule('deal')!] : [];
  if (lack === 'anything') rules.push({ field: 'completeness', operator: '<', value: 100 });
  else if (lack === 'owner') rules.push({ combinator: 'or', rules: [{ field: 'owner_id', operator: 'null', value: null }, ...inactive(await inactiveOwners(scope, today))] });
  else rules.push(...lack.fields.map((field): FilterRule => ({ field, operator: 'null', value: null })));
  if (teamId) rules.push({ field: 'owner_id', operator: 'in', value: await membersOf(scope, teamId, today) });
  return { combinator: 'and', rules };
}

/** Reads what a link says; null when it says no such thing. */
export function readLack(search: URLSearchParams, isField: (kind: KeyKind, name: string) => boolean): { kind: KeyKind; lack: Lack } | null {
  const kind = KEY_KINDS.find((each) => each === search.get('kind'));
  const missing = search.get('missing') ?? '';
  if (!kind) return null;
  if (missing === 'anything' || missing === 'owner') return { kind, lack: missing };
  const fields = missing.split('+');
  return fields.length <= 6 && fields.every((name) => isField(kind, name)) ? { kind, lack: { fields } } : null;
}

function inactive(ids: string[]): FilterRule[] {
  return ids.length === 0 ? [] : [{ field: 'owner_id', operator: 'in', value: ids }];
}

async function membersOf(scope: Scope, teamId: string, today: Day): Promise<string[]> {
  const rows = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT member_id AS id FROM team_memberships WHERE workspace_id = ${scope.workspaceId}::uuid AND team_id = ${teamId}::uuid AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on > ${today}::date)
    ORDER BY member_id LIMIT ${MOST_OWNERS}`);
  return rows.length === 0 ? [NOBODY] : rows.map(({ id }) => id);
}

async function inactiveOwners(scope: Scope, today: Day): Promise<string[]> {
  const rows = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND (left_on <= ${today}::date OR access_ended_at IS NOT NULL) ORDER BY id LIMIT ${MOST_OWNERS}`);
  return rows.map(({ id }) => id);
}
