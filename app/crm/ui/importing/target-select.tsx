import { getLocale } from '#app/messages/compiled/runtime.js';
import { m } from '#app/messages/compiled/messages.js';
import type { TargetGroup } from '../../importing/target-choice.ts';
import { choiceName, groupName } from './target-name.ts';

interface TargetSelectProps {
  name: string;
  label: string;
  value: string;
  groups: readonly TargetGroup[];
  /** Offers to make a field of the workspace. */
  hasNew?: boolean;
  onChange?: (target: string) => void;
}

/** All places of a kind of record and of what it refers to. */
export function TargetSelect({ name, label, value, groups, hasNew = false, onChange }: TargetSelectProps) {
  const locale = getLocale();
  const isKnown = value === '' || value === 'new' || groups.some(({ choices }) => choices.some(({ target }) => target === value));
  return (
    <select name={name} aria-label={label} defaultValue={value} onChange={(event) => onChange?.(event.currentTarget.value)} className="control w-full">
      <option value="">{m.importing_leave_out()}</option>
      {hasNew ? <option value="new">{m.importing_new_field()}</option> : null}
      {isKnown ? null : <option value={value}>{value}</option>}
      {groups.map((group) => (
        <optgroup key={group.path} label={groupName(group)}>
          {group.choices.map(({ target, field }) => (
            <option key={target} value={target}>
              {choiceName(field, locale)}
              {group.path === '' && field.isRequired ? ' *' : ''}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
