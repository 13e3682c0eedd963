import { useState } from 'react';
import { paths } from '#app/paths.ts';
import { ComboboxField } from '#app/ui/form/combobox-field.tsx';
import type { FieldProps } from '#app/ui/form/field-frame.tsx';
import { initialText } from '#app/ui/form/initial-text.ts';
import type { Option } from '#app/ui/form/select-field.tsx';
import { useLookup } from '#app/ui/use-lookup.ts';
import type { EntityName } from '../../entity/entity.ts';
import { referenceInputs } from '../../record/form-text.ts';

interface ReferenceFieldProps extends FieldProps {
  target: EntityName;
  /** What the ids are called that a form may start with. */
  titles: Readonly<Record<string, string>>;
}

/** Another record, found by typing. */
export function ReferenceField({ target, titles, ...field }: ReferenceFieldProps) {
  const [query, setQuery] = useState<string | null>(null);
  const { data, isBehind } = useLookup<{ choices: Option[] }>(query === null ? null : paths.lookup(target, query), query === '' ? 0 : undefined);
  const { id, title } = referenceInputs(field.field.name);
  return (
    <ComboboxField
      {...field}
      options={data?.choices ?? []}
      isSearching={isBehind}
      onSearch={setQuery}
      initialLabel={titles[initialText(field.field)]}
      sends={{ value: id, label: title }}
    />
  );
}
