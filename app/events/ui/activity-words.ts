import { m } from '#app/messages/compiled/messages.js';
import { isRole } from '#app/people/role.ts';
import { roleName } from '#app/people/role-name.ts';
import type { ActivityKind } from '../activity.ts';
import type { MeaningChange } from '../usage-data.ts';

const KINDS: Record<ActivityKind, () => string> = { act: m.events_kind_act, view: m.events_kind_view, 'sign-in': m.events_kind_sign_in };
const FIELDS: Record<NonNullable<MeaningChange['field']>, () => string> = {
  kind: m.events_activities_title,
  countsAs: m.catalogue_counts_as,
  roles: m.catalogue_roles,
  desired: m.catalogue_desired,
  undesired: m.catalogue_undesired,
  qualityMetric: m.catalogue_quality,
  name: m.catalogue_name,
  nameEn: m.catalogue_name_en,
};

export const kindName = (kind: ActivityKind) => KINDS[kind]();

/** A line of a version; `qualityName` says a measure in words. */
export function changeText({ key, field = 'kind', from, to }: MeaningChange, qualityName: (id: string) => string): string {
  const said = (value: string | null) => {
    if (value === null) return '–';
    if (field === 'kind') return value in KINDS ? kindName(value as ActivityKind) : value;
    if (field === 'roles') return value.split(',').map((role) => (isRole(role) ? roleName(role) : role)).join(', ');
    return field === 'qualityMetric' ? qualityName(value) : value;
  };
  if (field === 'kind') return m.events_version_line({ key, from: said(from), to: said(to) });
  return m.catalogue_version_line({ key, field: FIELDS[field](), from: said(from), to: said(to) });
}
