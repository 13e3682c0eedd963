import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SpecForm, type SpecFormProps } from './spec-form.tsx';

interface EditSpecScreenProps extends Omit<SpecFormProps, 'isChange'> {
  spec: { id: string; name: string };
  /** Somebody else changed it since this page was opened. */
  isStale: boolean;
}

/** The same form, filled in with what stands. */
export function EditSpecScreen({ spec, isStale, ...given }: EditSpecScreenProps) {
  return (
    <Page title={m.specs_edit()} question={m.specs_edit_question()} breadcrumbs={[{ label: m.specs_title(), to: paths.specs }, { label: spec.name, to: paths.spec(spec.id) }]}>
      {isStale ? <Notice tone="bad" title={m.specs_edit_stale()} /> : null}
      <SpecForm {...given} isChange />
    </Page>
  );
}
