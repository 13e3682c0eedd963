import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { ROLES } from '#app/people/role.ts';
import { FieldErrors, FieldHint } from '#app/ui/form/field-frame.tsx';
import { EVERYBODY } from '../../key-messages/key-message.ts';
import { groupName, type NamedTeam } from './message-words.ts';

/** Everybody, or some roles and teams. */
export function GroupsField({ field, label, hint, teams }: { field: FieldMetadata; label: string; hint?: string; teams: readonly NamedTeam[] }) {
  const chosen = [field.initialValue].flat();
  const box = (key: string) => (
    <label key={key} className="inline-flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
      <input key={field.key} type="checkbox" name={field.name} value={key} defaultChecked={chosen.includes(key)} className="size-4 shrink-0 accent-accent pointer-coarse:size-5" />
      {groupName(key, teams)}
    </label>
  );
  return (
    <fieldset id={field.id} tabIndex={-1} aria-describedby={hint ? field.descriptionId : undefined} className="flex flex-col gap-1">
      <legend className="text-sm font-medium">{label}</legend>
      <FieldHint field={field} hint={hint} />
      <div>{box(EVERYBODY)}</div>
      <Part name={m.messages_roles()}>{ROLES.map(box)}</Part>
      {teams.length > 0 ? <Part name={m.messages_teams()}>{teams.map(({ id }) => box(id))}</Part> : null}
      <FieldErrors field={field} />
    </fieldset>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={name} className="mt-1">
      <p className="text-sm text-muted" aria-hidden="true">
        {name}
      </p>
      <div className="flex flex-wrap gap-x-5">{children}</div>
    </div>
  );
}
