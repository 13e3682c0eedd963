import { roleName } from '#app/people/role-name.ts';
import { ROLES } from '#app/people/role.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useActivityName } from '#app/ui/activity-name.ts';
import { useFormat } from '#app/ui/format.tsx';
import { ACTIVITY_KINDS } from '../activity.ts';
import { LONGEST_FORM, LONGEST_NAME } from '../activity-meaning.ts';
import type { KnownActivity } from '../usage-data.ts';
import { kindName } from './activity-words.ts';

interface ActivityRowProps {
  activity: KnownActivity;
  /** Those that others can count as. */
  others: readonly { id: string; key: string }[];
  qualities: readonly { value: string; label: string }[];
  /** The names of the fields in which too much was written. */
  tooLong: readonly string[];
}

/** One kind of act: what it counts as, and under a fold for whom, how it should be done and what to look at with it. */
export function ActivityRow({ activity, others, qualities, tooLong }: ActivityRowProps) {
  const format = useFormat();
  const nameOf = useActivityName();
  const { id, key, kind, events, actors, lastOn, roles, countsAsId, qualityMetric } = activity;
  const target = others.find((other) => other.id === countsAsId);
  return (
    <li className="py-2.5">
      <div className="grid items-center gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_16rem]">
        <span className="min-w-0">
          <span className="block font-medium break-words">{nameOf(key)}</span>
          {nameOf(key) === key ? null : <span className="block text-sm break-words text-muted">{key}</span>}
          <span className="block text-sm text-muted">
            {m.events_count({ count: events, number: format.number(events) })} · {m.events_by_actors({ count: actors, number: format.number(actors) })}
            {lastOn ? ` · ${m.events_last_on({ day: format.date(lastOn) })}` : null}
          </span>
        </span>
        <select name={`kind-${id}`} defaultValue={kind} className="control w-full" aria-label={m.events_kind_of({ key })}>
          {ACTIVITY_KINDS.map((each) => (
            <option key={each} value={each}>
              {kindName(each)}
            </option>
          ))}
        </select>
      </div>
      <details className="mt-1" open={tooLong.some((name) => name.endsWith(id)) || undefined}>
        <summary className="fold text-sm">{target ? m.catalogue_counts_as_now({ key: nameOf(target.key) }) : roles.length > 0 ? m.catalogue_for_now({ roles: format.list(roles.map(roleName)) }) : m.catalogue_more()}</summary>
        <div className="mt-2 grid gap-4 rounded-md bg-sunken p-3 sm:grid-cols-2">
          <Words label={m.catalogue_name()} name={`name-${id}`} value={activity.name} longest={LONGEST_NAME} tooLong={tooLong} />
          <Words label={m.catalogue_name_en()} name={`name-en-${id}`} value={activity.nameEn} longest={LONGEST_NAME} tooLong={tooLong} />
          <Choice label={m.catalogue_counts_as()} name={`counts-as-${id}`} value={countsAsId} empty={m.catalogue_by_itself()} options={others.filter((other) => other.id !== id).map((other) => ({ value: other.id, label: nameOf(other.key) }))} />
          <Choice label={m.catalogue_quality()} name={`quality-${id}`} value={qualityMetric} empty={m.catalogue_no_quality()} options={qualities} />
          <fieldset className="sm:col-span-2">
            <legend className="text-sm font-medium">{m.catalogue_roles()}</legend>
            <p className="text-sm text-muted">{m.catalogue_roles_hint()}</p>
            <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
              {ROLES.map((role) => (
                <label key={role} className="flex items-center gap-2 text-sm pointer-coarse:min-h-11">
                  <input type="checkbox" name={`roles-${id}`} value={role} defaultChecked={roles.includes(role)} className="size-4 accent-accent" />
                  {roleName(role)}
                </label>
              ))}
            </div>
          </fieldset>
          <Words label={m.catalogue_desired()} name={`desired-${id}`} value={activity.desired} tooLong={tooLong} />
          <Words label={m.catalogue_undesired()} name={`undesired-${id}`} value={activity.undesired} tooLong={tooLong} />
        </div>
      </details>
    </li>
  );
}

function Choice({ label, name, value, empty, options }: { label: string; name: string; value: string | null; empty: string; options: readonly { value: string; label: string }[] }) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-sm font-medium">
      {label}
      <select name={name} defaultValue={value ?? ''} className="control w-full font-normal">
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Words({ label, name, value, longest = LONGEST_FORM, tooLong }: { label: string; name: string; value: string | null; longest?: number } & Pick<ActivityRowProps, 'tooLong'>) {
  const isTooLong = tooLong.includes(name);
  return (
    <label className="flex min-w-0 flex-col gap-1 text-sm font-medium">
      {label}
      <textarea name={name} defaultValue={value ?? ''} rows={longest > 100 ? 2 : 1} maxLength={isTooLong ? undefined : longest} aria-invalid={isTooLong || undefined} aria-describedby={isTooLong ? `too-long-${name}` : undefined} className="control w-full font-normal" />
      {isTooLong ? (
        <span id={`too-long-${name}`} className="text-sm text-bad">
          {m.catalogue_too_long({ most: longest, count: value?.length ?? 0 })}
        </span>
      ) : null}
    </label>
  );
}
