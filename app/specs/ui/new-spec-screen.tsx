import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { SpecForm, type SpecFormProps } from './spec-form.tsx';

export function NewSpecScreen({ today, ...given }: Omit<SpecFormProps, 'defaults'> & { today: string }) {
  const defaults = { startsOn: today, baselineOn: today, frequency: 'week', notUsedFor: m.specs_not_used_for_preset() };
  return (
    <Page title={m.specs_new()} question={m.specs_new_question()} breadcrumbs={[{ label: m.specs_title(), to: paths.specs }]}>
      <SpecForm {...given} defaults={defaults} />
    </Page>
  );
}
