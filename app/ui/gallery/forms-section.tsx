import type { SubmissionResult } from '@conform-to/react';
import { useState } from 'react';
import { Card } from '../card.tsx';
import { CheckboxField } from '../form/checkbox-field.tsx';
import { ComboboxField } from '../form/combobox-field.tsx';
import { DateField } from '../form/date-field.tsx';
import { FormShell } from '../form/form-shell.tsx';
import { NumberField } from '../form/number-field.tsx';
import { RadioField } from '../form/radio-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextAreaField } from '../form/text-area-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { useServerForm } from '../form/use-server-form.ts';
import { Section } from './section.tsx';

const CITIES = ['Amersfoort', 'Amsterdam', 'Antwerpen', 'Arnhem', 'Breda', 'Brugge', 'Delft', 'Eindhoven', 'Gent', 'Groningen', 'Leiden', 'Utrecht'].map((label) => ({ value: label.toLowerCase(), label }));
const REFUSED: SubmissionResult = {
  status: 'error',
  initialValue: { name: '', target: 'veel', unit: '', city: 'delft' },
  error: { name: ['Give the KPI a name.'], target: ['"veel" is no number. Write it as 1,234.5.'], unit: ['Choose a unit.'] },
};

export function FormsSection() {
  return (
    <Section id="forms" title="Forms">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="Filled in">
          <Sample id="sample" />
        </Card>
        <Card title="Refused" description="Nothing typed is lost">
          <Sample id="refused" lastResult={REFUSED} />
        </Card>
      </div>
    </Section>
  );
}

function Sample({ id, lastResult }: { id: string; lastResult?: SubmissionResult }) {
  const [form, fields] = useServerForm<{ name: string; target: string; unit: string; due: string; why: string; layer: string; city: string; agreed: string }>({
    id,
    lastResult,
    defaultValue: { name: 'Active users', target: '75', unit: 'percent', due: '2026-06-30', why: '', layer: 'use', city: 'utrecht', agreed: 'on' },
  });
  const [query, setQuery] = useState<string | null>(null);
  return (
    <FormShell form={form}>
      <TextField field={fields.name} label="Name" hint="As you would say it in a meeting" />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField field={fields.target} label="Target" suffix="%" />
        <SelectField field={fields.unit} label="Unit" options={[{ value: 'percent', label: 'Percent' }, { value: 'count', label: 'Number' }]} />
      </div>
      <DateField field={fields.due} label="Reached on" />
      <RadioField
        field={fields.layer}
        label="Layer"
        options={[
          { value: 'behaviour', label: 'Behaviour', hint: 'Do people do it?' },
          { value: 'use', label: 'Use', hint: 'Is the CRM used?' },
          { value: 'business', label: 'Business', hint: 'Does it pay?' },
        ]}
      />
      <ComboboxField field={fields.city} label="City" options={CITIES.filter(({ label }) => label.toLowerCase().includes((query ?? '').toLowerCase()))} isSearching={false} initialLabel={lastResult ? 'Delft' : 'Utrecht'} sends={{ value: 'city-value', label: 'city-label' }} onSearch={setQuery} />
      <TextAreaField field={fields.why} label="Why it matters" isOptional />
      <CheckboxField field={fields.agreed} label="The owner has accepted it" hint="Without an owner nobody steers it" />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </FormShell>
  );
}
