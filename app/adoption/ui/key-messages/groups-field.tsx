import { CheckboxGroupField } from '#app/ui/form/checkbox-group-field.tsx';
import type { FieldProps } from '#app/ui/form/field-frame.tsx';
import { groupChoices, type NamedTeam } from '../../key-messages/message-words.ts';

/** Everybody, or some roles and teams. */
export function GroupsField({ teams, ...field }: FieldProps & { teams: readonly NamedTeam[] }) {
  return <CheckboxGroupField {...field} groups={groupChoices(teams)} />;
}
