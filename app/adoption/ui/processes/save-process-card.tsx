import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { AgreedProcess } from '../../processes/process.ts';

interface SaveProcessProps {
  /** The process that was opened to be changed. */
  opened: AgreedProcess | null;
  /** The address of this funnel: what is saved stands in it. */
  search: string;
  lastResult: SubmissionResult | undefined;
}

/** Gives the funnel that stands above a name, so that it is followed from now on. */
export function SaveProcessCard({ opened, search, lastResult }: SaveProcessProps) {
  const [form, fields] = useServerForm<{ name: string }>({ id: 'save-process', lastResult, defaultValue: opened ? { name: opened.name } : {} });
  return (
    <Card title={opened ? m.processes_change_title({ name: opened.name }) : m.processes_save_title()} description={opened ? m.processes_change_about() : m.processes_save_about()}>
      <FormShell form={form} order={['name']} action={`${paths.funnels}${search}`} className="max-w-xl">
        {opened ? <input type="hidden" name="version" value={opened.version} /> : null}
        <TextField field={fields.name} label={m.processes_name()} hint={m.processes_name_hint()} maxLength={80} autoComplete="off" />
        <div className="flex flex-wrap gap-3">
          {opened ? (
            <>
              <SubmitButton name="as" value="same">{m.processes_save_change()}</SubmitButton>
              <Button type="submit" name="as" value="new">{m.processes_save_new()}</Button>
            </>
          ) : (
            <SubmitButton>{m.processes_save()}</SubmitButton>
          )}
        </div>
      </FormShell>
    </Card>
  );
}
