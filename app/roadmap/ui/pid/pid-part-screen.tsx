import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import type { PidSection } from '../../pid/pid.ts';
import { partWords } from '../../pid/pid-words.ts';
import { PidLines } from './pid-lines.tsx';

interface PidPartScreenProps {
  section: PidSection;
  currency: string;
  /** Of the words that stand there; 0 where there are none. */
  version: number;
  lastResult: SubmissionResult | undefined;
}

/** Writing what stands in a part, beside what is read there. */
export function PidPartScreen({ section: { part, text, lines }, currency, version, lastResult }: PidPartScreenProps) {
  const { name, hint } = partWords(part);
  const [form, fields] = useServerForm<{ text: string }>({ id: 'pid-part', lastResult, defaultValue: { text: text ?? '' } });
  return (
    <Page
      title={name()}
      question={hint?.()}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: m.pid_title(), to: paths.pid },
      ]}
    >
      <Card className="max-w-4xl">
        <FormShell form={form} order={['text']}>
          <input type="hidden" name="version" value={version} />
          <TextAreaField field={fields.text} label={m.pid_text()} hint={m.pid_text_hint()} isOptional rows={8} maxLength={8_000} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{m.pid_save()}</SubmitButton>
            <ButtonLink to={paths.pidPartPlace(part)}>{m.pid_back()}</ButtonLink>
          </div>
        </FormShell>
      </Card>
      {lines.length > 0 ? (
        <Card title={m.pid_read_here()} className="max-w-4xl">
          <PidLines lines={lines} currency={currency} />
        </Card>
      ) : null}
    </Page>
  );
}
